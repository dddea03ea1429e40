#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# The program reaches the floors on the gold standard.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

here=$COMMUNIQUE_SOURCE/tests/evaluation
if [ "$PYTHON" = : ]; then
	skip "the floors are reached" "no Python"
else
	"$PYTHON" -B "$here/score.py" $(sed 's/^/--floor /' "$here/floors") \
		"$here/corpus" -- "$COMMUNIQUE" extract -q -t ntriples {} >"$scratch/scores"
	status=$?
	sed 's/^/# /' "$scratch/scores"
	result $status "the floors are reached" "$scratch/scores"
fi
finish
