#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# What is written is written whole, or the exit code is 3 and a message says so.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

text=$COMMUNIQUE_SOURCE/tests/evaluation/seed/kz-osce-malta-2024-06-26.txt
"$COMMUNIQUE" extract -q -t ntriples "$text" >"$scratch/expected"
result $? "extract to standard output"
[ -s "$scratch/expected" ]
result $? "and there is something"

# fails NAME: the last command, whose exit code is in $code, failed loudly.
fails() {
	[ "$code" -eq 3 ] && grep -q 'cannot write' "$scratch/err"
	status=$?
	echo "exit $code" >>"$scratch/err"
	result $status "$1" "$scratch/err"
}

cd "$scratch" || exit 99
"$COMMUNIQUE" extract -q -t ntriples -o graph.nt "$text"
result $? "extract to a file"
same "the file is what standard output gets" expected graph.nt
[ "$(ls)" = "$(printf 'diff\nexpected\ngraph.nt')" ]
result $? "nothing is left beside it"

chmod 640 graph.nt
echo old >graph.nt
ln -s graph.nt link.nt
"$COMMUNIQUE" extract -q -t ntriples -o link.nt "$text"
result $? "extract through a link"
[ -h link.nt ] && cmp -s expected graph.nt
result $? "the link stays and its file is replaced"
[ "$(stat -c %a graph.nt)" = 640 ]
result $? "the file keeps its mode"

for syntax in turtle ntriples nquads; do
	"$COMMUNIQUE" extract -q -t $syntax "$text" >/dev/full 2>err
	code=$?
	fails "a full disk under standard output, $syntax"
	"$COMMUNIQUE" extract -q -t $syntax -o /dev/full "$text" 2>err
	code=$?
	fails "a full device, $syntax"
	"$COMMUNIQUE" extract -q -t $syntax "$text" >&- 2>err
	code=$?
	fails "standard output closed, $syntax"
	{
		"$COMMUNIQUE" extract -q -t $syntax "$text" 2>err
		echo $? >code
	} | true
	sleep 0.1
	code=$(cat code)
	case $code in
	0) skip "a closed pipe, $syntax" "written before the pipe was closed" ;;
	*) fails "a closed pipe, $syntax" ;;
	esac
done

"$COMMUNIQUE" explain -q "$text" >/dev/full 2>err
code=$?
fails "explain to a full disk"

mkdir folder
"$COMMUNIQUE" extract -q -o folder/none/graph.nt "$text" 2>err
code=$?
fails "a folder that is not there"
"$COMMUNIQUE" extract -q -o folder "$text" 2>err
code=$?
fails "a folder as the file"
[ -z "$(ls folder)" ]
result $? "nothing was left in it"

# A run that is stopped half-way by the size of its files leaves what was there.
echo old >graph.nt
(
	ulimit -f 1
	trap '' XFSZ
	"$COMMUNIQUE" extract -q -t ntriples -o graph.nt "$text" 2>err
)
code=$?
fails "a file that grows too large"
[ "$(cat graph.nt)" = old ] && [ -z "$(ls graph.nt.* 2>/dev/null)" ]
result $? "the old file is untouched"

# A run that is killed in its midst leaves nothing, where the file system has files
# without a name; some rows are read, the next is waited for.
mkfifo rows
"$COMMUNIQUE" extract -q -v -t ntriples -o graph.nt --from jsonl - <rows 2>err &
run=$!
exec 3>rows
for day in 1 2 3 4 5 6 7 8 9; do
	printf '{"text":"Mari Kask arrived on %s March. %2000s"}\n' $day "" >&3
done
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
	! grep -q "input:1: .*triples" err || break
	sleep 0.1
done
grep -q "input:1: .*triples" err
result $? "it is in its midst" err
kill -KILL $run
wait $run 2>/dev/null
exec 3>&-
[ "$(cat graph.nt)" = old ] && [ -z "$(ls graph.nt.* 2>/dev/null)" ]
result $? "a run that is killed leaves nothing"

# Where nothing could be read there is no graph to write.
echo old >graph.nt
"$COMMUNIQUE" extract -q -t ntriples -o graph.nt none.txt 2>err
[ $? -eq 1 ] && [ "$(cat graph.nt)" = old ]
result $? "a graph stays where no document could be read" err
finish
