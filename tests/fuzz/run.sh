#!/usr/bin/env bash
# Runs every fuzzing target for some seconds, from its seeds on; what breaks one is kept in build/fuzz/crashes.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
for target in build/fuzz/tests/fuzz/*_fuzz; do
    name=$(basename "$target" _fuzz)
    mkdir -p "build/fuzz/corpus/$name" build/fuzz/crashes
    echo "fuzz: $name for $seconds s"
    log=build/fuzz/$name.log
    if ! "$target" -max_total_time="$seconds" -max_len=4096 -timeout=10 -artifact_prefix="build/fuzz/crashes/$name-" \
        "build/fuzz/corpus/$name" "tests/fuzz/seeds/$name" >"$log" 2>&1; then
        tail -n 40 "$log"
        exit 1
    fi
    grep '^Done' "$log"
done
rm -f "${TMPDIR:-/tmp}"/reach-fuzz-*
