#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Which documents a command line names, and what happens to those that fail.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

seed=$COMMUNIQUE_SOURCE/tests/evaluation/seed/kz-osce-malta-2024-06-26.txt
cd "$scratch" || exit 99
mkdir -p in/b/deep in/.hidden in/c.txt
for name in in/z in/b/1 in/b/deep/2 in/.hidden/no in/a; do
	echo "$name" | cat - "$seed" >$name.txt
done
echo "no text" >in/b/notes.md
ln -s ../in in/loop
ln -s z.txt in/y.txt

"$COMMUNIQUE" extract -v -o graph.ttl in 2>&1 |
	sed -n 's/^\(in[^:]*\): [0-9]* triples$/\1/p' >found
printf '%s\n' in/a.txt in/b/1.txt in/b/deep/2.txt in/y.txt in/z.txt >expected
same "a directory is its texts, in order of their paths" expected found

"$COMMUNIQUE" extract -q -t nquads in >once
"$COMMUNIQUE" extract -q -t nquads in >again
same "the same input gives the same bytes" once again

# One document is the same alone, from standard input, and among others.
for syntax in ntriples nquads turtle; do
	"$COMMUNIQUE" extract -q -t $syntax "$seed" >alone
	"$COMMUNIQUE" extract -q -t $syntax - <"$seed" >found
	same "standard input by its name, $syntax" alone found
	"$COMMUNIQUE" extract -q -t $syntax <"$seed" >found
	same "standard input where nothing is named, $syntax" alone found
done
"$COMMUNIQUE" extract -q -t ntriples "$seed" | sort -u >alone
"$COMMUNIQUE" extract -q -t ntriples in "$seed" | sort -u >all
[ -s alone ] && comm -23 alone all >missing && [ ! -s missing ]
result $? "a document gives the same triples among others" missing

# A document that cannot be read is told of and skipped.
"$COMMUNIQUE" extract -q -t ntriples missing.txt "$seed" >found 2>err
code=$?
[ $code -eq 1 ] && grep -q "missing.txt.*cannot open" err
result $? "a missing file is exit code 1 and a message" err
sort found >sorted
same "the others are read" alone sorted

mkdir empty
"$COMMUNIQUE" extract -q -t ntriples empty >found 2>err
[ $? -eq 1 ] && [ ! -s found ] && grep -q "^empty: error: nothing to read" err
result $? "a directory with nothing to read is exit code 1 and a message"
finish
