#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# What is read out of small texts. NAME.txt stands beside NAME.expected, the
# output of `communique explain`.
#
#     tests/cases.sh                     all cases
#     tests/cases.sh NAME...             these
#     tests/cases.sh --accept [NAME...]  write what is found to NAME.expected,
#                                        to be looked through with git diff
#
# Where there is NAME.todo, NAME.expected was written by hand and says what is
# right; what is still wrong about it stands in NAME.todo. The file goes when
# the case passes.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/..}/tests/tap.sh"

cases=$COMMUNIQUE_SOURCE/tests/cases
accept=
[ "${1-}" != --accept ] || { accept=yes; shift; }
[ $# -gt 0 ] || set -- "$cases"/*.txt

for case in "$@"; do
	name=$(basename "$case" .txt)
	"$COMMUNIQUE" explain "$cases/$name.txt" >"$scratch/found" 2>&1
	status=$?
	[ $status -eq 0 ] || echo "exit $status" >>"$scratch/found"
	todo=$cases/$name.todo
	[ -z "$accept" ] || [ -e "$todo" ] || cp "$scratch/found" "$cases/$name.expected"
	title=$name
	[ ! -e "$todo" ] || title="$name # TODO $(cat "$todo")"
	same "$title" "$cases/$name.expected" "$scratch/found"
done
finish
