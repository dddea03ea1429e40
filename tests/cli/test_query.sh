#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Questions to graphs and texts.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

text=$COMMUNIQUE_SOURCE/samples/osce-turkmenistan-2024-03-05.txt
graph=$COMMUNIQUE_SOURCE/samples/osce-turkmenistan-2024-03-05.nt
people='SELECT ?name { ?o a cq:Official ; rdfs:label ?name } ORDER BY ?name'

# answers NAME ARGUMENT...: what a query gives goes to $scratch/answer.
answers() {
	name=$1
	shift
	"$COMMUNIQUE" query "$@" >"$scratch/answer" 2>"$scratch/err" </dev/null &&
		[ ! -s "$scratch/err" ]
	result $? "$name" "$scratch/err"
}

# fails NAME CODE ARGUMENT...: a reason is given, and no answer.
fails() {
	name=$1 code=$2
	shift 2
	"$COMMUNIQUE" query "$@" >"$scratch/answer" 2>"$scratch/err" </dev/null
	found=$?
	[ $found -eq "$code" ] && [ -s "$scratch/err" ] && [ ! -s "$scratch/answer" ]
	result $? "$name" "$scratch/err"
}

answers "a graph is asked" "$graph" "$people"
cp "$scratch/answer" "$scratch/expected"
[ "$(wc -l <"$scratch/expected")" -gt 2 ]
result $? "officials are found"
answers "a text is read on the way" "$text" "$people"
same "and gives what its graph gives" "$scratch/expected" "$scratch/answer"
echo "$people" >"$scratch/people.rq"
answers "the query is in a file" -f "$scratch/people.rq" "$graph"
same "and gives the same" "$scratch/expected" "$scratch/answer"
"$COMMUNIQUE" query -f - "$graph" <"$scratch/people.rq" >"$scratch/answer"
same "the query is standard input" "$scratch/expected" "$scratch/answer"
"$COMMUNIQUE" extract -q -t nquads "$text" >"$scratch/a.nq"
"$COMMUNIQUE" extract -q "$text" >"$scratch/a.ttl"
answers "a graph in three syntaxes is one graph" "$graph" "$scratch/a.nq" \
	"$scratch/a.ttl" "$people"
same "with each fact once" "$scratch/expected" "$scratch/answer"
answers "a directory of texts is asked" "$COMMUNIQUE_SOURCE/samples" \
	'ASK { ?x a cq:Official }'
echo true >"$scratch/true"
same "which is so" "$scratch/true" "$scratch/answer"

answers "JSON is for strict readers" --results json "$graph" \
	'SELECT ?s ?speaker { ?s a cq:Statement OPTIONAL { ?s cq:speaker ?speaker } }'
"$PYTHON" -c 'import json, sys; sys.exit(not json.load(sys.stdin)["results"]["bindings"])' \
	<"$scratch/answer"
result $? "and is read by one"
answers "XML is for strict readers" --results xml "$graph" \
	'SELECT ?e ?text { ?e nif:anchorOf ?text }'
"$PYTHON" -c 'import sys, xml.dom.minidom as m
sys.exit(not m.parse(sys.stdin).getElementsByTagName("literal"))' <"$scratch/answer"
result $? "and is read by one"

answers "a graph is made of a graph" "$graph" \
	'CONSTRUCT { ?a cq:represents ?s } { ?a cq:holdsPost ?p . ?p cq:postOf ?s }'
cp "$scratch/answer" "$scratch/made.nt"
answers "and can be asked in its turn" "$scratch/made.nt" 'ASK { ?x ?y ?z }'
answers "it may be Turtle" --to turtle "$graph" \
	'CONSTRUCT { ?a cq:represents ?s } { ?a cq:holdsPost ?p . ?p cq:postOf ?s }'

example=$COMMUNIQUE_SOURCE/ontology/queries/example
"$COMMUNIQUE" query --list >"$scratch/list"
[ "$(wc -l <"$scratch/list")" -eq "$(ls "$example"/../*.rq | wc -l)" ] &&
	grep -q '^posts  *Who has held which post' "$scratch/list"
result $? "the questions are listed" "$scratch/list"
answers "one is asked by its name" --results csv --run posts "$example"/*.ttl
tr -d '\r' <"$scratch/answer" >"$scratch/rows"
same "and answered" "$example/../01-posts.csv" "$scratch/rows"
answers "or by its number and name" --results csv --run 01-posts "$example"/*.ttl
fails "there is no such question" 2 --run nothing "$graph"

fails "no query" 2 "$graph"
fails "no source" 2 -f "$scratch/people.rq"
fails "no such source" 1 "$scratch/none.nt" "$people"
fails "no such query" 3 -f "$scratch/none.rq" "$graph"
fails "a query that is none" 2 "$graph" 'SELECT'
fails "an update" 2 "$graph" 'INSERT DATA { <urn:a> a <urn:b> }'
grep -q "ask a SPARQL server.*'an update" "$scratch/err"
result $? "which is for a server" "$scratch/err"
fails "a property path" 2 "$graph" 'SELECT * { ?s cq:holdsPost/cq:title ?t }'
grep -q "ask a SPARQL server.*a property path" "$scratch/err"
result $? "which is, too" "$scratch/err"
fails "one source of two is damaged" 1 "$graph" "$scratch/err" "$people"
every='SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }'
fails "a query that takes too long" 3 --time-limit 1 --memory-limit 0 "$graph" \
	'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }'
fails "a query that takes too much" 3 --memory-limit 60 "$graph" "$every"
finish
