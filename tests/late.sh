#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# The libraries that are loaded late (src/base/late.h): what a list x.def has is what
# x.h has and what the sources call, and the program itself is linked with none of it.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/..}/tests/tap.sh"

cd "$COMMUNIQUE_SOURCE/src" || exit 99
command -v nm >/dev/null && nm -D --undefined-only "$COMMUNIQUE" 2>/dev/null |
	sed 's/@.*//; s/.* //' >"$scratch/linked"

# The sources without comments and strings, and without what x.h defines.
cat ./*/*.[ch] | grep -v '^#define' | tr '\n' '\001' |
	sed 's|/\*[^*]*\*\**\([^/*][^*]*\*\**\)*/| |g; s|"\([^"\\]\|\\.\)*"|""|g' |
	tr '\001' '\n' >"$scratch/code"

for list in $(grep -l '^LATE(' ./*/*.def); do
	header=${list%.def}.h
	sed -n 's/^LATE(\(.*\))$/\1/p' "$list" >"$scratch/listed"
	sort -u "$scratch/listed" >"$scratch/sorted"
	same "$list is in order" "$scratch/sorted" "$scratch/listed"
	sed -n 's/^#define \([a-zA-Z0-9_]*\).*()->\1\b.*/\1/p' "$header" |
		sort >"$scratch/found"
	same "$header has all of it" "$scratch/sorted" "$scratch/found"
	# what a macro of the library calls ends so
	sed 's/_internal$//' "$scratch/sorted" | sort >"$scratch/names"
	grep -oE '[a-zA-Z_][a-zA-Z0-9_]*' "$scratch/code" | sort -u |
		comm -12 "$scratch/names" - >"$scratch/found"
	same "all of it is called" "$scratch/names" "$scratch/found"
	if [ -s "$scratch/linked" ]; then
		grep -Fxf "$scratch/sorted" "$scratch/linked" >"$scratch/found"
		same "the program is not linked with it" /dev/null "$scratch/found"
	else
		skip "the program is not linked with it" "no symbols"
	fi
done

# The three libraries of Redland have functions and no macros that look like them.
grep -oE '\b(librdf|raptor|rasqal)_[a-z0-9_]+ *\(' "$scratch/code" | tr -d ' (' | sort -u \
	>"$scratch/called"
[ "$(wc -l <"$scratch/called")" -gt 50 ]
result $? "calls of Redland are found"
sed -n 's/^LATE(\(.*\))$/\1/p' query/redland.def | sed 's/_internal$//' | sort |
	comm -13 - "$scratch/called" >"$scratch/found"
same "each of them is in the list" /dev/null "$scratch/found"
finish
