#!/usr/bin/env bash
# Text in the real program's PDF can be searched, and its SVG is well-formed XML with the same words.
set -eu
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$program" render -o "$folder/map.pdf" --size 1200x800 --year 2022
"$program" render -o "$folder/map.svg" --size 1200x800 --year 2022
pdftotext -layout "$folder/map.pdf" "$folder/map.txt"
pdfinfo "$folder/map.pdf" | grep -q '^Title: *Reported overseas police stations'
for words in 'Reported overseas police stations, cooperation and training, 2022' 'active in 2022' 'Equal Earth projection' 'Natural Earth 4.1.0' 'Data version' 'Beijing'; do
    grep -qF "$words" "$folder/map.txt" || { echo "FAIL: the PDF does not say: $words"; exit 1; }
done
python3 - "$folder/map.svg" <<'PYTHON'
import sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
words = " ".join("".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text"))
for wanted in ("active in 2022", "Equal Earth projection", "Beijing", "BRAZIL"):
    if wanted not in words:
        sys.exit(f"FAIL: the SVG does not say {wanted}")
PYTHON
echo "PDF and SVG hold their words as text"
