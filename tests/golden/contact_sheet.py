#!/usr/bin/python3
"""Makes the contact sheets to look at: one HTML page and one PNG a projection, in build/contact-sheet/.

usage: contact_sheet.py PROGRAM [--scale PIXELS_A_POINT] [PROJECTION...]

All 432 pictures take some minutes. Run it after a change of how the map looks, and look at each picture.
"""
import argparse
import pathlib
import sys

sys.dont_write_bytecode = True  # The source tree stays clean.
import sheets  # noqa: E402

OUT = pathlib.Path(__file__).resolve().parent.parent.parent / "build" / "contact-sheet"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("projections", nargs="*", metavar="PROJECTION")
    parser.add_argument("--scale", type=float, default=0.5)
    given = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    html = ["<!doctype html><meta charset=utf-8><title>Reach Atlas: contact sheet</title>",
            "<style>body{font:14px sans-serif}img{display:block}td{padding:2px;vertical-align:top}th{text-align:left}</style>"]
    for projection in given.projections or sheets.projections(given.program):
        pictures = sheets.tiles(given.program, projection, given.scale)
        sheets.sheet_of(pictures).save(OUT / f"{projection}.png")
        folder = OUT / projection
        folder.mkdir(exist_ok=True)
        html.append(f"<h2>{projection}</h2><table><tr><th></th>" + "".join(f"<th>{c[0]}°, {s[0]}, zoom {s[1]}</th>" for c, s in sheets.COLUMNS) + "</tr>")
        for row, theme in enumerate(sheets.THEMES):
            html.append(f"<tr><th>{theme}</th>")
            for column in range(len(sheets.COLUMNS)):
                file = folder / f"{theme}-{column}.png"
                pictures[row, column].save(file)
                html.append(f'<td><img src="{projection}/{file.name}" alt="{projection}, {sheets.tile_name(row, column)}"></td>')
            html.append("</tr>")
        html.append("</table>")
        print(f"{projection}: {len(pictures)} pictures", flush=True)
    (OUT / "index.html").write_text("\n".join(html))
    print(OUT / "index.html")


if __name__ == "__main__":
    main()
