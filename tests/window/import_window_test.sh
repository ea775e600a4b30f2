#!/usr/bin/env bash
# A table of one's own in the window: looked at, told otherwise, accepted, undone and done again, all by script and without a display.
set -uo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
export SDL_VIDEODRIVER=offscreen MESA_GL_VERSION_OVERRIDE=3.3
failures=0

# window STATUS PATTERN COMMAND...: the window with these commands ends with this status and says this (nothing for an empty pattern).
window() {
    local status=$1 pattern=$2 commands=()
    shift 2
    for command in "$@"; do commands+=(--do "$command"); done
    "$program" --size 1000x640 "${commands[@]}" --do quit >out 2>&1 </dev/null
    local got=$?
    if [ "$got" -ne "$status" ] || { [ -n "$pattern" ] && ! grep -Eq -- "$pattern" out; } || { [ -z "$pattern" ] && [ -s out ]; }; then
        echo "FAIL: $* gave status $got (not $status) and said: $(cat out)"
        failures=$((failures + 1))
    fi
}

cat >survey.csv <<'CSV'
Titel,Staat,source,start
Zebrafinch,Italy,A survey,2022
Yours,Itlay,A survey,2022
CSV
told=('import survey.csv' 'import map Staat=country' 'import default layer=stations' 'import default kind=contact_point')

window 0 '' "${told[@]}" 'import accept' 'select survey-2' 'wait map' 'screenshot added.png'
window 1 'no record or country has the id survey-2' "${told[@]}" 'select survey-2'
window 1 'no record or country has the id survey-2' "${told[@]}" 'import cancel' 'select survey-2'
window 1 'no record or country has the id survey-3' "${told[@]}" 'import accept' 'select survey-3'
window 1 'no record or country has the id survey-2' "${told[@]}" 'import accept' undo 'select survey-2'
window 0 '' "${told[@]}" 'import accept' undo redo 'select survey-2'
# Twice the same table: two records with ids of their own.
window 0 '' "${told[@]}" 'import accept' "${told[@]}" 'import accept' 'select survey-2-2'
window 0 '' "${told[@]}" 'import rejected beside.csv' 'import cancel'
grep -q '^3,.*did you mean Italy' beside.csv || { echo "FAIL: the rejected row is not beside"; failures=$((failures + 1)); }
window 1 'no row is accepted yet' 'import survey.csv' 'import accept'
window 1 'no table is being looked at' 'import accept'
window 1 'nothing.csv' 'import nothing.csv'
window 1 'did you mean Staat' 'import survey.csv' 'import map Stat=country'
# What was added is in the picture that is saved.
window 0 '' "${told[@]}" 'import accept' 'filter Zebrafinch' 'save mine.svg'
grep -q '1 of 1 reported record' mine.svg || { echo "FAIL: the saved page does not have the record"; failures=$((failures + 1)); }

[ "$failures" -eq 0 ] && echo "window: a table of one's own comes and goes"
exit "$failures"
