#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# What the options of extract change in the graph.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

cd "$scratch" || exit 99
seed=$COMMUNIQUE_SOURCE/tests/evaluation/seed/kz-osce-malta-2024-06-26.txt
sed 1d "$seed" >undated.txt

graph() {
	"$COMMUNIQUE" extract -q -t ntriples "$@" >graph.nt
}

# has NAME PATTERN: a line of the graph matches.
has() {
	grep -qE "$2" graph.nt
	result $? "$1"
}

graph undated.txt
! grep -q '<http://purl.org/dc/terms/date>' graph.nt
result $? "a text without a day has no date"
graph --date 2024-06-26 --source https://example.org/1 --title 'A "title"' undated.txt
has "--date" '<http://purl.org/dc/terms/date> "2024-06-26"\^\^<http://www.w3.org/2001/XMLSchema#date>'
has "--source" '<http://purl.org/dc/terms/source> .*https://example.org/1'
has "--title" '<http://purl.org/dc/terms/title> "A \\"title\\""'
has "instances live under the default base" '^<https://w3id.org/communique/id/state/KAZ> '
graph --base https://example.org/x/ undated.txt
has "--base" '^<https://example.org/x/state/KAZ> '
! grep -q 'w3id.org/communique/id/' graph.nt
result $? "nothing lives elsewhere"

# The same graph in each syntax, by another reader: what it makes of N-Triples
# has as many triples as there are lines, and it makes the same of the others.
if command -v rapper >/dev/null; then
	for syntax in ntriples turtle nquads; do
		"$COMMUNIQUE" extract -q -t $syntax undated.txt >graph
		rapper -q -i $syntax -o ntriples graph http://example.org/ 2>err |
			sort >$syntax.read
		[ ! -s err ]
		result $? "raptor reads $syntax" err
	done
	grep -c . ntriples.read >found
	graph undated.txt
	sort -u graph.nt | grep -c . >expected
	same "raptor reads as many triples as there are lines" expected found
	same "the same graph in Turtle" ntriples.read turtle.read
	same "the same graph in N-Quads" ntriples.read nquads.read
else
	skip "raptor reads the same graph in each syntax" "no rapper"
fi

"$COMMUNIQUE" extract -q --to none --stats undated.txt >out 2>stats
[ $? -eq 0 ] && [ ! -s out ]
result $? "--to none writes nothing"
sed -n 's/^triples //p' stats >found
"$COMMUNIQUE" extract -q -t ntriples undated.txt | grep -c . >expected
same "--stats counts the triples" expected found

# A lexicon can be added to, and its rows replaced.
mkdir more
printf 'alpha3\tqid\tkind\tshort_name\tadjectives\n' >more/states.tsv
printf 'XFR\t\tun-member\tFreedonia\tFreedonian\n' >>more/states.tsv
printf 'MLT\t\tun-member\tMelita\tMelitan\n' >>more/states.tsv
echo 'The Foreign Minister of Freedonia, Rufus Teal, met his Melitan counterpart.' >text.txt
graph text.txt
! grep -q 'XFR\|MLT' graph.nt
result $? "no lexicon knows these states"
graph --lexicon more text.txt
has "--lexicon adds a state" '<https://w3id.org/communique#iso3166> "XFR"'
has "--lexicon replaces one" '<https://w3id.org/communique#iso3166> "MLT"'
"$COMMUNIQUE" lexicon check --lexicon more >/dev/null 2>err
result $? "the addition is in order" err
finish
