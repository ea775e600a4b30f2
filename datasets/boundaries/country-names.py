#!/usr/bin/python3
"""Makes country-names.csv again: the Chinese names of the countries and areas of countries.csv, from Debian's iso-codes.

Usage: country-names.py. Needs the package iso-codes. Two runs with the same package write the same bytes."""

import csv
import gettext
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
ISO_CODES = pathlib.Path("/usr/share/iso-codes/json/iso_3166-1.json")
LOCALES = "/usr/share/locale"

# Slips and forms of other regions in the package's Chinese, put right after the usage of the mainland's standard names.
CORRECTED = {"BGD": ("孟加拉", "孟加拉国"), "BOL": ("波利维亚", "玻利维亚"), "GTM": ("瓜地马拉", "危地马拉"), "KGZ": ("吉尔吉斯坦", "吉尔吉斯斯坦"),
             "KHM": ("柬埔塞", "柬埔寨"), "MLT": ("马尔他", "马耳他"), "SMR": ("圣马力诺市", "圣马力诺"), "VAT": ("梵地冈", "梵蒂冈")}
# No ISO 3166-1 code, so not in the package.
ADDED = {"XKX": "科索沃"}


def main():
    if not ISO_CODES.exists():
        sys.exit("country-names.py: the package iso-codes is not installed")
    entries = {entry["alpha_3"]: entry for entry in json.loads(ISO_CODES.read_text(encoding="utf-8"))["3166-1"]}
    chinese = gettext.translation("iso_3166-1", localedir=LOCALES, languages=["zh_CN"])
    with open(HERE / "countries.csv", newline="", encoding="utf-8") as file:
        codes = [row["iso3"] for row in csv.DictReader(file)]
    names = dict(ADDED)
    for code in codes:
        if code in names:
            continue
        entry = entries[code]
        # The common name where there is one: the formal names of ISO 3166-1 say more than a map should.
        name = chinese.gettext(entry.get("common_name", entry["name"]))
        if code in CORRECTED:
            slip, right = CORRECTED[code]
            if name not in (slip, right):
                sys.exit(f"country-names.py: {code} is now {name} in the package; look at its correction again")
            name = right
        names[code] = name
    with open(HERE / "country-names.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["iso3", "zh"])
        writer.writerows((code, names[code]) for code in codes)
    print(f"wrote country-names.csv ({len(codes)} names)")


if __name__ == "__main__":
    main()
