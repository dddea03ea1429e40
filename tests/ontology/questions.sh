#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# The questions of ontology/queries have their answers over the example, as far
# as they need no reasoner, and run over samples/. NAME.csv is expected,
# NAME.entailed.csv after reasoning (see reason.py).
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

queries=$COMMUNIQUE_SOURCE/ontology/queries
samples=$scratch/samples.nt
cat "$COMMUNIQUE_SOURCE"/samples/*.nt >"$samples"

# ask NAME GRAPH...: what the program does not trust its library with is for
# reason.py alone.
ask() {
	name=$1
	shift
	"$COMMUNIQUE" query -q --results csv -f "$queries/$name.rq" "$@" \
		>"$scratch/raw" 2>"$scratch/errors"
	status=$?
	tr -d '\r' <"$scratch/raw" >"$scratch/found"
	return "$status"
}

for query in "$queries"/*.rq; do
	name=$(basename "$query" .rq)
	if ask "$name" "$queries"/example/*.ttl; then
		same "$name has its answers" "$queries/$name.csv" "$scratch/found"
		ask "$name" "$samples"
		result $? "$name runs over the samples" "$scratch/errors"
	elif grep -q 'cannot be trusted' "$scratch/errors"; then
		skip "$name has its answers" "the program does not answer it"
	else
		result 1 "$name runs" "$scratch/errors"
	fi
done
finish
