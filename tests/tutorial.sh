#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Each command of docs/tutorial.md does what the page says. A block ```sh is run, in
# the shell of those before it and on a terminal; the block ```text behind it is what
# it must print, with any lines in place of "...", and any run of blanks or hyphens
# as one. The picture shows nothing that does not come out.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/..}/tests/tap.sh"

page=$COMMUNIQUE_SOURCE/docs/tutorial.md
if ! command -v script >/dev/null; then
	skip "the tutorial is run" "no script(1) to make a terminal"
	finish
fi
cd "$scratch" || exit 99
mkdir tree tree/_build blocks found
ln -s "$COMMUNIQUE_SOURCE/tests" tree/tests
ln -s "$COMMUNIQUE" tree/_build/communique
: "${COMMUNIQUE_DATADIR:=$COMMUNIQUE_SOURCE}"
export COMMUNIQUE_DATADIR
LC_ALL=C.UTF-8
export LC_ALL

# blocks/N.sh and, where the page shows what it prints, blocks/N.text.
awk '/^```sh$/ { file = sprintf("blocks/%02d.sh", ++blocks) }
/^```text$/ { file = sprintf("blocks/%02d.text", blocks) }
/^```$/ { file = "" }
file && !/^```/ { print >file }' "$page"
[ "$(ls blocks/*.sh | wc -l)" -ge 8 ] && [ "$(ls blocks/*.text | wc -l)" -ge 6 ]
result $? "there are commands in the tutorial, and what they print"

# One session; a mark tells where a block ends, and how.
for block in blocks/*.sh; do
	cat "$block"
	printf "printf '\\\\n@@ %%s %s\\\\n' \$?\n" "$(basename "$block" .sh)"
done >session
(cd tree && script -qec 'sh ../session' ../typescript </dev/null >/dev/null 2>&1)
tr -d '\r' <typescript | awk '/^Script (started|done) / { next }
/^@@ / { printf "%s", text >("found/" $3 ".text"); print $2 >("found/" $3 ".status")
	text = ""; next }
{ text = text $0 "\n" }'

# like EXPECTED FOUND: whether the lines come in this order, and none between them
# but where "..." stands.
like() {
	awk '{ gsub(/--+/, "-"); gsub(/[ \t]+/, " "); sub(/^ /, ""); sub(/ $/, "") }
	$0 == "" { next }
	NR == FNR { line[++lines] = $0; next }
	function fits(expected, found,   start) {
		start = substr(expected, 1, length(expected) - 3)
		return expected ~ /\.\.\.$/ ? index(found, start) == 1 : expected == found
	}
	$0 == "..." { skip = 1; next }
	{
		do found = fits($0, line[++at])
		while (!found && skip && at < lines)
		if (!found) { print "does not come out: " $0; wrong = 1; exit }
		skip = 0
	}
	END {
		if (!wrong && !skip && at < lines) { print "too much: " line[at + 1]; wrong = 1 }
		exit wrong
	}' "$2" "$1"
}

for block in blocks/*.sh; do
	name=$(basename "$block" .sh)
	what="$name: $(grep -E '^(communique|dot|python3|PATH)' "$block" | head -n 1)"
	if grep -q '^dot' "$block" && ! command -v dot >/dev/null; then
		skip "$what" "no Graphviz"
		continue
	fi
	[ "$(cat "found/$name.status" 2>/dev/null)" = 0 ]
	result $? "$what" "found/$name.text"
	[ -e "blocks/$name.text" ] || : >"blocks/$name.text"
	like "blocks/$name.text" "found/$name.text" >why
	result $? "$name: it prints what the page shows" why
done

# names SVG: its nodes and edges.
names() {
	sed -n 's/.*<title>\(.*\)<\/title>.*/\1/p' "$1" | sort
}

if [ -e tree/met.svg ]; then
	names "$COMMUNIQUE_SOURCE/docs/met.svg" >shown
	names tree/met.svg >made
	comm -23 shown made >why
	[ -s shown ] && [ ! -s why ]
	result $? "all that the picture shows comes out" why
fi
finish
