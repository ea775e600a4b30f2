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
# A font and the blocks of its script, for all languages in which iso-codes has names of countries. U+25CC carries a mark that stands alone.
while read -r font blocks; do
  subset "${core}usr/share/fonts/truetype/noto/$font-Regular.ttf" "$font-Regular.ttf" --unicodes="U+0020,U+00A0,U+25CC,$blocks" --layout-features="$features"
done <<'EOF'
NotoSansArabic U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFF
NotoSansDevanagari U+0900-097F,U+1CD0-1CFF,U+200C-200D,U+20B9,U+A830-A839,U+A8E0-A8FF
NotoSansEthiopic U+1200-137F
NotoSansArmenian U+0530-058F,U+FB13-FB17
NotoSansBengali U+0964-0965,U+0980-09FF,U+200C-200D
NotoSansCanadianAboriginal U+1400-167F
NotoSansCherokee U+13A0-13FF,U+AB70-ABBF
NotoSansGeorgian U+10A0-10FF,U+1C90-1CBF
NotoSansGujarati U+0964-0965,U+0A80-0AFF,U+200C-200D
NotoSansGurmukhi U+0964-0965,U+0A00-0A7F,U+200C-200D
NotoSansHebrew U+0590-05FF,U+200C-200F,U+FB1D-FB4F
NotoSansKannada U+0964-0965,U+0C80-0CFF,U+200C-200D
NotoSansKhmer U+1780-17FF,U+19E0-19FF,U+200B-200D
NotoSansLao U+0E80-0EFF,U+200B
NotoSansMalayalam U+0964-0965,U+0D00-0D7F,U+200C-200D
NotoSansMyanmar U+1000-109F,U+200B-200D
NotoSansOriya U+0964-0965,U+0B00-0B7F,U+200C-200D
NotoSansSinhala U+0964-0965,U+0D80-0DFF,U+200C-200D
NotoSansTamil U+0964-0965,U+0B80-0BFF,U+200C-200D
NotoSansTelugu U+0964-0965,U+0C00-0C7F,U+200C-200D
NotoSansThaana U+060C,U+061B,U+061F,U+0780-07BF,U+200C-200F
NotoSansThai U+0E00-0E7F,U+200B
NotoSerifTibetan U+0F00-0FFF
EOF

# Debian's copyright files hold the whole licence text and the copyright holders.
cp "${inter}usr/share/doc/fonts-inter/copyright" "$here/OFL-Inter.txt"
cp "${cjk}usr/share/doc/fonts-noto-cjk/copyright" "$here/OFL-NotoSansCJK.txt"
cp "${core}usr/share/doc/fonts-noto-core/copyright" "$here/OFL-NotoSans.txt"
chmod 644 "$here"/OFL-*.txt "$here"/*.otf "$here"/*.ttf
echo "all fonts: $(cat "$here"/*.otf "$here"/*.ttf | wc -c) bytes"
