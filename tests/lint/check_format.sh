#!/usr/bin/env bash
# Every C++ file is as clang-format would write it; `./dev format` mends it.
set -euo pipefail
git ls-files --cached --others --exclude-standard '*.h' '*.cpp' | xargs clang-format --dry-run --Werror
