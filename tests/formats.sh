#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Each format gives the documents it should, an archive what is in it, and what
# is hostile a diagnostic (tests/formats/README.md).
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/..}/tests/tap.sh"

cases=$COMMUNIQUE_SOURCE/tests/formats

# What is read out of a file.
show() {
	rm -rf "$scratch/texts"
	"$COMMUNIQUE" extract -t ntriples --text-dir "$scratch/texts" "$1" 2>&1 |
		grep -E '^[^<]|<http://purl.org/dc/terms/' |
		sed 's|<https://w3id.org/communique/id/\([^>]*\)>|\1|
			s|<http://purl.org/dc/terms/\([a-z]*\)>|\1|
			s|^'"$scratch"'[^:]*/||' | sort
	for text in "$scratch"/texts/*.txt; do
		[ ! -f "$text" ] || { echo "== ${text##*/}"; cat "$text"; }
	done
}

cd "$cases" || exit 99
for input in page.html rows.jsonl array.json feed.rss feed.atom; do
	show "$input" >"$scratch/found"
	[ "${1-}" != --accept ] || cp "$scratch/found" "$input.expected"
	same "$input" "$input.expected" "$scratch/found"
	show - <"$input" | grep -v '^standard input' >"$scratch/found"
	grep -v "^$input" "$input.expected" >"$scratch/expected"
	same "$input, by its content" "$scratch/expected" "$scratch/found"
done

"$PYTHON" archives.py page.html "$scratch" || exit 99
cd "$scratch/good" || exit 99
! command -v zstd >/dev/null || zstd -q "$cases/page.html" -o page.html.zst
for input in *; do
	show "$input" >"$scratch/found"
	same "$input" "$cases/page.html.expected" "$scratch/found"
done

# A document behind the hostile one is read: the run goes on.
echo 'The President of Estonia, Mari Kask, arrived in Riga on Tuesday.' >"$scratch/good.txt"
cd "$scratch/hostile" || exit 99
for input in *; do
	timeout 60 "$COMMUNIQUE" extract -t ntriples "$input" "$scratch/good.txt" \
		>"$scratch/found" 2>"$scratch/why"
	[ $? -eq 1 ] && grep -q "^$input.*: error: " "$scratch/why" &&
		grep -q 'riga' "$scratch/found"
	result $? "hostile/$input ends in a message" "$scratch/why"
done
finish
