#!/usr/bin/env bash
# The real program in a real window: clicks and keys as a person's, and what the window's title then says is shown.
# Usage: window_test.sh PROGRAM. Skipped (77) only where there is no Xvfb or no xdotool.
set -u
program=$1
command -v Xvfb >/dev/null && command -v xdotool >/dev/null || exit 77
export REACH_COUNT_FRAMES=1 LIBGL_ALWAYS_SOFTWARE=1
unset REACH_SCALE WAYLAND_DISPLAY
folder=$(mktemp -d)
failures=0
x11=
running=
end() {
    [ -n "$running" ] && kill "$running" 2>/dev/null
    [ -n "$x11" ] && kill "$x11" 2>/dev/null
    rm -rf "$folder"
}
trap end EXIT
failed() {
    echo "FAIL: $*"
    failures=$((failures + 1))
}

# --- Without a display: the offscreen driver, a script and its pictures --------------------------------------------------------

offscreen() { SDL_VIDEODRIVER=offscreen MESA_GL_VERSION_OVERRIDE=3.3 timeout 120 "$program" --size 1280x800 "$@"; }

offscreen --do 'wait map' --do "screenshot $folder/light.png" --do 'theme dark' --do "screenshot $folder/dark.png" --do 'theme light' \
    --do "screenshot $folder/again.png" --do 'projection globe' --do 'center 20,10' --do "screenshot $folder/globe.png" --do quit 2>"$folder/said" ||
    failed "a script of pictures ended with $?: $(cat "$folder/said")"
for picture in light dark globe; do
    # A blank window is a few kilobytes.
    [ "$(wc -c <"$folder/$picture.png" 2>/dev/null || echo 0)" -gt 60000 ] || failed "the picture $picture.png is blank or missing"
done
cmp -s "$folder/light.png" "$folder/dark.png" && failed "light and dark look the same"
# The undo button has come alive in between: the map itself must not differ.
[ "$(offscreen --do 'wait map' --do "screenshot $folder/first.png" --do quit 2>/dev/null; echo $?)" = 0 ] || failed "a second run ended badly"
cmp -s "$folder/light.png" "$folder/first.png" || failed "the same script gave two different pictures"

drawn=$(offscreen --do 'wait map' --do 'wait 3s' --do quit 2>&1 | sed -n 's/^frames: .* while waiting: //p')
[ "$drawn" = 0 ] || failed "frames were drawn in three seconds in which nothing happened: $drawn"
# A flight, a morph and a change of scale come to an end, and then nothing is drawn any more.
drawn=$(offscreen --do 'wait map' --do 'region Europe' --do 'projection globe' --do 'turn 30,10' --do 'wait map' --do 'wait 2s' --do quit 2>&1 |
    sed -n 's/^frames: .* while waiting: //p')
[ "$drawn" = 0 ] || failed "frames were drawn after a flight had come to its end: $drawn"
offscreen --do 'motion 0.5' 2>"$folder/said"
[ $? -eq 1 ] || failed 'holding a motion that there is not did not end with status 1'
for way in first second; do
    offscreen --do 'projection globe' --do 'motion 0.5' --do "screenshot $folder/$way.png" --do 'region Asia' --do "screenshot $folder/$way-end.png" --do quit ||
        failed "a script of a morph ended with $?"
done
cmp -s "$folder/first.png" "$folder/second.png" || failed 'the same moment of a morph gave two different pictures'
cmp -s "$folder/first-end.png" "$folder/second-end.png" || failed 'the same flight ended in two different pictures'
cmp -s "$folder/first.png" "$folder/first-end.png" && failed 'a held morph did not go on'

offscreen --do 'go holland' --do 'wait map' --do "screenshot $folder/go.png" --do quit || failed "going to a place ended with $?"
offscreen --do 'fly NLD' --do 'wait map' --do "screenshot $folder/fly.png" --do quit || failed "flying to a country ended with $?"
cmp -s "$folder/go.png" "$folder/fly.png" || failed 'going to Holland is not flying to the Netherlands'
cmp -s "$folder/go.png" "$folder/light.png" && failed 'going to Holland left the map where it was'

drawn=$(offscreen --do 'wait map' --do play --do 'wait 3s' --do quit 2>&1 | sed -n 's/^frames: .* while waiting: //p')
[ "${drawn:-0}" -gt 0 ] || failed "no frames were drawn while time ran: $drawn"

offscreen --do 'select no-such-record' --do "screenshot $folder/never.png" 2>"$folder/said"
[ $? -eq 1 ] || failed "a command that can't be done did not end with status 1"
grep -q '^reach-atlas: --do "select no-such-record": ' "$folder/said" || failed "a command that can't be done was not named: $(cat "$folder/said")"
[ -e "$folder/never.png" ] && failed "the script went on after a command that can't be done"

# What the window exports is what the command line writes.
offscreen --do 'filter region:Oceania' --do "export csv $folder/window.csv" --do "export geojson $folder/window.geojson" \
    --do "export ris $folder/window.ris" --do "export package $folder/window-package" --do quit 2>"$folder/said" ||
    failed "exports from the window ended with $?: $(cat "$folder/said")"
"$program" records --filter region:Oceania -o "$folder/line.csv" && "$program" records --filter region:Oceania -o "$folder/line.geojson" &&
    "$program" cite --filter region:Oceania -o "$folder/line.ris" && "$program" records --filter region:Oceania --package "$folder/line-package"
for ending in csv geojson ris; do
    cmp "$folder/window.$ending" "$folder/line.$ending" || failed "the window's export as $ending is not the command line's"
done
diff -r "$folder/window-package" "$folder/line-package" || failed "the window's Data Package is not the command line's"
offscreen --do "export package $folder/window-package" 2>"$folder/said"
[ $? -eq 1 ] || failed "a Data Package was written over another"

# Opening the inspector moves nothing: what no panel covers before or after, and no name, is the same to the pixel.
offscreen --layers stations --set labels=false --do 'wait map' --do "screenshot $folder/plain.png" --do 'select DEU' --do "screenshot $folder/open.png" \
    --do select --do "screenshot $folder/closed.png" --do keys --do "screenshot $folder/keys.png" --do 'keys off' --do quit 2>"$folder/said" ||
    failed "a script that opens and closes ended with $?: $(cat "$folder/said")"
/usr/bin/python3 - "$folder" <<'PY' || failed "opening or closing the inspector moved the map"
import sys
from PIL import Image
def strip(name):
    # The Americas and Greenland, where no card lies.
    return Image.open(f"{sys.argv[1]}/{name}.png").convert("RGB").crop((330, 90, 700, 250)).tobytes()
plain, opened, closed = (strip(name) for name in ("plain", "open", "closed"))
sys.exit(plain != closed or plain != opened)
PY
cmp -s "$folder/closed.png" "$folder/keys.png" && failed "the key map did not come"

SDL_VIDEODRIVER=x11 DISPLAY=:no-such-display timeout 60 "$program" --do quit 2>"$folder/said"
[ $? -eq 1 ] || failed "without a display the status was not 1"
[ "$(grep -c '^reach-atlas: ' "$folder/said")" = 1 ] || failed "without a display there was not one clear line: $(cat "$folder/said")"

# --- In a window ---------------------------------------------------------------------------------------------------------------

mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 1700x1100x24 -nolisten tcp 3>"$folder/display" 2>/dev/null &
x11=$!
DISPLAY=:$(head -n 1 "$folder/display")
export DISPLAY
export SDL_VIDEODRIVER=x11

window=
title() { xdotool getwindowname "$window" 2>/dev/null; }
# shows PATTERN WHAT: waits until the title matches; the machine may be slow.
shows() {
    for _ in $(seq 150); do
        title | grep -Eq "$1" && return
        sleep 0.1
    done
    failed "after $2 the title is not like '$1' but: $(title)"
}
# changes WHAT: waits until the title is another than in the beginning.
changes() {
    for _ in $(seq 150); do
        [ "$(title)" != "$whole" ] && return
        sleep 0.1
    done
    failed "$1 changed nothing"
}
# starts OPTIONS: the program, its window in front.
starts() {
    "$program" --size 1600x1000 "$@" 2>"$folder/said" &
    running=$!
    window=
    for _ in $(seq 600); do
        # Not by its name: xdotool does not find names with letters beyond ASCII.
        window=$(xdotool search --pid "$running" 2>/dev/null | head -n 1)
        [ -n "$window" ] && break
        sleep 0.1
    done
    if [ -z "$window" ]; then
        failed "no window came: $(cat "$folder/said")"
        exit 1
    fi
    xdotool windowfocus "$window" 2>/dev/null
    eval "$(xdotool getwindowgeometry --shell "$window")" # X and Y
}
# ends: with Ctrl+Q.
ends() {
    xdotool key ctrl+q
    for _ in $(seq 100); do
        kill -0 "$running" 2>/dev/null || break
        sleep 0.1
    done
    if kill -0 "$running" 2>/dev/null; then
        failed "the program did not end after Ctrl+Q"
    else
        wait "$running"
        status=$?
        [ "$status" -eq 0 ] || failed "Ctrl+Q gave status $status: $(cat "$folder/said")"
        running=
    fi
}
click() { xdotool mousemove $((X + $1)) $((Y + $2)) sleep 0.2 click 1; }
starts
shows 'no reported end before 2022' 'starting'
whole=$(title)
# As a pattern; dots stand for all that is not plain.
same="^$(printf '%s' "$whole" | sed 's/[^a-zA-Z0-9 ]/./g')$"

xdotool key bracketright
shows 'no reported end before 2023' 'the key ]'
xdotool key bracketleft key bracketleft
shows 'no reported end before 2021' 'the key [ twice'
xdotool key Next
shows 'no reported end before 2022' 'page down'
xdotool key ctrl+z
shows 'no reported end before 2022' 'undoing a run of years'
[ "$(title)" = "$whole" ] || failed "undo did not bring the beginning back: $(title)"

xdotool key space
shows 'no reported end before 202[3-6]' 'the space bar, which lets time run'
xdotool key space
sleep 0.3
stopped=$(title)
sleep 1.3
[ "$(title)" = "$stopped" ] || failed "time ran on after the second space: $(title)"
xdotool key ctrl+z
shows 'no reported end before 2022' 'undoing'

# The check box of the first layer, and the first region of the facets.
click 36 116
changes 'switching stations off'
click 36 116
shows "$same" 'switching stations on again'
click 120 361
changes 'clicking a facet'
xdotool key ctrl+z
shows "$same" 'undoing the facet'

# Typing changes nothing until Return. After it the field keeps the keyboard, so that letters are no shortcuts, and is empty: Backspace
# takes the filter away again.
stays() {
    sleep 0.7
    [ "$(title)" = "$1" ] || failed "$2 changed what is shown: $(title)"
}
click 560 36
xdotool type --delay 30 'region:Oceania'
stays "$whole" 'typing a filter without Return'
xdotool key Return
shows ' of [0-9]{1,2} records' 'typing a filter and Return'
filtered=$(title)
xdotool type --delay 30 ']]1'
stays "$filtered" 'typing after Return'
xdotool key ctrl+a sleep 0.2 key BackSpace sleep 0.2 key BackSpace
shows "$same" 'taking the filter away'
xdotool key Escape

# The keys that lead to the field; the slash itself is not written into it.
for keys in slash ctrl+f; do
    xdotool key "$keys"
    xdotool type --delay 30 'layer:training'
    xdotool key Return
    shows ' of 198 reported records' "$keys, typing a filter and Return"
    xdotool key BackSpace
    shows "$same" 'taking the filter away again'
    xdotool key Escape
done

# A filter that does not parse changes nothing, and its correction is taken by Return, or by a click on it.
xdotool key slash
xdotool type --delay 30 'region:Ocenia'
stays "$whole" 'typing a wrong filter'
xdotool key Return
shows "$(printf '%s' "$filtered" | sed 's/[^a-zA-Z0-9 ]/./g')" 'Return on a wrong filter'
xdotool key ctrl+z
shows "$same" 'undoing the filter from the empty field'
xdotool type --delay 30 'region:Ocenia'
sleep 0.7
click 500 120
shows "$(printf '%s' "$filtered" | sed 's/[^a-zA-Z0-9 ]/./g')" 'clicking the correction'
xdotool key ctrl+z
shows "$same" 'undoing the filter from the map'

# A place by its name: its country is chosen and the map goes there; the first Escape leaves the field, the second the country.
xdotool key slash
xdotool type --delay 30 'netherlands'
stays "$whole" 'typing a name'
xdotool key Return
shows '– Netherlands – [0-9]+ of' 'slash, netherlands and Return'
xdotool key Escape sleep 0.3 key Escape
shows "$same" 'leaving the field and the country'
xdotool key Home
sleep 1.5

# A mark on the map, chosen and left again. The inspector would cover it: the map slides.
click 1408 634
shows '– .*Sydney.* – [0-9]+ of' 'clicking a station'
xdotool key Escape
shows "$same" 'the escape key'

# The map under the pointer: wheel and drag leave the records alone and the program alive.
xdotool mousemove $((X + 900)) $((Y + 400)) click --repeat 6 --delay 40 4 mousedown 1
for step in 20 60 120 180; do xdotool mousemove $((X + 900 - step)) $((Y + 400 + step / 2)) sleep 0.05; done
xdotool mouseup 1
shows "$same" 'zooming and panning'
xdotool key Home
sleep 0.5

# The slider: from the year shown to the left.
xdotool mousemove $((X + 1437)) $((Y + 960)) sleep 0.3 mousedown 1
for step in 1400 1300 1200 1100 1000; do xdotool mousemove $((X + step)) $((Y + 960)) sleep 0.1; done
xdotool mouseup 1
shows 'no reported end before (200|201)[0-9]' 'dragging the slider to the left'
kill -0 "$running" 2>/dev/null || failed "the program ended by itself: $(cat "$folder/said")"

ends

# The map stands still: the mark in the middle is at the same pixel whatever opens, folds or runs.
starts --reduced-motion --layers stations --set focus=151.2073,-33.8678 --set zoom=3
shows 'in 2022' 'starting at Sydney'
whole=$(title)
same="^$(printf '%s' "$whole" | sed 's/[^a-zA-Z0-9 ]/./g')$"
# still WHAT: the mark is there, and is left again.
still() {
    sleep 0.6 # Or it would be a double click.
    click 944 448
    shows '– .*Sydney.* – [0-9]+ of' "$1 and clicking the mark where it was"
    xdotool key Escape
    shows "$same" 'leaving it'
}
still 'nothing'
still 'the inspector that came and went'
xdotool key l
still 'taking the legend away'
xdotool key l
still 'bringing the legend back'
xdotool key bracketright
shows 'in 2023' 'the next year'
xdotool key bracketleft
still 'a year that came and went'
click 268 88
still 'folding the facets'
ends

# A double click flies to the mark of its first press, though the map slides under the second: it is in the middle then.
starts --reduced-motion --layers stations
shows 'in 2022' 'starting with stations'
whole=$(title)
same="^$(printf '%s' "$whole" | sed 's/[^a-zA-Z0-9 ]/./g')$"
xdotool mousemove $((X + 1406)) $((Y + 635)) sleep 0.2 click --repeat 2 --delay 120 1
shows '– .*Sydney.* – [0-9]+ of' 'a double click on a mark'
xdotool key Escape
shows "$same" 'leaving the mark'
click 944 448
shows '– .*Sydney.* – [0-9]+ of' 'clicking in the middle after the double click'
xdotool key Escape
shows "$same" 'leaving it again'
xdotool key Home

# Marks by keyboard: the first one opens, Escape closes it, the next is another one.
xdotool key n key Return
changes 'N and Return'
first=$(title)
xdotool key Escape
shows "$same" 'Escape from the mark'
xdotool key n key Return
changes 'N and Return again'
[ "$(title)" != "$first" ] || failed "N twice came to the same mark: $first"
xdotool key Escape
shows "$same" 'Escape from the second mark'

# Letters meant for a menu are no shortcuts; the menu closes when something is chosen and with Escape.
click 1308 36
xdotool sleep 0.5 key g key Escape
shows "$same" 'a letter in a menu'
ends

# A globe turned by hand: the place taken hold of is under the pointer when it is let go, and stays there while the globe unrolls.
# Without a legend, whose height would move the map's middle.
starts --projection globe --center 151.2073,-33.8678 --set zoom=6 --set legend=false
shows 'no reported end before 2022' 'starting with a globe'
# Sydney is in the middle; its station's mark stands 8 points beside it, for a tie that was signed there.
xdotool mousemove $((X + 944)) $((Y + 448)) sleep 0.5 mousedown 1
for step in 20 60 100 150 200; do xdotool mousemove $((X + 944 - step)) $((Y + 448 + step / 2)) sleep 0.1; done
xdotool mouseup 1 sleep 0.5
click 752 540
shows '– .*Sydney.* – [0-9]+ of' 'turning the globe under the pointer and clicking'
xdotool key Escape
shows "$same" 'leaving what was clicked on the globe'
# From farther away the ties are summed at the capital, and the mark stands at Sydney itself.
xdotool mousemove $((X + 744)) $((Y + 548)) sleep 0.3
xdotool key g sleep 4 click 1
shows '– .*Sydney.* – [0-9]+ of' 'unrolling the globe under the pointer and clicking'
ends

[ "$failures" -eq 0 ] && echo "window: all as it should be"
exit $((failures > 0))
