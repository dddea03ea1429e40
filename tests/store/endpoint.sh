#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# Servers that fail in each way, played by server.py: what the program then says,
# and what it asks for. Each case of endpoint.cases has a line "== NAME", the
# replies, the command, and what is seen, the exit code last.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

here=$COMMUNIQUE_SOURCE/tests/store
if [ "$PYTHON" = : ]; then
	skip "servers that fail" "no Python"
	finish
fi
export COMMUNIQUE_DATADIR="$COMMUNIQUE_SOURCE" HOME="$scratch"
unset COMMUNIQUE_USER COMMUNIQUE_PASSWORD http_proxy HTTP_PROXY all_proxy ALL_PROXY
printf '<urn:x:s> <urn:x:p> "o" <urn:x:g> .\n' >"$scratch/one.nq"
cat >"$scratch/new.nt" <<'.'
<urn:x:new> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/communique#Document> .
.
printf 'machine 127.0.0.1 login me password secret\n' >"$scratch/.netrc"

run() {
	(cd "$scratch" && "$PYTHON" -B "$here/server.py" "$1" "$2") >"$scratch/found" 2>&1 </dev/null
	echo "exit $?" >>"$scratch/found"
	same "$name" "$scratch/expected" "$scratch/found"
}

name=
line=0
while IFS= read -r text || [ -n "$text" ]; do
	case $text in
	'== '*)
		[ -z "$name" ] || run "$replies" "$command"
		name=${text#== }
		line=0
		: >"$scratch/expected"
		continue
		;;
	esac
	line=$((line + 1))
	case $line in
	1) replies=$text ;;
	2) command=$text ;;
	*) printf '%s\n' "$text" >>"$scratch/expected" ;;
	esac
done <"$here/endpoint.cases"
run "$replies" "$command"
finish
