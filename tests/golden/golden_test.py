#!/usr/bin/python3
"""Renders pages, windows with their panels, and the tiles of the contact sheets with the real program, and compares each with the blessed picture.

usage: golden_test.py PROGRAM [--cases | --windows | --sheets] [--bless] [NAME...]

Cases are those of cases.json and each projection around four meridians; windows are those of windows.json. Without a kind all of them; a NAME
is a case, a window or a sheet (a projection, as in sheet-globe). So all is blessed by `golden_test.py PROGRAM --bless`.

Policy: pictures are small and drawn without a GPU, so they are almost equal everywhere; rounding in FreeType and Cairo may move
an edge by a shade. A case fails when the mean difference of all channels is above 1 of 255, or when more than 0.5 % of the pixels
differ by more than 40 in a channel. Then NAME.actual.png and NAME.difference.png are written to build/golden/.
A sheet's tiles and the windows are kept in few colours, so there the mean may be 2.5 and 1.5 % of the pixels far off; all tiles that differ
are named. No text is compared letter by letter here: a changed word is for the tests of panels.
Blessing is explicit, one look at the picture each, and refused on CI.
"""
import json
import os
import pathlib
import subprocess
import sys

from PIL import Image, ImageChops

sys.dont_write_bytecode = True  # The source tree stays clean.
import sheets  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent.parent / "build" / "golden"
MEAN_ALLOWED = 1.0
FAR = 40
FAR_SHARE_ALLOWED = 0.005
TILE_MEAN_ALLOWED = 2.5
TILE_FAR_SHARE_ALLOWED = 0.015
TILE_PIXELS_A_POINT = 0.2
TILE_COLOURS = 128


# Projections have these in common: plain maps cut at several meridians, one of them with marks.
MERIDIANS = [0, 11, 150, -160]


def projection_cases(program):
    for projection in sheets.projections(program):
        for meridian in MERIDIANS:
            marks = ["--layers", "cooperation"] if meridian == 11 else ["--set", "layers=[]"]
            yield {"name": f"{projection}-{meridian}",
                   "arguments": ["--projection", projection, f"--center={meridian}", "--boundary-scale", "110m", "--set", "labels=false",
                                 "--set", "legend=false", *marks]}


def draw_window(program, case, out):
    """A window without a screen; nothing flies, so that every run sees the same."""
    commands = [argument for command in case["do"] for argument in ("--do", command)]
    environment = {**os.environ, "SDL_VIDEODRIVER": "offscreen", "MESA_GL_VERSION_OVERRIDE": "3.3"}
    arguments = [program, "--size", case["size"], "--reduced-motion", *case.get("arguments", []), *commands, "--do", f"screenshot {out}", "--do", "quit"]
    done = subprocess.run(arguments, capture_output=True, text=True, env=environment, cwd=HERE.parent.parent)
    return "" if done.returncode == 0 else f"exit status {done.returncode}: {done.stderr.strip()}"


def render(program, case, out):
    arguments = [program, "render", "-o", str(out), "--size", case.get("size", "640x400"), *case["arguments"]]
    done = subprocess.run(arguments, capture_output=True, text=True)
    return "" if done.returncode == 0 else f"exit status {done.returncode}: {done.stderr.strip()}"


def compare(expected, actual, difference_file, mean_allowed=MEAN_ALLOWED, far_allowed=FAR_SHARE_ALLOWED):
    """Empty when the pictures agree within the policy, else what differs."""
    if expected.size != actual.size:
        return f"is {actual.size}, not {expected.size}"
    difference = ImageChops.difference(expected, actual)
    pixels = expected.size[0] * expected.size[1]
    histogram = difference.histogram()
    mean = sum(value * count for channel in range(3) for value, count in enumerate(histogram[channel * 256:channel * 256 + 256])) / pixels / 3
    worst = difference.split()[0]
    for channel in difference.split()[1:]:
        worst = ImageChops.lighter(worst, channel)
    far = sum(worst.histogram()[FAR + 1:]) / pixels
    if mean <= mean_allowed and far <= far_allowed:
        return ""
    difference.point(lambda value: min(255, value * 4)).save(difference_file)
    return f"differs: mean {mean:.2f} (allowed {mean_allowed}), {far * 100:.2f} % far off (allowed {far_allowed * 100} %)"


def check_case(program, case, bless):
    """Whether it agrees, or was blessed."""
    name = case["name"]
    actual_file = OUT / f"{name}.actual.png"
    expected_file = HERE / "expected" / f"{name}.png"
    is_window = "do" in case
    problem = draw_window(program, case, actual_file) if is_window else render(program, case, actual_file)
    if not problem and bless:
        expected_file.parent.mkdir(exist_ok=True)
        if is_window:
            in_few_colours(Image.open(actual_file).convert("RGB")).save(actual_file, optimize=True)
        actual_file.replace(expected_file)
        print(f"blessed {name}")
        return True
    if not problem and not expected_file.exists():
        problem = "has no blessed picture"
    if not problem:
        allowed = (TILE_MEAN_ALLOWED, TILE_FAR_SHARE_ALLOWED) if is_window else (MEAN_ALLOWED, FAR_SHARE_ALLOWED)
        problem = compare(Image.open(expected_file).convert("RGB"), Image.open(actual_file).convert("RGB"), OUT / f"{name}.difference.png", *allowed)
    if problem:
        print(f"FAIL {name}: {problem}; see {actual_file.relative_to(HERE.parent.parent)}")
        return False
    actual_file.unlink()
    return True


def in_few_colours(picture):
    return picture.quantize(TILE_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def check_sheet(program, projection, bless):
    """How many of its tiles do not agree."""
    name = f"sheet-{projection}"
    expected_file = HERE / "expected" / f"{name}.png"
    pictures = sheets.tiles(program, projection, TILE_PIXELS_A_POINT)
    if bless:
        in_few_colours(sheets.sheet_of(pictures)).save(expected_file, optimize=True)
        print(f"blessed {name}")
        return 0
    if not expected_file.exists():
        print(f"FAIL {name}: has no blessed picture")
        return len(pictures)
    expected = Image.open(expected_file).convert("RGB")
    failures = 0
    for (row, column), actual in pictures.items():
        tile = expected.crop(sheets.box_of(row, column, actual.size))
        stem = f"{name}.{row}-{column}"
        problem = compare(tile, actual, OUT / f"{stem}.difference.png", TILE_MEAN_ALLOWED, TILE_FAR_SHARE_ALLOWED)
        if problem:
            actual.save(OUT / f"{stem}.actual.png")
            print(f"FAIL {name}, {sheets.tile_name(row, column)}: {problem}; see build/golden/{stem}.actual.png")
            failures += 1
    return failures


def main():
    program = sys.argv[1]
    bless = "--bless" in sys.argv
    wanted = [argument for argument in sys.argv[2:] if not argument.startswith("--")]
    if bless and os.environ.get("CI"):
        sys.exit("golden: blessing is refused on CI")
    OUT.mkdir(parents=True, exist_ok=True)
    done = failures = 0
    kinds = [kind for kind in ("--cases", "--windows", "--sheets") if kind in sys.argv] or ["--cases", "--windows", "--sheets"]
    cases = []
    if "--cases" in kinds:
        cases += [*projection_cases(program), *json.loads((HERE / "cases.json").read_text())]
    if "--windows" in kinds:
        cases += json.loads((HERE / "windows.json").read_text())
    for case in cases:
        if not wanted or case["name"] in wanted:
            done += 1
            failures += 0 if check_case(program, case, bless) else 1
    if "--sheets" in kinds:
        for projection in sheets.projections(program):
            if not wanted or f"sheet-{projection}" in wanted:
                done += len(sheets.COLUMNS) * len(sheets.THEMES)
                failures += check_sheet(program, projection, bless)
    print(f"{done} pictures, {failures} failures")
    sys.exit(1 if failures or not done else 0)


if __name__ == "__main__":
    main()
