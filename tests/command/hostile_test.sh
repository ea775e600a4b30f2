#!/usr/bin/env bash
# Files and places made to harm, given to the real program: each is answered in one line with status 1, soon, and nothing is left behind.
# Usage: hostile_test.sh PROGRAM.
set -u
program=$1
# The libraries behind a window keep what they allocate; what we lose ourselves is looked for by the other tests.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0
fail() {
    echo "FAIL: $*"
    failures=$((failures + 1))
}

# refused STATUS PATTERN COMMAND...: that exit status, and one line on stderr that matches.
refused() {
    local status=$1 pattern=$2 got
    shift 2
    timeout 120 "$@" >"$folder/out" 2>"$folder/err" </dev/null
    got=$?
    [ "$got" -eq "$status" ] || fail "$* gave status $got, not $status: $(head -c 300 "$folder/err")"
    [ "$(wc -l <"$folder/err")" -eq 1 ] && grep -Eq "^reach-atlas: .*($pattern)" "$folder/err" || fail "$* should say one line with '$pattern', but said: $(head -c 300 "$folder/err")"
}

# Views and records that no stack and no number could hold.
echo '{"format": "reach-atlas/view/1", "zoom": 1e999}' >"$folder/number.json"
python3 - "$folder" <<'PYTHON'
import sys
folder = sys.argv[1]
deep = "[" * 200000 + "]" * 200000
open(folder + "/deep-view.json", "w").write('{"format": "reach-atlas/view/1",\n"years": ' + deep + "}")
open(folder + "/deep-records.json", "w").write('{"format": "reach-atlas/record-set/1",\n"records": [{"value": ' + deep + "}]}")
open(folder + "/long-filter.json", "w").write('{"format": "reach-atlas/view/1", "filter": "' + "word " * 100000 + '"}')
PYTHON
for command in "count --view" "check" "--size 800x600"; do
    refused 1 'number overflow' "$program" $command "$folder/number.json"
    refused 1 'deep-view.json:2: nests deeper than 100 levels' "$program" $command "$folder/deep-view.json"
done
for command in "count --records" "check" "--size 800x600"; do
    refused 1 'deep-records.json:2: nests deeper than 100 levels' "$program" $command "$folder/deep-records.json"
done
refused 1 'at most 20000' "$program" count --view "$folder/long-filter.json"
refused 2 'at most 20000' "$program" count --filter "$(printf 'word %.0s' $(seq 5000))"

refused 1 '.' "$program" render --size 200x200 -o "$folder/x.png" --boundaries "$(printf 'a%.0s' $(seq 5000)):b"

# What is no regular file is never opened: a pipe would wait for ever, a device never ends.
mkfifo "$folder/pipe.json"
for file in "$folder/pipe.json" /dev/urandom; do
    for command in "count --view" "count --records" "check" "--size 800x600"; do refused 1 'a regular file would be right' "$program" $command "$file"; done
done
for command in "count --view" "count --records" "check" "--size 800x600"; do refused 1 'is a folder' "$program" $command "$folder/"; done

# A full or closed standard output, for all that is written there.
printf 'name,country,start\nA,ESP,2018\n' >"$folder/own.csv"
import="import $folder/own.csv --layer training --kind seminar --source S"
for command in --help --version "render --help" count "count --format csv" "count --format json" describe records "records --format csv" "records --format geojson" \
    cite "cite --format ris" "check --totals" "check --totals --format json" "$import --preview" "render --size 200x200 -o -"; do
    refused 1 'standard output: cannot be written' bash -c "'$program' $command >/dev/full"
    refused 1 'standard output: cannot be written' bash -c "'$program' $command >&-"
done

# A full disk behind every format, and a link that stays one.
ln -s /dev/full "$folder/full"
for name in a.png a.svg a.pdf; do
    ln -s /dev/full "$folder/$name"
    refused 1 'No space left on device' "$program" render --size 200x200 -o "$folder/$name"
    [ -L "$folder/$name" ] || fail "the link $name is gone"
    echo old >"$folder/target-$name"
    ln -s "target-$name" "$folder/link-$name"
    "$program" render --size 200x200 -o "$folder/link-$name" || fail "render through a link"
    [ -L "$folder/link-$name" ] && [ "$(wc -c <"$folder/target-$name")" -gt 1000 ] || fail "link-$name is no link any more, or its target was not written"
done
for name in a.csv a.json a.geojson a.gpkg; do
    ln -s /dev/full "$folder/$name"
    refused 1 "$name: cannot be written" "$program" records -o "$folder/$name"
done
for name in a.txt a.bib a.ris; do
    ln -s /dev/full "$folder/$name"
    refused 1 'No space left on device' "$program" cite -o "$folder/$name"
done
(
    ulimit -f 1
    "$program" render --size 800x600 -o "$folder/large.png" 2>"$folder/err"
)
[ "$?" -eq 1 ] && grep -q 'File too large' "$folder/err" || fail "a file beyond the limit: $(cat "$folder/err")"

# Standard output by its name.
for format in png svg pdf; do
    "$program" render --size 200x200 --format $format -o - >"$folder/picture.$format" || fail "render -o - as $format"
    [ "$(wc -c <"$folder/picture.$format")" -gt 1000 ] || fail "no $format on standard output"
done
"$program" $import -o - >/dev/full 2>"$folder/err" && fail "import -o - to a full disk gives status 0"
grep -q '^reach-atlas: standard output: cannot be written' "$folder/err" || fail "import -o - to a full disk says $(cat "$folder/err")"
"$program" $import -o - >"$folder/records.json" 2>/dev/null || fail "import -o -"
"$program" check "$folder/records.json" || fail "import -o - wrote no records that check takes"
"$program" records -o - | cmp -s - <("$program" records) || fail "records -o - is not what records writes"
refused 2 'gpkg is no text' "$program" records --format gpkg -o -

# A window that nobody can see is no window.
for script in "env -u DISPLAY -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER" "env -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER DISPLAY=:999"; do
    refused 1 'there is no display' $script "$program" --do quit
done
refused 2 'at most 33177600 pixels' "$program" --size 16384x16384 --do quit
SDL_VIDEODRIVER=offscreen timeout 120 "$program" --size 800x600 --do quit || fail "the offscreen driver, when asked for"

# The window's own save, and text at its largest.
refused 1 'No space left on device' env SDL_VIDEODRIVER=offscreen "$program" --size 800x600 --do "save $folder/a.pdf" --do quit
for scale in 3.35 4; do
    SDL_VIDEODRIVER=offscreen timeout 120 "$program" --size 800x600 --scale $scale --theme projector --do "screenshot $folder/large.png" --do quit || fail "--scale $scale"
done

# Damaged fonts, in the window and on the page.
datasets=$(dirname "$0")/../../datasets
mkdir "$folder/datasets"
for each in "$datasets"/*; do ln -s "$(realpath "$each")" "$folder/datasets/"; done
rm "$folder/datasets/fonts"
cp -r "$datasets/fonts" "$folder/datasets/fonts"
for font in Inter-Regular.otf Inter-Bold.otf NotoSansCJK-Regular.otf NotoSansEthiopic-Regular.ttf; do
    cp "$folder/datasets/fonts/$font" "$folder/whole"
    for damage in "head -c 0" "head -c 5000" "head -c 100000"; do
        $damage "$folder/whole" >"$folder/datasets/fonts/$font"
        refused 1 "$font: is damaged" "$program" render --size 200x200 -o "$folder/x.png" --datasets "$folder/datasets"
        refused 1 "$font: is damaged" env SDL_VIDEODRIVER=offscreen "$program" --datasets "$folder/datasets" --do quit
    done
    rm "$folder/datasets/fonts/$font"
    refused 1 "there is no file .*$font" "$program" render --size 200x200 -o "$folder/x.png" --datasets "$folder/datasets"
    cp "$folder/whole" "$folder/datasets/fonts/$font"
done

# Titles and filters that no XML may hold; ESC and NUL never reach a terminal.
"$program" render --size 400x300 --set title="$(printf 'T\xff\xef\xbf\xbe\x1b')" --filter "$(printf '\xff\xef\xbf\xbe')" -o "$folder/title.svg"
python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$folder/title.svg" || fail "the SVG is no XML"
refused 2 'title' "$program" count --set "$(printf 'thitle\x1b[31m=x')"
grep -q "$(printf '\x1b')" "$folder/err" && fail "ESC reaches the terminal"

# A signal in long work leaves nothing behind.
for signal in INT TERM HUP; do
    (
        trap - INT
        exec "$program" render --size 8000x8000 --scale 2 -o "$folder/long.png" 2>/dev/null
    ) &
    running=$!
    for _ in $(seq 600); do
        compgen -G "$folder/long.png.new*" >/dev/null && break
        sleep 0.1
    done
    compgen -G "$folder/long.png.new*" >/dev/null || fail "no unfinished file was seen before SIG$signal"
    kill -$signal $running
    wait $running 2>/dev/null
    [ "$?" -gt 128 ] || fail "SIG$signal did not end the program"
    compgen -G "$folder/long.png*" >/dev/null && fail "SIG$signal leaves $(ls "$folder" | grep long.png)"
done

[ "$failures" -eq 0 ] || { echo "$failures failures"; exit 1; }
echo "hostile input is answered in one line"
