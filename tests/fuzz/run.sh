#!/usr/bin/env bash
# Runs every fuzzing target for some seconds; what breaks one is kept in build/fuzz/crashes.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
for target in build/fuzz/tests/*_fuzz; do
    name=$(basename "$target")
    mkdir -p "build/fuzz/corpus/$name" build/fuzz/crashes
    echo "fuzz: $name for $seconds s"
    "$target" -max_total_time="$seconds" -max_len=4096 -artifact_prefix=build/fuzz/crashes/ "build/fuzz/corpus/$name"
done
