#!/usr/bin/python3
"""Renders each case of cases.json with the real program and compares it with the blessed picture.

usage: golden_test.py PROGRAM [--bless] [CASE...]

Policy: pictures are small and drawn without a GPU, so they are almost equal everywhere; rounding in FreeType and Cairo may move
an edge by a shade. A case fails when the mean difference of all channels is above 1 of 255, or when more than 0.5 % of the pixels
differ by more than 40 in a channel. Then NAME.actual.png and NAME.difference.png are written to build/golden/.
Blessing is explicit, one look at the picture each, and refused on CI.
"""
import json
import os
import pathlib
import subprocess
import sys

from PIL import Image, ImageChops

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent.parent / "build" / "golden"
MEAN_ALLOWED = 1.0
FAR = 40
FAR_SHARE_ALLOWED = 0.005


def render(program, case, out):
    arguments = [program, "render", "-o", str(out), "--size", case.get("size", "640x400"), *case["arguments"]]
    done = subprocess.run(arguments, capture_output=True, text=True)
    return "" if done.returncode == 0 else f"exit status {done.returncode}: {done.stderr.strip()}"


def compare(expected, actual, difference_file):
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
    if mean <= MEAN_ALLOWED and far <= FAR_SHARE_ALLOWED:
        return ""
    difference.point(lambda value: min(255, value * 4)).save(difference_file)
    return f"differs: mean {mean:.2f} (allowed {MEAN_ALLOWED}), {far * 100:.2f} % far off (allowed {FAR_SHARE_ALLOWED * 100} %)"


def main():
    program = sys.argv[1]
    bless = "--bless" in sys.argv
    wanted = [argument for argument in sys.argv[2:] if not argument.startswith("--")]
    if bless and os.environ.get("CI"):
        sys.exit("golden: blessing is refused on CI")
    OUT.mkdir(parents=True, exist_ok=True)
    cases = json.loads((HERE / "cases.json").read_text())
    failures = 0
    for case in cases:
        name = case["name"]
        if wanted and name not in wanted:
            continue
        actual_file = OUT / f"{name}.actual.png"
        problem = render(program, case, actual_file)
        expected_file = HERE / "expected" / f"{name}.png"
        if not problem and bless:
            expected_file.parent.mkdir(exist_ok=True)
            actual_file.replace(expected_file)
            print(f"blessed {name}")
            continue
        if not problem and not expected_file.exists():
            problem = "has no blessed picture"
        if not problem:
            problem = compare(Image.open(expected_file).convert("RGB"), Image.open(actual_file).convert("RGB"), OUT / f"{name}.difference.png")
        if problem:
            failures += 1
            print(f"FAIL {name}: {problem}; see {actual_file.relative_to(HERE.parent.parent)}")
        else:
            actual_file.unlink()
    print(f"{len(cases)} cases, {failures} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
