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
# A made-up table in the preview of docs/own-data.md.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/survey.csv" <<'CSV'
Title,Host country,Town,Longitude,Latitude,opened,type,Source,Publisher,Link,Street,Remarks
EXAMPLE contact point one,Italy,Prato,11.0966,43.8808,2018,contact_point,EXAMPLE article,EXAMPLE newspaper,https://example.org/1,EXAMPLE street 1,made up
EXAMPLE contact point two,cote d'ivoire,Abidjan,,,Sep 2022,contact_point,EXAMPLE article,EXAMPLE newspaper,https://example.org/2,,made up
EXAMPLE contact point three,Itlay,Milan,9.19,45.46,2022,contact point,EXAMPLE article,EXAMPLE newspaper,,,made up
EXAMPLE contact point four,FRA,Lyon,4.84,45.76,03/04/2022,contact_point,EXAMPLE article,EXAMPLE newspaper,,,made up
EXAMPLE service station,276,Berlin,,,[..2018],service_station,,,,,made up
CSV
"$program" --size 1280x720 --do "import $folder/survey.csv" --do "import default layer=stations" --do "wait map" --do "screenshot $out/import-preview.png" --do quit
