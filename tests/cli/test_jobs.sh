#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# However many threads read, the graph and what is told of it are the same
# bytes; and of one entity the run tells once.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

cd "$scratch" || exit 99
mkdir texts
cp "$COMMUNIQUE_SOURCE"/tests/evaluation/corpus/*.txt texts
printf 'A \303 \001 text.\n' >texts/faulty.txt
printf '\377\376u\0' >texts/utf16.txt
: >texts/zero.txt
# one that is large enough to be written in parts, before others
cat "$COMMUNIQUE_SOURCE"/tests/evaluation/corpus/*.txt >texts/b-large.txt
cat texts/b-large.txt texts/b-large.txt >texts/larger
mv texts/larger texts/b-large.txt

for syntax in ntriples nquads turtle; do
	"$COMMUNIQUE" extract -v -j 1 -t $syntax texts none.txt texts >one 2>one.err
	echo $? >one.code
	for jobs in 2 3 8; do
		"$COMMUNIQUE" extract -v -j $jobs -t $syntax texts none.txt texts \
			>many 2>many.err
		echo $? >many.code
		cmp one many
		result $? "$syntax: -j $jobs writes what -j 1 writes"
		same "and tells what it tells" one.err many.err
		same "and ends as it ends" one.code many.code
	done
done
[ "$(cat one.code)" = 1 ] && [ "$(grep -c 'triples$' one.err)" -gt 60 ]
result $? "one input was not there, the others were read" one.err
[ "$(stat -c %s one)" -gt 1000000 ]
result $? "there is more than fits in one part"
"$COMMUNIQUE" extract -q -t ntriples texts >default 2>err
"$COMMUNIQUE" extract -q -j 1 -t ntriples texts >one 2>err
cmp one default
result $? "as does a run that is told nothing"

# Entities.
sort one | uniq -d >twice
[ ! -s twice ]
result $? "no triple comes twice in N-Triples" twice
for text in texts/*.txt; do
	"$COMMUNIQUE" extract -q -t ntriples "$text"
done 2>/dev/null | sort -u >single
sort one >sorted
same "and none is missing" single sorted
if command -v rapper >/dev/null; then
	"$COMMUNIQUE" extract -q -t turtle texts >graph.ttl 2>err
	rapper -q -i turtle -o ntriples graph.ttl | sort -u >from.ttl
	rapper -q -i ntriples -o ntriples one | sort -u >from.nt
	same "Turtle holds the same graph" from.nt from.ttl
fi
"$COMMUNIQUE" extract -q -t nquads texts >graph.nq 2>err
for text in texts/*.txt; do
	"$COMMUNIQUE" extract -q -t nquads "$text"
done 2>/dev/null >single.nq
cmp single.nq graph.nq
result $? "in N-Quads the graph of a document is whole"

# A long document is not worked through when nobody takes it.
"$COMMUNIQUE" extract -q -j 3 -t ntriples texts/b-large.txt texts >/dev/full 2>err
[ $? -eq 3 ] && grep -q 'cannot write' err
result $? "a full disk ends it" err

for jobs in x -1 1000001; do
	"$COMMUNIQUE" extract -j "$jobs" texts >/dev/null 2>err
	[ $? -eq 2 ]
	result $? "-j $jobs is no number of threads" err
done
finish
