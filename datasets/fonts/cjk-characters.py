#!/usr/bin/python3
"""Prints the characters the Chinese font keeps. Usage: cjk-characters.py RECORDS_FOLDER [EXTRA_TEXT_FILE...]

A file that ends in .mo is read as a catalogue of GNU gettext, of which the translations count."""

import gettext
import pathlib
import sys

# What the CJK font is asked for among other text; Latin, Greek and Cyrillic come from Inter.
BLOCKS = [(0x2E80, 0x2FDF), (0x3000, 0x303F), (0x3100, 0x312F), (0x31C0, 0x31EF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
          (0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF)]


def everyday():
    """All of GB 2312 level 1 (3,755 characters, rows 16 to 55), kana, CJK punctuation and full-width forms."""
    chars = set()
    for row in range(0xB0, 0xD8):
        for cell in range(0xA1, 0xFF):
            try:
                chars.add(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass  # The last row is not full.
    assert len(chars) == 3755
    for first, last in ((0x20, 0x7E), (0x3000, 0x303F), (0x3041, 0x30FF), (0xFF01, 0xFF65), (0xFFE0, 0xFFE6)):
        chars.update(map(chr, range(first, last + 1)))
    chars.update("·…—“”‘’《》「」〇①②③④⑤⑥⑦⑧⑨⑩℃№")
    chars.update("日本語한국어")  # What the menu of languages calls them.
    return chars


def text_of(file):
    if file.suffix != ".mo":
        return file.read_text(encoding="utf-8")
    with open(file, "rb") as stream:
        return "".join(text for text in gettext.GNUTranslations(stream)._catalog.values() if isinstance(text, str))


def main():
    files = sorted(pathlib.Path(sys.argv[1]).glob("*.json")) + [pathlib.Path(name) for name in sys.argv[2:]]
    if not files:
        sys.exit("cjk-characters: no records to read, and no extra text files named")
    text = set().union(*(set(text_of(file)) for file in files))
    wanted = {c for c in text if any(first <= ord(c) <= last for first, last in BLOCKS)}
    print("".join(sorted(everyday() | wanted)))


if __name__ == "__main__":
    main()
