#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# The program reaches the floors on the gold standard: corpus, second and seed.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

here=$COMMUNIQUE_SOURCE/tests/evaluation
for set in corpus second seed; do
	if [ "$PYTHON" = : ]; then
		skip "the floors of $set are reached" "no Python"
		continue
	fi
	"$PYTHON" -B "$here/score.py" $(sed 's/^/--floor /' "$here/floors.d/$set") \
		"$here/$set" -- "$COMMUNIQUE" extract -q -t ntriples {} >"$scratch/scores"
	status=$?
	sed 's/^/# /' "$scratch/scores"
	result $status "the floors of $set are reached" "$scratch/scores"
done
finish
