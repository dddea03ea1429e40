#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Strings that something on the way may spoil (roundtrip.py).
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

if [ "$PYTHON" = : ]; then
	skip "strings come through" "no Python"
	finish
fi
"$PYTHON" -B "$COMMUNIQUE_SOURCE/tests/roundtrip/roundtrip.py"
