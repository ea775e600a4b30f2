#!/usr/bin/env bash
# The real program with right and wrong input: exit statuses, one clear line on stderr, nothing left half-written.
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0

# expect STATUS PATTERN ARGUMENT...: the exit status, and one line on stderr (none for an empty pattern) that matches.
expect() {
    local status=$1 pattern=$2
    shift 2
    local said lines
    "$program" "$@" >"$folder/out" 2>"$folder/err" </dev/null
    local got=$?
    said=$(cat "$folder/err")
    lines=$(wc -l <"$folder/err")
    if [ "$got" -ne "$status" ]; then
        echo "FAIL: $* gave status $got, not $status: $said"
        failures=$((failures + 1))
    elif [ -z "$pattern" ] && [ -n "$said" ]; then
        echo "FAIL: $* said on stderr: $said"
        failures=$((failures + 1))
    elif [ -n "$pattern" ] && { [ "$lines" -ne 1 ] || ! grep -Eq "^reach-atlas: .*($pattern)" "$folder/err"; }; then
        echo "FAIL: $* should say one line with '$pattern', but said: $said"
        failures=$((failures + 1))
    fi
}

# Right input.
expect 0 '' --version
expect 0 '' --help
# What an unknown command's message promises: every command is listed, and `--do` knows it.
python3 - "$program" "$folder/out" <<'PYTHON' || failures=$((failures + 1))
import re, subprocess, sys
program, help = sys.argv[1], open(sys.argv[2]).read()
listed = re.findall(r"^  (\S[^\n]*?)  +\S", help.partition("Commands for --do:\n")[2], re.MULTILINE)
if not {"year 2022", "filter region:Europe", "screenshot window.png", "quit"} <= set(listed):
    sys.exit(f"FAIL: --help does not list the commands of --do: {listed}")
if "Commands for --do" in subprocess.run([program, "count", "--help"], capture_output=True, text=True).stdout:
    sys.exit("FAIL: a subcommand's help lists the commands of --do, which it does not take")
wrong = subprocess.run([program, "--do", "foobar"], capture_output=True, text=True)
if wrong.returncode != 2 or "unknown command foobar; `reach-atlas --help` lists them" not in wrong.stderr:
    sys.exit(f"FAIL: an unknown command is answered with: {wrong.stderr}")
PYTHON
expect 0 '' check
expect 0 '' check --totals
expect 0 '' check --totals --format markdown
expect 0 '' check --totals --format json
python3 - "$folder/out" <<'PYTHON' || failures=$((failures + 1))
import json, sys
totals = json.load(open(sys.argv[1]))["totals"]
december = next(each for each in totals if each["as_of"] == "2022-12" and each["published"]["value"] == 102)
if december["published"]["countries"] != 53 or december["difference"] != december["ours"]["value"] - 102 or not december["why"]:
    sys.exit(f"FAIL: the total of December 2022 is not reconciled: {december}")
PYTHON
expect 0 '' count --by layer --year 2022
expect 0 '' count --by region,year --years 2018..2022 --format csv
expect 0 '' count --by country --unit countries --format json
# Every year that was asked for has a row, in a dialect of choice, too.
expect 0 '' count --by year --years 1901–1903 --format csv --separator ';'
[ "$(tr -d '\r' <"$folder/out" | tr '\n' ' ')" = "year;records 1901;0 1902;0 1903;0 " ] || { echo "FAIL: years without records: $(cat "$folder/out")"; failures=$((failures + 1)); }
expect 0 '' count --layers '' --format csv
[ "$(wc -l <"$folder/out")" -eq 1 ] || { echo "FAIL: no layers, but counts: $(cat "$folder/out")"; failures=$((failures + 1)); }
expect 2 'is not a span of years' count --years ''
expect 2 'csv beside it would be right' records --separator ';'
expect 2 'is no separator' records --format csv --separator x
expect 2 "separator ';' beside it" records --format csv --decimal ,
expect 2 'csv beside it would be right' records --package "$folder/package" --decimal ,
expect 2 'year:2018.. would be right' count --filter 'year>=2018'
# What is written in another dialect is read again: as many records, none rejected.
expect 0 '' records --layers stations --year 2022 -o "$folder/own.csv" --separator ';' --decimal ,
grep -q ';-\?[0-9]*,[0-9]' "$folder/own.csv" || { echo "FAIL: no decimal comma in own.csv"; failures=$((failures + 1)); }
expect 0 '' import "$folder/own.csv" --preview --source S --map id=
written=$(("$(wc -l <"$folder/own.csv")" - 1))
grep -q "$written rows read: $written accepted, 0 rejected" "$folder/out" || { echo "FAIL: own CSV in another dialect: $(tail -1 "$folder/out")"; failures=$((failures + 1)); }
expect 0 '' render -o "$folder/map.png" --size 320x200
expect 0 '' render -o "$folder/map.svg" --size 320x200
expect 0 '' render -o "$folder/map.pdf" --size 320x200
expect 0 '' render -o "$folder/map.png" --size 320x200 --center=-160 --projection robinson
expect 0 '' count --year 1900
for file in map.png map.svg map.pdf; do
    [ -s "$folder/$file" ] || { echo "FAIL: $file was not written"; failures=$((failures + 1)); }
done

# The picture in words, for every theme alike; a second set of boundaries changes no count and no word.
cat >"$folder/other.geojson" <<'JSON'
{"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"iso_a3": "CHN", "name": "China"}, "geometry": {"type": "Polygon", "coordinates": [[[73, 20], [125, 20], [125, 45], [73, 45], [73, 20]]]}}]}
JSON
expect 0 '' describe --years 2018..2022 --filter region:Europe
expect 0 '' render -o "$folder/map.png" --size 320x200 --theme projector --boundaries "$folder/other.geojson"
for theme in light dark projector print; do
    "$program" describe --year 2022 --theme "$theme" >>"$folder/words"
    "$program" describe --year 2022 --boundaries "$folder/other.geojson" >>"$folder/words"
    "$program" count --by country >"$folder/counts"
    "$program" count --by country --boundaries "$folder/other.geojson" | cmp -s - "$folder/counts" || { echo "FAIL: counts follow the boundaries"; failures=$((failures + 1)); }
done
[ "$(sort -u "$folder/words" | wc -l)" -eq 1 ] || { echo "FAIL: the description follows theme or boundaries"; failures=$((failures + 1)); }
expect 2 'did you mean projector' count --theme projecter
expect 2 'did you mean describe' descrbe
expect 2 '16384' render -o "$folder/map.png" --size 8193x100 --scale 2

# A wrong command line: status 2 and what would be right.
expect 2 'did you mean' count --by regoin
expect 2 'did you mean Europe' count --filter region:Eurpe
expect 2 'did you mean region' count --filter regin:Europe
expect 2 'would be right' count --year twenty
expect 2 '2018..2022 would be right' count --years 2022..2018
expect 2 'did you mean robinson' render -o "$folder/x.png" --projection robinsen
expect 2 'png, .svg or .pdf, or --format, would be right' render -o "$folder/x.gif"
expect 2 'would be right' render -o "$folder/x.png" --size huge
expect 2 'did you mean theme' count --set thema=dark
expect 2 'KEY=VALUE' count --set theme
expect 2 'would be right' count --center 400
expect 2 'would be right' count --unit people
expect 2 'would be right' count --time sometimes
expect 2 'did you mean' count --region Eurpe
expect 2 '.' --no-such-option
expect 2 '.' render
expect 2 '.' no-such-command-or-file

expect 2 'text, markdown or json would be right' check --totals --format xml
expect 2 'no FILE would be right' check --totals some.json

# Wrong input: status 1, and nothing half-written.
echo '{"format": "reach-atlas/view/9"}' >"$folder/newer.json"
echo '{"format": "reach-atlas/view/1", "yeers": [2022, 2022]}' >"$folder/key.json"
printf '{\n "years": [2022,\n}' >"$folder/broken.json"
expect 1 'newer' count --view "$folder/newer.json"
expect 1 'did you mean years' count --view "$folder/key.json"
expect 1 'broken.json:3' count --view "$folder/broken.json"
expect 1 'there is no file' count --view "$folder/absent.json"
expect 1 'absent.json' count --records "$folder/absent.json"
expect 1 'datasets' count --datasets "$folder"
expect 1 'absent.shp' render -o "$folder/y.png" --boundaries "$folder/absent.shp"
expect 1 'no-such-folder' render -o "$folder/no-such-folder/y.png"
expect 1 'absent.json' check "$folder/absent.json"
[ ! -e "$folder/y.png" ] || { echo "FAIL: a picture was left though rendering failed"; failures=$((failures + 1)); }

# The sentence's numbers are count's numbers, in every mode.
for mode in active upto began ended; do
    "$program" count --by layer --year 2019 --time "$mode" --format json >"$folder/counts.json"
    python3 - "$folder/counts.json" "$mode" <<'PYTHON' || failures=$((failures + 1))
import json, re, sys
counts = json.load(open(sys.argv[1]))
total = sum(row["counts"][0] for row in counts["rows"])
first, out_of = (int(number) for number in re.findall(r"\d+", counts["sentence"])[:2])
if not total == counts["shown"] == first or out_of != counts["out_of"]:
    sys.exit(f"FAIL: in mode {sys.argv[2]} the sentence says {counts['sentence']!r} but the counts sum to {total}")
PYTHON
done

# What is shown differs between years as the records say.
year_2016=$("$program" count --by layer --year 2016 --format csv)
year_2022=$("$program" count --by layer --year 2022 --format csv)
[ "$year_2016" != "$year_2022" ] || { echo "FAIL: 2016 and 2022 count the same"; failures=$((failures + 1)); }

[ "$failures" -eq 0 ] || { echo "$failures failures"; exit 1; }
echo "the command line answers as INTERFACE.md says"
