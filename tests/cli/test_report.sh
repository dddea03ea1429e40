#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# What a run tells of itself: a bar and a summary on a terminal, JSON for machines.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

tests=$COMMUNIQUE_SOURCE/tests/cli
TERM=xterm
export TERM
cd "$scratch" || exit 99
text='The Foreign Minister of Portugal, Rui Costa, met his Estonian counterpart in Lisbon.'
printf 'Lisbon, 5 March 2024\n\n%s\n' "$text" >one.txt
# long enough for a bar on any machine
awk -v text="$text" 'BEGIN {
	for (i = 0; i < 20000; i++)
		printf "{\"text\": \"%s Number %d.\", \"date\": \"2024-03-05\"}\n", text, i
	print "{"
}' >many.jsonl
bars() {
	tr '\r' '\n' <"$1" | grep -c '^[0-9]* documents .* MB/s  \[=*>* *\] .*%'
}

# -- on a terminal
"$tests/terminal.py" shown "$COMMUNIQUE" extract -t none many.jsonl
[ $? -eq 1 ] && [ "$(bars shown)" -gt 1 ]
result $? "a run that takes its time shows a bar" shown
tr '\r' '\n' <shown | sed 's/.\[K//' |
	awk '/MB.s/ && length >= 80 { wide++ } END { exit wide }'
result $? "that fits into a line"
printf '\r\033[Kmany.jsonl:20001: error' >expected
tail -c 500 shown | tr -d '\n' | grep -qF "$(cat expected)"
result $? "it makes way for a message" shown
tr '\r' '\n' <shown | grep . | tail -n 2 |
	sed 's/; .* MB in .*/; .../; s/, triples.*//' >found
printf '\033[Kdocuments 20000, skipped 1; ...\nposts 20000, meetings 20000\n' >expected
same "and for the summary" expected found
"$COMMUNIQUE" extract -q -t ntriples many.jsonl >expected
"$tests/terminal.py" shown "$COMMUNIQUE" extract -t ntriples many.jsonl >found
cmp expected found && [ "$(bars shown)" -gt 1 ]
result $? "nothing of it comes into the output" shown

# -- and where there is none to be shown
"$tests/terminal.py" shown "$COMMUNIQUE" extract -t ntriples many.jsonl | cmp - expected
[ "$(bars shown)" -eq 0 ] && [ "$(wc -l <shown)" -eq 1 ]
result $? "no bar where the graph goes through a pipe" shown
TERM=dumb "$tests/terminal.py" shown "$COMMUNIQUE" extract -t none many.jsonl
[ "$(bars shown)" -eq 0 ] && ! grep -q '[[:cntrl:]]\[K' shown && grep -q '^posts 20000' shown
result $? "no bar, but a summary on a terminal that cannot move its cursor" shown
"$tests/terminal.py" shown "$COMMUNIQUE" extract -q -t none many.jsonl
[ "$(wc -l <shown)" -eq 1 ] && [ "$(bars shown)" -eq 0 ]
result $? "-q shows errors alone" shown
"$COMMUNIQUE" extract -t none many.jsonl 2>shown
[ "$(wc -l <shown)" -eq 1 ] && [ "$(bars shown)" -eq 0 ]
result $? "nor is there anything where standard error is a file" shown
"$tests/terminal.py" shown "$COMMUNIQUE" extract -t none one.txt
[ "$(wc -l <shown)" -eq 2 ] && [ "$(bars shown)" -eq 0 ]
result $? "a short run shows the summary alone" shown
"$tests/terminal.py" --both shown "$COMMUNIQUE" extract -t ntriples one.txt
"$COMMUNIQUE" extract -t ntriples one.txt | tr -d '\r' >expected
tr -d '\r' <shown >found
same "a graph on the terminal stands alone" expected found
(sleep 1; cat one.txt) | "$tests/terminal.py" shown "$COMMUNIQUE" extract -t none -
tr '\r' '\n' <shown | grep -q '^1 documents  0.0 MB  0.0 MB/s  0:0'
result $? "of a stream nobody knows how much is to come" shown

# -- for machines
quote=$(printf 'a"b\\c\td\033[2J\302\205\342\200\250e\377.txt')
cp one.txt "$quote"
printf 'A \303 letter.\n' >faulty.txt
"$COMMUNIQUE" extract -v --log json -t none "$quote" faulty.txt none.txt 2>told
"$PYTHON" "$tests/log.py" told >found 2>why
result $? "--log json tells JSON, whatever a file is called" why
grep -v LEXICON found >rest
cat >expected <<'END'
document 'a"b\\c\td\x1b[2J\x85\u2028e\ufffd.txt'
diagnostic 'INVALID_UTF8' 'warning' 'faulty.txt'
document 'faulty.txt'
diagnostic 'CANNOT_OPEN' 'error' 'none.txt'
summary 2
END
same "of all that it would tell in words" expected rest
for jobs in 1 3; do
	"$COMMUNIQUE" extract -j $jobs --log json -t none many.jsonl many.jsonl 2>told
	"$PYTHON" "$tests/log.py" told
done >found
cat >expected <<'END'
diagnostic 'BAD_ROW' 'error' 'many.jsonl:20001'
diagnostic 'BAD_ROW' 'error' 'many.jsonl:20001'
summary 40000
END
cat expected expected >twice
same "in the order of the documents, however many threads" twice found
"$COMMUNIQUE" extract -q --log json -t none one.txt none.txt 2>told
"$PYTHON" "$tests/log.py" told >found
echo "diagnostic 'CANNOT_OPEN' 'error' 'none.txt'" >expected
same "-q leaves out the summary" expected found
"$tests/terminal.py" told "$COMMUNIQUE" extract --log json -t none many.jsonl
tr -d '\r' <told >lines
"$PYTHON" "$tests/log.py" lines >found
[ "$(wc -l <found)" -eq 2 ] && [ "$(bars told)" -eq 0 ]
result $? "no bar is among it" told
"$COMMUNIQUE" query --log json none.nt 'SELECT * WHERE { ?a ?b ?c }' 2>told
"$COMMUNIQUE" explain --log json none.txt 2>>told
"$COMMUNIQUE" load --log json a.store none.txt 2>>told
"$COMMUNIQUE" stats --log json none.txt 2>>told
"$COMMUNIQUE" lexicon check --log json none 2>>told >out
"$PYTHON" "$tests/log.py" told >found 2>why
[ $? -eq 0 ] && [ "$(grep -c "'error'" found)" -ge 5 ]
result $? "the other verbs tell so, too" told
finish
