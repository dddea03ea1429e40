#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# A store stays whole when a load into it is killed: ten times, or KILLS.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

"$PYTHON" -c 'import sqlite3' 2>/dev/null || {
	skip "a store stays whole" "Python has no sqlite3"
	finish
}
"$PYTHON" "$COMMUNIQUE_SOURCE/tests/store/kill.py" "$COMMUNIQUE" "$scratch" \
	"${KILLS:-10}" "$COMMUNIQUE_SOURCE"/tests/evaluation/second/*.txt
