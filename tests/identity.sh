#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Many releases make one graph (identity.py).
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/..}/tests/tap.sh"

if [ "$PYTHON" = : ]; then
	skip "many releases make one graph" "no Python"
	finish
fi
"$PYTHON" -B "$COMMUNIQUE_SOURCE/tests/identity.py"
