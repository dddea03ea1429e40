#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# The gold files agree with their texts.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

here=$COMMUNIQUE_SOURCE/tests/evaluation
for set in corpus second; do
	if [ "$PYTHON" = : ]; then
		skip "gold files of $set agree with their texts" "no Python"
	else
		"$PYTHON" -B "$here/check.py" "$here/$set" >"$scratch/faults"
		result $? "gold files of $set agree with their texts" "$scratch/faults"
	fi
done
finish
