#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Texts and files of RDF in an embedded store.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

samples=$COMMUNIQUE_SOURCE/samples
cd "$scratch" || exit 99
mkdir texts
cp "$samples"/*.txt texts

# load NAME CODE ARGUMENT...: what is said goes to err.
load() {
	name=$1 code=$2
	shift 2
	"$COMMUNIQUE" load "$@" >out 2>err </dev/null
	found=$?
	[ $found -eq "$code" ] && [ ! -s out ] && { [ "$code" -eq 0 ] || [ -s err ]; }
	result $? "$name" err
}

# Everything that sources hold, in order.
dump() {
	"$COMMUNIQUE" query -q "$@" 'CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }' | sort
}

graphs_of() {
	"$PYTHON" -c 'import sqlite3, sys
for row in sqlite3.connect(sys.argv[1]).execute("""SELECT uri, count(*) FROM triples
	JOIN uris ON id = contextUri GROUP BY uri ORDER BY uri"""): print(*row)' "$1"
}

says() {
	grep -q "$2" err
	result $? "$1" err
}

# -- texts
load "texts are loaded" 0 all.store texts
dump texts >expected
dump all.store >found
same "the store holds what the texts say" expected found
graphs_of all.store >graphs
[ "$(wc -l <graphs)" -eq "$(ls texts | wc -l)" ]
result $? "each in a graph of its own" graphs

cksum all.store >before
load "they are loaded again" 0 all.store texts
cksum all.store >after
same "and not a byte has changed" before after

echo "The Foreign Minister of Malta met the Foreign Minister of Chad in Valletta." \
	>>texts/osce-turkmenistan-2024-03-05.txt
load "a text has changed" 0 all.store texts
load "a new store gets all" 0 new.store texts
dump new.store >expected
dump all.store >found
same "its old graph is gone, the others are whole" expected found
graphs_of new.store >expected
graphs_of all.store >found
same "graph by graph" expected found

"$COMMUNIQUE" stats texts >expected
"$COMMUNIQUE" stats all.store >found
same "stats sums a store up" expected found
"$COMMUNIQUE" query --run 01-posts all.store >found
"$COMMUNIQUE" query --run 01-posts texts >expected
[ "$(wc -l <expected)" -gt 1 ]
result $? "the posts of the texts are found"
same "and in the store the same" expected found

# -- graphs
"$COMMUNIQUE" extract -q -t nquads -o all.nq texts
"$COMMUNIQUE" extract -q -t ntriples -o all.nt texts
"$COMMUNIQUE" extract -q -o one.ttl texts/ch-recovery-2022-07-05.txt
load "quads are loaded" 0 quads.store all.nq
graphs_of quads.store >found
graphs_of all.store >expected
same "to the graphs that they name" expected found
cksum quads.store >before
load "a document's graph is loaded" 0 quads.store one.ttl
graphs_of quads.store >found
same "to where the document was" expected found
load "triples of several documents are loaded" 0 triples.store all.nt
echo "file://$(pwd -P)/all.nt $(sort -u all.nt | wc -l)" >expected
graphs_of triples.store >found
same "to a graph named as their file" expected found
echo '[] <urn:p> [ <urn:q> "x" ], _:a . _:a <urn:p> 1 .' >blank.ttl
for time in once again; do
	load "blank nodes are loaded $time" 0 blank.store blank.ttl
	echo "file://$(pwd -P)/blank.ttl 4" >expected
	graphs_of blank.store >found
	same "and are the same $time" expected found
done

mkdir mixed
cp one.ttl mixed
cp texts/pt-estonia-2024-03-05.txt mixed
dump mixed/one.ttl mixed/pt-estonia-2024-03-05.txt >expected
dump mixed >found
same "a directory is its texts and its graphs" expected found
load "which a store takes, too" 0 mixed.store mixed
dump mixed.store >found
same "both" expected found
dump mixed.store all.nq | sort >found
dump all.nq mixed.store blank.store | grep -v '^_:' >expected
same "stores are asked together with files" expected found

# -- what goes wrong
load "a missing text is told of" 1 wrong.store texts missing.txt
says "by its name" "^missing.txt: error: cannot open"
dump wrong.store >found
dump texts >expected
same "the others are loaded" expected found
echo '<urn:a> <urn:b> .' >bad.nt
load "so is a file that is no RDF" 1 wrong.store bad.nt one.ttl
dump wrong.store >found
same "of which nothing is loaded" expected found
load "a text is no store" 3 one.ttl texts
says "and this is said" "^one.ttl: error: not a store"
load "there is no store in a folder that is not there" 3 none/a.store texts
says "which is told" "^none/a.store: error: cannot write 'No such file or directory'"
load "a load of nothing is an error" 2 all.store
"$PYTHON" -c 'import sqlite3; sqlite3.connect("other.db").execute("CREATE TABLE a (b)")'
load "another program's database is left alone" 3 other.db texts
says "it is no store" "^other.db: error: cannot open 'not a store'"

mkfifo held go
"$PYTHON" -c 'import sqlite3
database = sqlite3.connect("all.store", isolation_level=None)
database.execute("BEGIN EXCLUSIVE")
open("held", "w").close()
open("go").close()' &
read -r _ <held
load "a store that another process writes is not" 3 all.store texts
says "and this is said" "^all.store: error: cannot [a-z]* 'in use by another process'"
: >go
wait

cp all.store full.store
cksum full.store >before
(
	trap '' XFSZ
	ulimit -f "$(($(wc -c <full.store) / 512 + 8))"
	exec "$COMMUNIQUE" load full.store "$COMMUNIQUE_SOURCE/tests/evaluation/second"
) 2>err
[ $? -eq 3 ]
result $? "a disk that is full is an error" err
says "which is told" "^full.store: error: cannot write"
cksum full.store >after
dump full.store >found
dump all.store >expected
same "and the store is as it was" expected found

size=$(wc -c <all.store)
head -c 8192 all.store >damaged.store
head -c "$((size - 8192))" /dev/zero >>damaged.store
"$COMMUNIQUE" query damaged.store 'SELECT ?s { ?s a cq:Document }' >out 2>err
[ $? -eq 3 ] && [ ! -s out ]
result $? "a damaged store gives no answer" err
says "and says why" "^damaged.store: error: cannot"
if [ "$(id -u)" -eq 0 ]; then
	skip "a store that may not be written is not" "root may"
else
	chmod a-w all.store
	load "a store that may not be written is not" 3 all.store "$samples"
	chmod u+w all.store
fi

mkdir empty
"$COMMUNIQUE" query empty 'ASK {}' >out 2>err
[ $? -eq 1 ] && [ ! -s out ]
result $? "a folder with nothing to read gives no answer" err
finish
