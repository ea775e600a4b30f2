#!/usr/bin/python3
"""The window's sentence, `count` by every way of counting and the exported files say one number, in every mode.

usage: agreement_test.py PROGRAM
"""
import csv
import io
import json
import os
import re
import subprocess
import sys

PROGRAM = sys.argv[1]
OFFSCREEN = {**os.environ, "SDL_VIDEODRIVER": "offscreen", "MESA_GL_VERSION_OVERRIDE": "3.3"}
CASES = [(mode, years, region) for mode in ("active", "upto", "began", "ended") for years in ("2016", "2018..2022")
         for region in ("", "Africa", "Europe")]
failures = []


def run(*arguments, **options):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=300, check=False, **options)


def view(mode, years, region):
    return ["--time", mode, "--years", years, "--filter", f"region:{region}" if region else ""]


def table(by, arguments):
    made = run("count", "--by", by, "--format", "json", *arguments)
    if made.returncode != 0:
        sys.exit(f"FAIL: count --by {by} {arguments}: {made.stderr}")
    return json.loads(made.stdout)


def first_number(sentence):
    return 0 if sentence.startswith("No ") else int(re.match(r"\d+", sentence).group())


def sentences_of_the_window():
    """One window, all cases: what a person would read there."""
    script = []
    for mode, years, region in CASES:
        script += ["--do", f"time {mode}", "--do", f"years {years}", "--do", f"filter region:{region}" if region else "filter", "--do", "say"]
    made = run("--size", "900x600", *script, "--do", "quit", env=OFFSCREEN)
    if made.returncode != 0:
        sys.exit(f"FAIL: the window ended with {made.returncode}: {made.stderr}")
    return made.stdout.splitlines()


def exported(arguments):
    """How many records each export has; none where the program has no exports."""
    if not re.search(r"^\s+records\b", run("--help").stdout, re.MULTILINE):
        return {}
    made = run("records", "--format", "csv", *arguments)
    numbers = {"csv": len(list(csv.DictReader(io.StringIO(made.stdout))))}
    made = run("records", "--format", "geojson", *arguments)
    numbers["geojson"] = len(json.loads(made.stdout)["features"])
    return numbers


def check(case, sentence):
    mode, years, region = case
    arguments = view(*case)
    layers = table("layer", arguments)
    shown = sum(row["counts"][0] for row in layers["rows"])
    numbers = {"count's sentence": first_number(layers["sentence"]), "count's shown": layers["shown"], "the window": first_number(sentence)}
    numbers |= {f"records --format {name}": number for name, number in exported(arguments).items()}
    for name, number in numbers.items():
        if number != shown:
            failures.append(f"{case}: {name} says {number}, count --by layer sums to {shown}")
    if layers["sentence"] != sentence:
        failures.append(f"{case}: the window says {sentence!r}, count says {layers['sentence']!r}")
    # A year's column of region × year, where a region filter leaves records of one region each, is that year's own count.
    cross = table("region,year", arguments)
    for column, year in enumerate(cross["columns"]):
        if region != "Africa" or not year.isdigit():
            continue
        cell = next((row["counts"][column] for row in cross["rows"] if row["value"] == region), 0)
        alone = table("layer", view(mode, year, region))["shown"]
        if cell != alone:
            failures.append(f"{case}: count --by region,year has {cell} in {year}, and that year alone shows {alone}")


sentences = sentences_of_the_window()
if len(sentences) != len(CASES):
    sys.exit(f"FAIL: the window said {len(sentences)} sentences of {len(CASES)}")
for case, sentence in zip(CASES, sentences):
    check(case, sentence)
for failure in failures:
    print("FAIL:", failure)
print(f"{len(CASES)} views: window, counts and exports agree" if not failures else f"{len(failures)} failures")
sys.exit(1 if failures else 0)
