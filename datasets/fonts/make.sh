#!/bin/sh
# Makes the font files of this folder again from Debian's packages. Usage: make.sh [EXTRA_TEXT_FILE...]
# The Chinese font keeps the characters of ../records/*.json, of names of countries and seas (../boundaries, and the package iso-codes
# for traditional Chinese, Japanese and Korean), of the extra text files and of everyday Chinese.
# Needs /usr/bin/python3 with fontTools (python3-fonttools). A package that is not installed is fetched with apt-get. Two runs
# with the same records and package versions write the same bytes.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Prints the folder under which the package's usr/ lies.
root_of() {
  if dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; then
    echo /
  else
    mkdir -p "$work/$1"
    (cd "$work/$1" && apt-get download "$1" >/dev/null 2>&1 && dpkg -x "$1"_*.deb .)
    echo "$work/$1/"
  fi
}

echo "finding the packages"
inter=$(root_of fonts-inter)
cjk=$(root_of fonts-noto-cjk)
core=$(root_of fonts-noto-core)
iso=$(root_of iso-codes)

subset() {  # SOURCE TARGET OPTION...
  source=$1 target=$2
  shift 2
  # Hinting is dropped: the program draws at fractional sizes with antialiasing, where it changes nothing.
  /usr/bin/python3 -m fontTools.subset "$source" --output-file="$here/$target" --no-hinting --name-IDs='*' --notdef-outline \
    --no-recalc-timestamp "$@"
  echo "wrote $target ($(stat -c %s "$here/$target") bytes)"
}

# Latin with all its extensions, combining marks, Greek, Cyrillic, punctuation, superscripts, currency, letterlike, number forms,
# arrows, mathematics, technical and box symbols, geometric shapes, dingbats.
latin=U+0020-007E,U+00A0-024F,U+0250-02FF,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,U+1F00-1FFF,U+2000-206F,U+2070-209F,U+20A0-20CF
latin=$latin,U+2100-214F,U+2150-218F,U+2190-21FF,U+2200-22FF,U+2300-23FF,U+2500-25FF,U+2600-27BF,U+2C60-2C7F,U+A720-A7FF,U+FB00-FB06,U+FFFD
for style in Regular Medium SemiBold Bold Italic; do
  subset "${inter}usr/share/fonts/opentype/inter/Inter-$style.otf" "Inter-$style.otf" --unicodes="$latin" \
    --layout-features=kern,liga,calt,tnum,case,ccmp,locl,mark,mkmk
done

echo "collecting the characters for the Chinese font"
# Names of countries and seas, and of countries in the other languages that are written with Chinese characters or Hangul.
names=
for language in zh_CN zh_TW zh_HK ja ko; do
  names="$names ${iso}usr/share/locale/$language/LC_MESSAGES/iso_3166-1.mo"
done
# shellcheck disable=SC2086  # The list is to be split.
/usr/bin/python3 "$here/cjk-characters.py" "$here/../records" "$here/../boundaries/country-names.csv" "$here/../boundaries/seas.csv" $names "$@" \
  > "$work/cjk.txt"
# Face 2 of the collection is the one for simplified Chinese; without locl, which would bring every character in five national forms.
subset "${cjk}usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc" NotoSansCJK-Regular.otf --font-number=2 \
  --text-file="$work/cjk.txt" --layout-features=ccmp,mark,mkmk

features='*'  # All of them: these scripts need theirs to be shaped at all.
subset "${core}usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf" NotoSansArabic-Regular.ttf \
  --unicodes=U+0020,U+00A0,U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200F,U+25CC,U+FB50-FDFF,U+FE70-FEFF --layout-features="$features"
subset "${core}usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf" NotoSansDevanagari-Regular.ttf \
  --unicodes=U+0020,U+00A0,U+0900-097F,U+1CD0-1CFF,U+200C-200D,U+20B9,U+25CC,U+A830-A839,U+A8E0-A8FF --layout-features="$features"
subset "${core}usr/share/fonts/truetype/noto/NotoSansEthiopic-Regular.ttf" NotoSansEthiopic-Regular.ttf \
  --unicodes=U+0020,U+00A0,U+1200-137F,U+25CC --layout-features="$features"

# Debian's copyright files hold the whole licence text and the copyright holders.
cp "${inter}usr/share/doc/fonts-inter/copyright" "$here/OFL-Inter.txt"
cp "${cjk}usr/share/doc/fonts-noto-cjk/copyright" "$here/OFL-NotoSansCJK.txt"
cp "${core}usr/share/doc/fonts-noto-core/copyright" "$here/OFL-NotoSans.txt"
chmod 644 "$here"/OFL-*.txt "$here"/*.otf "$here"/*.ttf
echo "all fonts: $(cat "$here"/*.otf "$here"/*.ttf | wc -c) bytes"
