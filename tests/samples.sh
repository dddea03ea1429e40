#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Each release of samples/ gives the graph that stands beside it, compared as
# sorted N-Triples; with --accept the graphs are written anew, to be looked
# through with git diff.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/..}/tests/tap.sh"

for text in "$COMMUNIQUE_SOURCE"/samples/*.txt; do
	[ -e "$text" ] || { skip "samples" "there are none"; break; }
	name=$(basename "$text" .txt)
	"$COMMUNIQUE" extract -q -t ntriples "$text" >"$scratch/graph"
	result $? "$name is read"
	LC_ALL=C sort "$scratch/graph" >"$scratch/found"
	[ "${1-}" != --accept ] || cp "$scratch/found" "${text%.txt}.nt"
	LC_ALL=C sort "${text%.txt}.nt" >"$scratch/expected"
	same "$name gives its graph" "$scratch/expected" "$scratch/found"
done
finish
