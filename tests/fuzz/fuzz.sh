#!/bin/sh
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
# fuzz.sh SECONDS [TARGET]...: fuzzes each target for so long, as many at a time as
# there are cores. In the build directory; what breaks a target is left in
# tests/fuzz/found/TARGET-*, and belongs into corpus/ once it is mended.
. "${COMMUNIQUE_SOURCE:-$(dirname "$0")/../..}/tests/tap.sh"

seconds=${1:-30}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- plain html jsonl feed archive warc text lexicon pipeline
found=tests/fuzz/found
mkdir -p "$found"

# Leaks are looked for at the end of each input; one of them takes ten seconds at
# most and 2 GiB, sanitizers and the lexicon included.
fuzz() {
	mkdir -p "$found/$1"
	FUZZ_TARGET=$1 tests/fuzz/fuzz -max_total_time="$2" -timeout=10 \
		-rss_limit_mb=2048 -max_len=16384 -print_final_stats=1 \
		-artifact_prefix="$found/$1-" \
		"$found/$1" "$COMMUNIQUE_SOURCE/tests/fuzz/corpus/$1" >"$found/$1.log" 2>&1
	echo $? >"$found/$1.status"
}

cores=$(nproc)
running=0
for target in "$@"; do
	rm -f "$found/$target.status"
	fuzz "$target" "$seconds" &
	running=$((running + 1))
	[ $((running % cores)) -ne 0 ] || wait
done
wait

echo "# | target | seconds | inputs | edges |"
for target in "$@"; do
	log=$found/$target.log
	sed -n "s/^Done \([0-9]*\) runs in \([0-9]*\) second.*/# | $target | \2 | \1 |/p" "$log" |
		sed "s/\$/ $(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1) |/"
	tail -n 60 "$log" >"$scratch/end"
	result "$(cat "$found/$target.status" 2>/dev/null || echo 1)" \
		"$target, $seconds seconds" "$scratch/end"
done
finish
