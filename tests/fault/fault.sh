#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Calls that fail (fault.py): fifteen of each run and kind; as many as FAULTS says; or
# all of them for FAULTS=all. In the build directory.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

library=$(pwd)/tests/fault/inject.so
if [ "$PYTHON" = : ] || [ ! -f "$library" ]; then
	skip "calls are made to fail" "no Python, or a build with sanitizers"
	finish
fi
most=${FAULTS:-15}
[ "$most" != all ] || most=
# shellcheck disable=SC2086 # none, or a number
"$PYTHON" -B "$COMMUNIQUE_SOURCE/tests/fault/fault.py" "$library" "$scratch/folder" $most
