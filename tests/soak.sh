#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Thousands of releases in one run: each fact that was put in is found, and no other,
# in no more memory at the end than at the beginning. make soak reads a gigabyte.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/..}/tests/tap.sh"

soak=$COMMUNIQUE_SOURCE/bench/soak.py
# the sanitizers keep what was freed
any_memory=
! grep -q __asan_init "$COMMUNIQUE" || any_memory=--any-memory
for jobs in 1 2; do
	"$PYTHON" "$soak" "$COMMUNIQUE" --megabytes 3 --jobs $jobs $any_memory \
		>"$scratch/found" 2>&1
	result $? "three megabytes, -j $jobs" "$scratch/found"
done

# What a release less than was put in comes to.
printf '#!/bin/sh\nsed 700d | "%s" "$@"\n' "$COMMUNIQUE" >"$scratch/loses"
chmod +x "$scratch/loses"
"$PYTHON" "$soak" "$scratch/loses" --megabytes 1 --any-memory >"$scratch/found" 2>&1
[ $? -eq 1 ] && grep -q '^meetings: .* put in, .* in the graph$' "$scratch/found"
result $? "one that is lost is missed" "$scratch/found"
finish
