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
	[ -z "$accept" ] || cp "$scratch/found" "$cases/$name.expected"
	same "$name" "$cases/$name.expected" "$scratch/found"
done
finish
