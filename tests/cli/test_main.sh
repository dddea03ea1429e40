#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Verbs, options and exit codes.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

text=$COMMUNIQUE_SOURCE/tests/evaluation/seed/kz-osce-malta-2024-06-26.txt

# exits NAME CODE ARGUMENT...: the program ends with the code; where it is not
# 0, it says why on standard error and nothing on standard output.
exits() {
	name=$1 code=$2
	shift 2
	"$COMMUNIQUE" "$@" >"$scratch/out" 2>"$scratch/err" </dev/null
	found=$?
	[ $found -eq "$code" ] &&
		if [ "$code" -eq 0 ]; then [ ! -s "$scratch/err" ]
		else [ -s "$scratch/err" ] && [ ! -s "$scratch/out" ]
		fi
	status=$?
	echo "exit $found" >>"$scratch/err"
	result $status "$name" "$scratch/err"
}

exits "help is no error" 0 --help
exits "help as a verb" 0 help
exits "help on a verb" 0 help extract
exits "a verb's own help" 0 explain --help
exits "the version" 0 --version
exits "a file is read" 0 extract -q "$text"
exits "no verb" 2
exits "an unknown verb" 2 translate
exits "help on an unknown verb" 2 help translate
exits "an unknown option" 2 extract --colour
exits "an option without its argument" 2 extract --base
exits "an option of another verb" 2 explain --to turtle
exits "an unknown syntax" 2 extract --to rdfxml "$text"
exits "a base that is no IRI" 2 extract --base "not an iri" "$text"
exits "a relative base" 2 extract --base id/ "$text"
exits "a source that is no IRI" 2 extract --source "a b" "$text"
exits "a date that does not exist" 2 extract --date 2024-02-30 "$text"
exits "a date without its day" 2 extract --date 2024-02 "$text"
exits "one title for two texts" 2 extract --title T "$text" "$text"
exits "lexicon without check" 2 lexicon
exits "the lexicon is in order" 0 lexicon check
exits "no such lexicon to add" 3 extract --lexicon "$scratch/none" "$text"

COMMUNIQUE_DATADIR=$scratch/none
export COMMUNIQUE_DATADIR
exits "no lexicon at all" 3 extract "$text"
unset COMMUNIQUE_DATADIR

# The manual has each option of each verb, and no other: in its list of what a verb
# takes, by its letter where it has one, and explained by both names.
sed -n '/^\.SH OPTIONS$/,/^\.SH QUERIES$/p' "$COMMUNIQUE_SOURCE/docs/communique.1" |
	sed 's/\\-/-/g; s/\\f[A-Z]//g; s/"//g' >"$scratch/manual"
sed -n '/^Each verb takes$/,$p' "$scratch/manual" >"$scratch/lists"
options() {
	grep -oE '(^| )--?[a-z]+(-[a-z]+)*' | tr -d ' ' | sort -u
}
"$COMMUNIQUE" help >"$scratch/verbs"
for verb in $(sed -n 's/^  \([a-z]*\) .*/\1/p' "$scratch/verbs"); do
	"$COMMUNIQUE" help "$verb" >"$scratch/help"
	sed -n 's/^  *\(-[a-z]\), .*/\1/p; s/^  *\(--[a-z-]*\).*/\1/p' "$scratch/help" |
		sort -u >"$scratch/has"
	{
		sed -n 2p "$scratch/lists"
		sed -n "/^\.B $verb\\b/,/^\.TP/p" "$scratch/lists" | grep '^\.BR'
	} | options >"$scratch/told"
	[ -s "$scratch/has" ]
	result $? "$verb has options"
	same "the manual lists the options of $verb" "$scratch/has" "$scratch/told"
	sed -n 's/^  *\(-[a-z], \)\{0,1\}\(--[a-z-]*\).*/ \1 \2/p' "$scratch/help" \
		>>"$scratch/helps"
done
{ echo ' --version'; cat "$scratch/helps"; } | options >"$scratch/has"
sed '/^Each verb takes$/,$d' "$scratch/manual" | sed -n '/^\.TP$/{n;p;}' | options >"$scratch/told"
same "the manual explains each option" "$scratch/has" "$scratch/told"

"$COMMUNIQUE" help >/dev/full 2>"$scratch/err"
[ $? -eq 3 ] && [ -s "$scratch/err" ]
result $? "help that cannot be written is an error" "$scratch/err"
finish
