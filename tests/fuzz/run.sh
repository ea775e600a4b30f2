#!/usr/bin/env bash
# Runs every fuzzing target for so many seconds, from its seeds on; what breaks one is kept in build/fuzz/crashes.
# `run.sh same` runs each with the same 500 inputs every time, which takes some seconds: a change is judged by the same ones as the last.
set -euo pipefail
cd "$(dirname "$0")/../.."
limits=(-max_total_time="${1:-60}")
[ "${1:-}" = same ] && limits=(-runs=500 -seed=1) && rm -rf build/fuzz/corpus
for target in build/fuzz/tests/fuzz/*_fuzz; do
    name=$(basename "$target" _fuzz)
    mkdir -p "build/fuzz/corpus/$name" build/fuzz/crashes
    echo "fuzz: $name ${limits[*]}"
    log=build/fuzz/$name.log
    if ! "$target" "${limits[@]}" -max_len=4096 -timeout=10 -artifact_prefix="build/fuzz/crashes/$name-" \
        "build/fuzz/corpus/$name" "tests/fuzz/seeds/$name" >"$log" 2>&1; then
        tail -n 40 "$log"
        exit 1
    fi
    grep '^Done' "$log"
done
rm -f "${TMPDIR:-/tmp}"/reach-fuzz-*
