#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Texts that no ministry writes (hostile.py).
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/..}/tests/tap.sh"

if [ "$PYTHON" = : ]; then
	skip "hostile texts are read" "no Python"
	finish
fi
"$PYTHON" -B "$COMMUNIQUE_SOURCE/tests/hostile.py"
