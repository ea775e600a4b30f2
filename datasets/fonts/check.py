#!/usr/bin/python3
"""Checks the fonts of this folder: they open, and every character of ../records/*.json and of the names of countries and seas in
../boundaries is in one of them. Usage: check.py [TEXT_FILE...] (other files to check instead). Needs fontTools (python3-fonttools).
Exit 0 or 1."""

import pathlib
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
FONTS = ["Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf", "Inter-Italic.otf", "NotoSansCJK-Regular.otf",
         "NotoSansArabic-Regular.ttf", "NotoSansDevanagari-Regular.ttf", "NotoSansEthiopic-Regular.ttf",
         *(f"NotoSans{script}-Regular.ttf" for script in (
             "Armenian", "Bengali", "CanadianAboriginal", "Cherokee", "Georgian", "Gujarati", "Gurmukhi", "Hebrew", "Kannada", "Khmer", "Lao",
             "Malayalam", "Myanmar", "Oriya", "Sinhala", "Tamil", "Telugu", "Thaana", "Thai")),
         "NotoSerifTibetan-Regular.ttf"]
NEEDED = {  # What the interface draws whatever the records say.
    "Inter-Regular.otf": "AZaz09ÀżŐşǎḥẫΑωЖѐ–—…‘’“”„«»·•°×±≤≥≈−←↑→↓↔©€№",
    "NotoSansCJK-Regular.otf": "中国警察公安部海外华人服务站あんアンー。，、「」《》",
    "NotoSansArabic-Regular.ttf": "ابتیگ۰۹،؟",
    "NotoSansDevanagari-Regular.ttf": "कखगनेपाल०९।",
    "NotoSansEthiopic-Regular.ttf": "ኢትዮጵያፖሊስ፣።፩",
    "NotoSansHebrew-Regular.ttf": "איטליה",
    "NotoSansThai-Regular.ttf": "อิตาลี",
    "NotoSansTamil-Regular.ttf": "இத்தாலி",
    "NotoSansGeorgian-Regular.ttf": "იტალია",
    "NotoSansKhmer-Regular.ttf": "អ៊ីតាលី",
}
FEATURES = {"Inter-Regular.otf": {"kern", "calt", "tnum", "case", "ccmp", "mark"},
            "NotoSansArabic-Regular.ttf": {"init", "medi", "fina", "mark"},
            "NotoSansDevanagari-Regular.ttf": {"half", "blwf", "abvm", "blwm"}}
LIMIT_BYTES = 4_500_000  # All scripts of iso-codes; Tibetan and Sinhala are large.


def features_of(font):
    return {record.FeatureTag for table in ("GSUB", "GPOS") if table in font for record in font[table].table.FeatureList.FeatureRecord}


def main():
    try:
        from fontTools.ttLib import TTFont
    except ImportError:
        print("fonts: skipped, fontTools (python3-fonttools) is not installed")
        return 0
    problems, covered, regular = [], set(), {}
    for name in FONTS:
        try:
            font = TTFont(HERE / name)
        except (OSError, ValueError) as error:
            problems.append(f"{name}: {error}")
            continue
        chars = set(font.getBestCmap())
        regular[name] = chars
        if name.startswith("Inter-") and chars != regular.get("Inter-Regular.otf"):
            problems.append(f"{name} has other characters than Inter-Regular.otf")
        covered |= chars
        missing = [c for c in NEEDED.get(name, "") if ord(c) not in chars]
        if missing:
            problems.append(f"{name} lacks {' '.join(missing)}")
        lost = FEATURES.get(name, set()) - features_of(font)
        if lost:
            problems.append(f"{name} lacks the layout features {', '.join(sorted(lost))}")
    size = sum((HERE / name).stat().st_size for name in FONTS if (HERE / name).exists())
    if size > LIMIT_BYTES:
        problems.append(f"the fonts take {size} bytes, more than {LIMIT_BYTES}")
    for licence in ("OFL-Inter.txt", "OFL-NotoSansCJK.txt", "OFL-NotoSans.txt"):
        if "Open Font License" not in (HERE / licence).read_text(encoding="utf-8"):
            problems.append(f"{licence} does not hold the licence")

    named = [HERE / "../boundaries/country-names.csv", HERE / "../boundaries/seas.csv"]
    files = [pathlib.Path(name) for name in sys.argv[1:]] or sorted((HERE / "../records").glob("*.json")) + named
    seen = {}
    for file in files:
        for char in file.read_text(encoding="utf-8"):
            if unicodedata.category(char) not in ("Cc", "Cf"):
                seen.setdefault(char, file.name)
    for char, file in sorted(seen.items()):
        if ord(char) not in covered:
            problems.append(f"no font has U+{ord(char):04X} {char} ({unicodedata.name(char, 'unnamed')}), in {file}")
    for line in problems[:40]:
        print(f"fonts: {line}", file=sys.stderr)
    if problems:
        print(f"fonts: {len(problems)} problems; make.sh makes the fonts again with the characters of the records")
        return 1
    said = f"all {len(seen)} characters of {len(files)} files are in them" if files else "no records to compare with, so that was skipped"
    print(f"fonts: {len(FONTS)} open, {size} bytes; {said}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
