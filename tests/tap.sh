# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# To be read by a script that tests: each case tells its result once. make
# check sets COMMUNIQUE (the program) and COMMUNIQUE_SOURCE (this tree); by hand
# they are found.

: "${COMMUNIQUE_SOURCE:=$(cd "$(dirname "$0")" &&
	while [ ! -f configure.ac ] && [ "$PWD" != / ]; do cd ..; done; pwd)}"
here=$(pwd)
for program in "$here/communique" "$COMMUNIQUE_SOURCE/_build/communique" \
	"$COMMUNIQUE_SOURCE/communique"; do
	[ -n "${COMMUNIQUE-}" ] || [ ! -x "$program" ] ||
		COMMUNIQUE=$program
done
: "${COMMUNIQUE:?where is the program?}"
: "${PYTHON:=python3}"
export COMMUNIQUE COMMUNIQUE_SOURCE

LC_ALL=C
export LC_ALL

tap_count=0
tap_failed=0
scratch=$(mktemp -d) || exit 99
trap 'rm -rf "$scratch"' EXIT

# result STATUS NAME [FILE]: a case passed where STATUS is 0; FILE tells why not.
result() {
	tap_count=$((tap_count + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $tap_count - $2"
	else
		case $2 in
		*'# TODO'*) ;; # known, so not a failure
		*) tap_failed=$((tap_failed + 1)) ;;
		esac
		echo "not ok $tap_count - $2"
		[ -z "${3-}" ] || head -n 60 "$3" | sed 's/^/# /'
	fi
}

# skip NAME WHY
skip() {
	tap_count=$((tap_count + 1))
	echo "ok $tap_count - $1 # SKIP $2"
}

# same NAME EXPECTED FOUND: two files are equal.
same() {
	diff -u "$2" "$3" >"$scratch/diff"
	result $? "$1" "$scratch/diff"
}

# The last line of a script.
finish() {
	echo "1..$tap_count"
	[ "$tap_failed" -eq 0 ]
	exit
}
