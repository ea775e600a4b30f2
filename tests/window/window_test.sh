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
# What the program keeps for a person must not be this person's.
export XDG_CONFIG_HOME=$folder/config
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
Xvfb -noreset -displayfd 3 -screen 0 1700x1100x24 -nolisten tcp 3>"$folder/display" 2>/dev/null &
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
# pixels LEFT TOP WIDTH HEIGHT: this box of the window, as one word.
pixels() {
    /usr/bin/python3 - $((X + $1)) $((Y + $2)) "$3" "$4" <<'PY'
import os, sys, zlib
from PIL import ImageGrab
left, top, width, height = map(int, sys.argv[1:])
print(zlib.crc32(ImageGrab.grab((left, top, left + width, top + height), xdisplay=os.environ["DISPLAY"]).convert("RGB").tobytes()))
PY
}
# alive: the program and its display are there, or the test ends here.
alive() {
    kill -0 "$running" 2>/dev/null && kill -0 "$x11" 2>/dev/null && return
    failed "the program or its display ended by itself: $(cat "$folder/said")"
    exit 1
}
# comes BEFORE BOX WHAT: waits until the box, four numbers, looks otherwise than before; goes BEFORE BOX WHAT: until it is as before.
# shellcheck disable=SC2086
comes() {
    for _ in $(seq 100); do
        alive
        [ "$(pixels $2)" != "$1" ] && return
        sleep 0.1
    done
    failed "$3 did not come"
}
# shellcheck disable=SC2086
goes() {
    for _ in $(seq 100); do
        alive
        [ "$(pixels $2)" = "$1" ] && return
        sleep 0.1
    done
    failed "$3 did not go"
}
# changes WHAT: waits until the title is another than in the beginning.
changes() {
    for _ in $(seq 150); do
        [ "$(title)" != "$whole" ] && return
        sleep 0.1
    done
    failed "$1 changed nothing"
}
# as TITLE: a pattern for it; dots stand for all that is not plain.
as() { printf '^%s' "$(printf '%s' "$1" | sed 's/[^a-zA-Z0-9 ]/./g')$"; }
# starts OPTIONS: the program, its window in front and its map drawn in full. `whole` is its title then, `same` a pattern for it.
starts() {
    : >"$folder/ready"
    "$program" --size 1600x1000 "$@" --do 'wait map' --do say >"$folder/ready" 2>"$folder/said" &
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
    for _ in $(seq 600); do
        [ -s "$folder/ready" ] && break
        sleep 0.1
    done
    [ -s "$folder/ready" ] || failed "the map was not drawn: $(cat "$folder/said")"
    whole=$(title)
    same=$(as "$whole")
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
click() { xdotool mousemove $((X + $1)) $((Y + $2)) click 1; }
# drag X Y X Y...: pressed at the first place, let go at the last.
drag() {
    xdotool mousemove $((X + $1)) $((Y + $2)) mousedown 1
    shift 2
    while [ $# -gt 0 ]; do
        xdotool mousemove $((X + $1)) $((Y + $2))
        shift 2
    done
    xdotool mouseup 1
}
# aside: a click on the program's name, which does nothing: the next click elsewhere is no double click.
aside() { click 60 36; }
# Below the search field, where its list opens, there is nothing else.
list='420 75 240 40'
# types TEXT: what is shown stays, though the list has come.
types() {
    local before titled
    before=$(pixels $list)
    titled=$(title)
    xdotool type --delay 30 "$1"
    comes "$before" "$list" "the list for '$1'"
    [ "$(title)" = "$titled" ] || failed "typing '$1' without Return changed what is shown: $(title)"
}

starts
shows 'no reported end before 2022' 'starting'
bare=$(pixels $list)

# The key map comes and goes with its key, and with Escape.
middle='600 400 200 200'
map=$(pixels $middle)
for key in F1 Escape; do
    xdotool key F1
    comes "$map" "$middle" 'the key map'
    xdotool key "$key"
    goes "$map" "$middle" "the key map, with $key"
done

# The palette: a command by three letters, a place, and Escape, which changes nothing. What is typed in it is no shortcut.
for keys in Escape 'ctrl+k'; do
    xdotool key ctrl+k
    comes "$map" "$middle" 'the palette'
    xdotool key "$keys"
    goes "$map" "$middle" "the palette, with $keys"
    shows "$same" "$keys in the palette"
done
xdotool key ctrl+k
xdotool type --delay 30 'nxy'
xdotool key Return
shows 'no reported end before 2023' 'nxy and Return in the palette'
xdotool key ctrl+k
xdotool type --delay 30 'year 2019'
xdotool key Return
shows 'no reported end before 2019' 'year 2019 and Return in the palette'
xdotool key ctrl+k
xdotool type --delay 30 'undo'
xdotool key Return
shows 'no reported end before 2023' 'undo and Return in the palette'
xdotool key ctrl+z
shows "$same" 'undoing what the palette did'
goes "$map" "$middle" 'the palette, with a command'

xdotool key bracketright
shows 'no reported end before 2023' 'the key ]'
xdotool key bracketleft key bracketleft
shows 'no reported end before 2021' 'the key [ twice'
xdotool key Next
shows 'no reported end before 2022' 'page down'
xdotool key ctrl+z
shows "$same" 'undoing a run of years'

# Stopped, time stays where it is while the legend goes and comes.
play='320 824 50 46'
card='300 780 200 20'
plain=$(pixels $play)
legend=$(pixels $card)
xdotool key space
shows 'no reported end before 202[3-6]' 'the space bar, which lets time run'
comes "$plain" "$play" 'the sign of pause'
xdotool key space
goes "$plain" "$play" 'the sign of pause'
stopped=$(title)
xdotool key l
comes "$legend" "$card" 'the map below the legend'
xdotool key l
goes "$legend" "$card" 'the map below the legend'
[ "$(title)" = "$stopped" ] || failed "time ran on after the second space: $(title)"
for _ in 1 2 3; do xdotool key ctrl+z; done
shows "$same" 'undoing'

# The check box of the first layer, and the first region of the facets.
click 36 116
changes 'switching stations off'
aside
click 36 116
shows "$same" 'switching stations on again'
click 120 361
changes 'clicking a facet'
xdotool key ctrl+z
shows "$same" 'undoing the facet'

# Typing changes nothing until Return. After it the field keeps the keyboard, so that letters are no shortcuts, and is empty: Backspace
# takes the filter away again.
click 560 36
types 'region:Oceania'
xdotool key Return
shows ' of [0-9]{1,2} reported records' 'typing a filter and Return'
goes "$bare" "$list" 'the list, with Return'
filtered=$(title)
types ']]1'
xdotool key ctrl+a key BackSpace
goes "$bare" "$list" 'the list, with nothing typed'
[ "$(title)" = "$filtered" ] || failed "typing after Return changed what is shown: $(title)"
xdotool key BackSpace
shows "$same" 'taking the filter away'
xdotool key Escape

# The keys that lead to the field, also from a button that has the focus; the slash itself is not written into it.
for keys in slash ctrl+f 'Tab slash'; do
    # shellcheck disable=SC2086
    xdotool key $keys
    types 'layer:training'
    xdotool key Return
    shows ' of 198 reported records' "$keys, typing a filter and Return"
    xdotool key BackSpace
    shows "$same" 'taking the filter away again'
    xdotool key Escape
done

# A filter that does not parse changes nothing and keeps the keyboard; its correction is taken by Return, or by a click on it.
xdotool key slash
types 'region:Qqqqqqqqqq'
xdotool key Return
types ']]1'
xdotool key ctrl+a key BackSpace
goes "$bare" "$list" 'the list of a wrong filter'
[ "$(title)" = "$whole" ] || failed "a wrong filter and what was typed after it changed what is shown: $(title)"
types 'region:Ocenia'
xdotool key Return
shows "$(as "$filtered")" 'Return on a wrong filter with a correction'
xdotool key ctrl+z
shows "$same" 'undoing the filter from the empty field'
types 'region:Ocenia'
click 500 118
shows "$(as "$filtered")" 'clicking the correction'
xdotool key ctrl+z
shows "$same" 'undoing the filter from the map'

# A place by its name: its country is chosen and the map goes there; the first Escape leaves the field, the second the country.
# Without a name on it this piece of the map is as before only when the map is where it was.
sea='420 520 60 60'
far=$(pixels $sea)
xdotool key slash
types 'netherlands'
xdotool key Return
shows '– Netherlands – Netherlands: [0-9]+ of' 'slash, netherlands and Return'
comes "$far" "$sea" 'the country'
xdotool key Escape key Escape
shows '^Reach Atlas – [^–]*$' 'leaving the field and the country'
xdotool key Home
goes "$far" "$sea" 'the country, with the key Home'
shows "$same" 'the whole world'

# The map under the pointer: wheel and drag leave the records alone and the program alive.
xdotool mousemove $((X + 900)) $((Y + 500)) click --repeat 2 --delay 40 4
comes "$far" "$sea" 'what is nearer'
drag 900 400 880 410 840 430 780 460 720 490
xdotool key Home
goes "$far" "$sea" 'what was nearer'
shows "$same" 'zooming, panning and Home'

# The list of what changed in a year comes with the link below the sentence and goes with Escape.
card='1300 500 200 100'
ground=$(pixels $card)
click 835 867
comes "$ground" "$card" 'the list of changes'
xdotool key Escape
aside
goes "$ground" "$card" 'the list of changes, with Escape'

# All in one go: a click into the field, and a digit that is meant for it; a year pressed and let go, and the hand moving on.
xdotool mousemove $((X + 560)) $((Y + 36)) click 1 key 2 mousemove $((X + 700)) $((Y + 300))
comes "$bare" "$list" 'the list for a digit right after the click into the field'
shows "$same" 'a digit right after the click into the field'
xdotool key BackSpace key Escape
goes "$bare" "$list" 'the list for a digit'
xdotool mousemove $((X + 1437)) $((Y + 960)) mousedown 1 mousemove $((X + 1300)) $((Y + 960)) mouseup 1 mousemove $((X + 900)) $((Y + 960))
shows 'no reported end before 2017' 'a drag let go while the hand moves on'
xdotool key ctrl+z
shows "$same" 'undoing the drag'

# With Shift a range from where the drag began, whatever year was shown.
xdotool keydown shift
drag 1300 960 1200 960 1100 960 1000 960
xdotool keyup shift
shows 'a start by 2017 and no reported end before 2007' 'a drag with Shift'
xdotool key ctrl+z
shows "$same" 'undoing the drag with Shift'

# The slider: from the year shown to the left.
drag 1437 960 1400 960 1300 960 1200 960 1100 960 1000 960
shows 'no reported end before 2007' 'dragging the slider to the left'
xdotool key ctrl+z
shows "$same" 'undoing the slider'

# The flag above the bars: what was known by the end of a year, and everything again when it is back at the right end.
drag 1563 888 1500 888 1437 888
shows 'known by 2022: ' 'dragging the flag to the year shown'
drag 1450 888 1500 888 1566 888
shows "$same" 'dragging the flag back'

# The stage, and its strip with the legend; no panel is where the field was.
field='310 24 200 24'
strip='60 770 120 75'
panels=$(pixels $field)
xdotool key F5
comes "$panels" "$field" 'the stage'
ground=$(pixels $strip)
xdotool key l
comes "$ground" "$strip" 'the legend of the stage'
xdotool key l
goes "$ground" "$strip" 'the legend of the stage'
xdotool key Escape
goes "$panels" "$field" 'the stage'
shows "$same" 'leaving the stage'
kill -0 "$running" 2>/dev/null || failed "the program ended by itself: $(cat "$folder/said")"
ends

# The map stands still: a mark is at the same pixel whatever opens, folds or runs.
starts --reduced-motion --layers stations --set focus=151.2073,-33.8678 --set zoom=3
shows 'by 2022' 'starting at Sydney'
# still WHAT: the mark is there, and is left again.
still() {
    aside
    click 944 437
    shows '– .*Sydney.* – [0-9]+ of' "$1 and clicking the mark where it was"
    xdotool key Escape
    shows "$same" 'leaving it'
}
still 'nothing'
still 'the inspector that came and went'
corner='300 780 200 20'
card=$(pixels $corner)
xdotool key l
comes "$card" "$corner" 'the map below the legend'
still 'taking the legend away'
xdotool key l
goes "$card" "$corner" 'the map below the legend'
still 'bringing the legend back'
xdotool key bracketright
shows 'by 2023' 'the next year'
xdotool key bracketleft
shows "$same" 'the year before'
still 'a year that came and went'
facet='60 350 100 20'
card=$(pixels $facet)
click 256 90
comes "$card" "$facet" 'the map below the facets'
still 'folding the facets'
ends

# A double click flies to the mark of its first press, though the map slides under the second: what is framed then is named in the title.
starts --reduced-motion --layers stations
shows 'by 2022' 'starting with stations'
menu='1320 70 60 60'
nothing=$(pixels $menu)
xdotool mousemove $((X + 1399)) $((Y + 628)) click --repeat 2 --delay 120 1
shows '– Australia – Australia: 2 of' 'a double click on a mark'
xdotool key Escape
shows '^Reach Atlas – [^–]*$' 'leaving the mark'
xdotool key Home
shows "$same" 'the whole world again'

# Marks by keyboard: the first one opens, Escape closes it, the next is another one, and Shift goes back.
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
xdotool key shift+n key Return
shows "$(as "$first")" 'Shift, N and Return'
xdotool key Escape
shows "$same" 'Escape from the first mark'

# Letters meant for a menu are no shortcuts; the menu closes when something is chosen and with Escape.
goes "$nothing" "$menu" 'the inspector, whose place is the menu'"'"'s'
click 1365 36
comes "$nothing" "$menu" 'the menu'
xdotool key g key Escape
# Away from the button, whose tooltip would stand there.
xdotool mousemove $((X + 60)) $((Y + 36))
goes "$nothing" "$menu" 'the menu'
shows "$same" 'a letter in a menu'

# A language of the second column: a country that is gone to afterwards is called by its Chinese name.
click 1365 36
comes "$nothing" "$menu" 'the menu'
click 1509 171
goes "$nothing" "$menu" 'the menu, with a language'
xdotool key slash
types 'netherlands'
xdotool key Return
shows '^Reach Atlas – 荷兰 – ' 'choosing Chinese in the menu and going to the Netherlands'
xdotool key Escape key Escape
shows '^Reach Atlas – [^–]*$' 'leaving the field and the country'
ends

# The same while the map flies: letting go of the second press does not end the flight that it began. Beside marks it zooms in.
framed='500 300 300 200'
starts --reduced-motion --layers stations --do 'wait map' --do 'fly AUS'
frame=$(pixels $framed)
ends
starts --layers stations
shows 'by 2022' 'starting with stations and flights'
world=$(pixels $framed)
xdotool mousemove $((X + 1399)) $((Y + 628)) click --repeat 2 --delay 120 1
xdotool mousemove $((X + 60)) $((Y + 36))
goes "$frame" "$framed" 'the way to the mark that was double clicked'
shows '– Australia – Australia: 2 of' 'a double click on a mark, flying'
xdotool key Escape key Home
goes "$world" "$framed" 'the way to the whole world'
xdotool mousemove $((X + 560)) $((Y + 520)) click --repeat 2 --delay 120 1
xdotool mousemove $((X + 60)) $((Y + 36))
comes "$world" "$framed" 'what is nearer after a double click on the sea'
xdotool key Home
goes "$world" "$framed" 'the way back to the whole world'
ends

# A globe turned by hand: the place taken hold of is under the pointer when it is let go, and stays there while the globe unrolls.
# Without a legend, whose height would move the map's middle.
starts --reduced-motion --projection globe --center 151.2073,-33.8678 --set zoom=6 --set legend=false --layers stations
shows 'no reported end before 2022' 'starting with a globe'
drag 944 437 924 447 884 467 844 487 794 512 744 537
aside
click 744 537
shows '– .*Sydney.* – ' 'turning the globe under the pointer and clicking'
xdotool key Escape
shows "$same" 'leaving what was clicked on the globe'
xdotool mousemove $((X + 744)) $((Y + 537))
globe=$(pixels 1000 300 200 100)
xdotool key g
comes "$globe" '1000 300 200 100' 'the map'
click 744 537
shows '– .*Sydney.* – ' 'unrolling the globe under the pointer and clicking'
ends

# The size of the interface is remembered for the screen where a file is told to keep it, and nowhere else.
name='40 24 120 24'
starts --preferences "$folder/preferences.json"
usual=$(pixels $name)
xdotool key ctrl+plus
comes "$usual" "$name" 'larger text'
for _ in $(seq 100); do
    [ -s "$folder/preferences.json" ] && break
    sleep 0.1
done
ends
starts --preferences "$folder/preferences.json"
comes "$usual" "$name" 'the size that was remembered'
xdotool key ctrl+0
goes "$usual" "$name" 'larger text, with Ctrl 0'
ends
[ -e "$XDG_CONFIG_HOME" ] && failed "a script wrote preferences: $(ls -R "$XDG_CONFIG_HOME")"

[ "$failures" -eq 0 ] && echo "window: all as it should be"
exit $((failures > 0))
