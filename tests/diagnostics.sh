#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Each diagnostic of src/base/diag.def has a folder of its name here, with the
# smallest input that causes it.
#
#     tests/diagnostics.sh                      all of them
#     tests/diagnostics.sh NAME...              these
#     tests/diagnostics.sh --accept [NAME...]   write what is found
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/..}/tests/tap.sh"

cases=$COMMUNIQUE_SOURCE/tests/diagnostics
accept=
[ "${1-}" != --accept ] || { accept=yes; shift; }
[ $# -gt 0 ] || set -- $(sed -n 's/^DIAG(\([A-Z0-9_]*\),.*/\1/p' \
	"$COMMUNIQUE_SOURCE/src/base/diag.def" | tr 'A-Z_' 'a-z-')

for name in "$@"; do
	cd "$cases/$name" 2>"$scratch/why" || {
		result 1 "$name has a case" "$scratch/why"
		continue
	}
	export scratch
	sh ./command >/dev/null 2>"$scratch/found" </dev/null
	echo "exit $?" >>"$scratch/found"
	[ -z "$accept" ] || cp "$scratch/found" expected
	same "$name" expected "$scratch/found"

	message=$(sed -n "s/^DIAG($(echo "$name" | tr 'a-z-' 'A-Z_'), [A-Z]*, \"\\(.*\\)\")/\\1/p" \
		"$COMMUNIQUE_SOURCE/src/base/diag.def")
	grep -qF -e "$message" expected
	result $? "$name: the message is expected"
done
finish
