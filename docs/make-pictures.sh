#!/usr/bin/env bash
# Makes the pictures of the README again, with the program itself: docs/make-pictures.sh [PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-build/release/app/reach-atlas}
out=docs/pictures
"$program" render -o "$out/page-2022.png" --size 1600x1000 --year 2022
"$program" render -o "$out/page-2016.png" --size 1600x1000 --year 2016
"$program" render -o "$out/pacific-dark.png" --size 1600x1000 --years 2018..2022 --center=150 --theme dark --layers cooperation,training
export SDL_VIDEODRIVER=offscreen
"$program" --size 1600x1000 --do "wait map" --do "screenshot $out/window-light.png" \
    --do "select st-nld-amsterdam-1" --do "region Europe" --do "theme dark" --do "wait map" --do "screenshot $out/window-dark.png" --do quit
