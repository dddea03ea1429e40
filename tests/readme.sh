#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# The examples of README.md and of the manual are true.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/..}/tests/tap.sh"

# in_order FILE OUTPUT: each line of FILE but "# ..." is a line of OUTPUT, in this
# order; where that stands lines may be left out.
in_order() {
	awk 'NR == FNR { line[++lines] = $0; next }
	$0 == "# ..." { skip = 1; next }
	{
		do found = line[++at] == $0
		while (!found && skip && at < lines)
		if (!found) { print "not there: " $0; exit 1 }
		skip = 0
	}' "$2" "$1"
}

cd "$scratch" || exit 99
sed -n '/^```text$/,/^```$/p' "$COMMUNIQUE_SOURCE/README.md" | sed '/^```/d' >release.txt
sed -n '/^```turtle$/,/^```$/p' "$COMMUNIQUE_SOURCE/README.md" | sed '/^```/d' >excerpt
[ -s release.txt ] && [ "$(grep -c . excerpt)" -gt 10 ]
result $? "there is an example in README.md"
"$COMMUNIQUE" extract release.txt >graph 2>err
result $? "it is read" err
in_order excerpt graph >why
result $? "the Turtle of README.md is what comes out" why

# The manual: its text, and all that explain says of it.
sed -n '/^\.SH EXAMPLE$/,$p' "$COMMUNIQUE_SOURCE/docs/communique.1" >manual
sed -n '/^\.EX$/,/^\.EE$/p' manual | sed '/^\.EE$/q' |
	sed '/^\.E[XE]$/d; s/\\-/-/g; s/\\(dq/"/g; s/\\e/\\/g' >examples
sed -n '/^\$ cat /,/^\$ /p' examples | sed '/^\$ /d; ${/^$/d;}' >release.txt
sed -n '/^\$ communique explain/,$p' examples | sed 1d >expected
[ -s release.txt ] && [ -s expected ]
result $? "there is an example in the manual"
"$COMMUNIQUE" explain release.txt >found
same "the manual shows what explain prints" expected found
finish
