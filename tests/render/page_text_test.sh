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
for words in 'Reported overseas police stations, cooperation and training, 2022' 'no reported end before 2022' 'Equal Earth projection' 'Natural Earth 4.1.0' 'Data version' 'Beijing'; do
    grep -qF "$words" "$folder/map.txt" || { echo "FAIL: the PDF does not say: $words"; exit 1; }
done
# The words about the picture: title, alternative text, keywords, data version, and an outline.
pdfinfo "$folder/map.pdf" >"$folder/info.txt"
for words in 'Subject: *World map in the Equal Earth projection' 'Keywords: *Reach Atlas, stations' 'Author: *Reach Atlas' 'Creator: *Reach Atlas, data version'; do
    grep -q "$words" "$folder/info.txt" || { echo "FAIL: the PDF's metadata has no: $words"; cat "$folder/info.txt"; exit 1; }
done
"$program" render -o "$folder/map.png" --size 600x400 --year 2022
"$program" describe --year 2022 >"$folder/words.txt"
/usr/bin/python3 - "$folder" <<'PYTHON'
import html, pathlib, re, sys, zlib
from PIL import Image
folder = pathlib.Path(sys.argv[1])
words = (folder / "words.txt").read_text().strip()
png = Image.open(folder / "map.png").text
for key, wanted in (("Description", words), ("Author", "Reach Atlas"), ("Keywords", "data version"), ("Title", "Reported overseas police stations")):
    if wanted not in png.get(key, ""):
        sys.exit(f"FAIL: the PNG's {key} is {png.get(key)!r}, not {wanted!r}")
svg = html.unescape((folder / "map.svg").read_text())
for tag in ("desc", "dc:description"):
    if words not in re.search(f"<{tag}[^>]*>(.*?)</{tag}>", svg, re.DOTALL).group(1):
        sys.exit(f"FAIL: the SVG's {tag} is not what describe says")
pdf = (folder / "map.pdf").read_bytes()
streams = [pdf] + [zlib.decompressobj().decompress(part) for part in re.findall(rb"/FlateDecode[^>]*>>\s*stream\r?\n(.*?)endstream", pdf, re.DOTALL)]
for heading in ("Map", "Legend", "Notes and sources"):
    if not any(b"/Title (" + heading.encode() in stream for stream in streams):
        sys.exit(f"FAIL: the PDF's outline has no {heading}")
PYTHON
/usr/bin/python3 - "$folder/map.svg" <<'PYTHON'
import sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
words = " ".join("".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text"))
for wanted in ("no reported end before 2022", "Equal Earth projection", "Beijing", "KAZAKHSTAN", "Brazil"):
    if wanted not in words:
        sys.exit(f"FAIL: the SVG does not say {wanted}")
PYTHON
echo "PDF and SVG hold their words as text"
