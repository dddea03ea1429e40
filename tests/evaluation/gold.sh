#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# The gold files agree with their texts.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

if [ "$PYTHON" = : ]; then
	skip "gold files agree with their texts" "no Python"
else
	"$PYTHON" -B "$COMMUNIQUE_SOURCE/tests/evaluation/check.py" >"$scratch/faults"
	result $? "gold files agree with their texts" "$scratch/faults"
fi
finish
