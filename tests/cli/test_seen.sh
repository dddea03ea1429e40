#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# --seen: a second run adds only what is new; one that was stopped or killed is
# gone on with. COMMUNIQUE_KILLS=50 kills it as often.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

cd "$scratch" || exit 99
corpus=$COMMUNIQUE_SOURCE/tests/evaluation/corpus
mkdir old new
set -- "$corpus"/*.txt
one=$1 two=$2
for text in "$corpus"/*.txt; do
	if [ "$(ls old | wc -l)" -lt 10 ]; then cp "$text" old; else cp "$text" new; fi
done

extract() {
	"$COMMUNIQUE" extract -q --stats "$@" 2>err
	code=$?
	sed -n 's/^documents //p' err >documents
	sed -n 's/^seen //p' err >seen.count
	return $code
}

for syntax in nquads ntriples turtle; do
	extract -t $syntax -o all --seen seen old
	result $? "$syntax: a first run" err
	"$COMMUNIQUE" extract -q -t $syntax -o expected old
	cmp all expected
	result $? "writes what a run writes that remembers nothing"
	extract -t $syntax -o all --seen seen old
	[ "$(cat documents seen.count)" = "$(printf '0\n10')" ] && cmp -s all expected
	result $? "a second one adds nothing" err
	cp new/* old
	extract -t $syntax -o all --seen seen old
	[ "$(cat documents)" = 20 ] && [ "$(cat seen.count)" = 10 ]
	result $? "a third one reads what is new" err
	"$COMMUNIQUE" extract -q -t $syntax -o whole old
	if [ $syntax = turtle ]; then
		command -v rapper >/dev/null || continue
		for graph in all whole; do
			rapper -q -i turtle -o ntriples $graph | sort -u >$graph.nt
		done
		cmp all.nt whole.nt
	else
		sort -u all >all.nt
		sort -u whole >whole.nt
		cmp all.nt whole.nt
	fi
	result $? "and the graph is that of one run"
	for text in "$corpus"/*.txt; do
		[ ! -f "new/${text##*/}" ] || rm -f "old/${text##*/}"
	done
	rm -f all seen
done

# Another output takes up where the first ended.
extract -t nquads -o first.nq --seen seen old
cp new/* old
extract -t nquads -o second.nq --seen seen old
[ "$(cat documents)" = 20 ] && "$COMMUNIQUE" extract -q -t nquads new | cmp -s - second.nq
result $? "what is new can go elsewhere" err

# One text under two names is one document.
mkdir same
for name in a b c; do cp "$one" same/$name.txt; done
for jobs in 1 3; do
	rm -f seen all.nq
	extract -j $jobs -t nquads -o all.nq --seen seen same
	[ "$(cat documents seen.count)" = "$(printf '1\n2')" ]
	result $? "a text that comes twice is written once, -j $jobs" err
	[ "$(grep -c ' ' seen)" = 4 ] && sort all.nq | uniq -d >twice && [ ! -s twice ]
	result $? "and claimed once" seen
done

# A document with an error is not claimed.
rm -f seen all.nq
extract -t nquads -o all.nq --seen seen same/a.txt none.txt
[ $? -eq 1 ] && cp "$two" none.txt &&
	extract -t nquads -o all.nq --seen seen same/a.txt none.txt &&
	[ "$(cat documents)" = 1 ]
result $? "what could not be read is read when it can" err

# What a killed run left behind: a document that nobody claims, half a line.
rm -f seen all.nq
extract -t nquads -o all.nq --seen seen old
sed '/^end/d;$d' seen | sed '$d' >torn
printf '0123456789abc' >>torn
cp all.nq whole.nq
printf '<https://example.org/a> <https://examp' >>all.nq
mv torn seen
extract -t nquads -o all.nq --seen seen old
result $? "a run that was killed is gone on with" err
cmp all.nq whole.nq
result $? "to the same graph"
[ "$(cat documents)" -ge 1 ] && ! grep -q 0123456789abc seen
result $? "and the line that was torn is gone" seen

# A full disk: whole documents stay, and are claimed.
rm -f seen all.nq
(
	ulimit -f 2000
	trap '' XFSZ
	extract -j 2 -t nquads -o all.nq --seen seen old
)
[ $? -eq 3 ] && grep -q 'cannot write' err
result $? "a file that grows too large" err
kept=$(stat -c %s all.nq)
tail -1 seen | grep -qx "end $kept" && [ "$kept" -gt 0 ] && head -c "$kept" whole.nq | cmp -s - all.nq
result $? "keeps the documents that are whole" seen
extract -t nquads -o all.nq --seen seen old
cmp all.nq whole.nq
result $? "and is gone on with"

# Signals. Standard input waits; a document before it has been written.
mkfifo pipe
for signal in TERM INT; do
	for jobs in 1 2; do
		rm -f seen all.nq
		sleep 60 >pipe &
		holder=$!
		"$PYTHON" "$COMMUNIQUE_SOURCE/tests/stop.py" $signal seen "$COMMUNIQUE" \
			extract -j $jobs -t nquads -o all.nq --seen seen same/a.txt - \
			<pipe 2>err
		[ $? -eq 4 ] && grep -q "stopped.*same/a.txt" err
		result $? "SIG$signal stops it, -j $jobs" err
		kill $holder
		"$COMMUNIQUE" extract -q -t nquads same/a.txt | cmp - all.nq &&
			tail -1 seen | grep -q '^end'
		result $? "and what was read is whole"
	done
done

extract --seen seen old >out
[ $? -eq 2 ] && grep -q -e --output err
result $? "--seen needs an output" err

mkdir killed
"$PYTHON" "$COMMUNIQUE_SOURCE/tests/kill.py" "$COMMUNIQUE" "$corpus" killed >out 2>&1
result $? "killed at random moments: $(tail -1 out)" out
finish
