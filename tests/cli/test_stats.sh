#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# What a graph holds, on one page.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

cat >"$scratch/a.ttl" <<'END'
@prefix cq: <https://w3id.org/communique#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix : <urn:> .
:d a cq:Document ; dcterms:date "2024-06-26" .
:e a cq:Document ; dcterms:date "2023-01-02" .
:f a cq:Document .
:ann a cq:Official, cq:Agent ; rdfs:label "Ann" .
:ben a cq:Official, cq:Agent ; rdfs:label "Ben" .
:zed a cq:Official, cq:Agent ; rdfs:label "Zed" .
:s a cq:State ; rdfs:label "S" .
:m a cq:Meeting ; cq:participant :ben, :ann, :s .
:u a cq:Statement ; cq:speaker :ben .
END
cat >"$scratch/expected" <<'END'
documents             3
officials             3
states                1
statements            1
meetings              1
triples              22
published      2023-01-02 to 2024-06-26

most active officials (statements and events)
       2  Ben
       1  Ann

most active states (statements and events)
       1  S
END
"$COMMUNIQUE" stats "$scratch/a.ttl" >"$scratch/found" 2>"$scratch/err"
result $? "a graph is summed up" "$scratch/err"
same "in these words" "$scratch/expected" "$scratch/found"
"$COMMUNIQUE" stats "$scratch/a.ttl" "$scratch/a.ttl" >"$scratch/found"
same "a fact that comes twice counts once" "$scratch/expected" "$scratch/found"
"$COMMUNIQUE" stats -q "$COMMUNIQUE_SOURCE/samples" >"$scratch/texts"
result $? "texts are summed up"
"$COMMUNIQUE" stats "$COMMUNIQUE_SOURCE"/samples/*.nt >"$scratch/graphs"
same "as their graphs are" "$scratch/graphs" "$scratch/texts"
"$COMMUNIQUE" stats >"$scratch/found" 2>"$scratch/err"
[ $? -eq 2 ] && [ -s "$scratch/err" ]
result $? "a source is asked for"
"$COMMUNIQUE" stats "$scratch/none.nt" >"$scratch/found" 2>"$scratch/err"
[ $? -eq 1 ] && [ ! -s "$scratch/found" ]
result $? "a source that is not there is an error" "$scratch/err"
finish
