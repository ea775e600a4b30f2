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


# The whole sentence, so that no number of it is taken for another: how many are shown of how many, what they are made of, in how many
# countries, how many of them multilateral, how many more were first reported later, how many undated.
SENTENCE = re.compile(
    r"(?P<shown>None|\d+) of (?P<all>\d+) reported (?:record|station)s? with (?:a|an|no) [^:;,]*(?:: (?P<parts>[^;]+))?"
    r"(?:[,;] in (?P<countries>\d+) (?:country or area|countries and areas))?(?:, multilateral|; (?P<multilateral>\d+) of them multilateral)?"
    r"(?:; (?P<later>\d+) more (?:was|were) first reported later and may have existed before)?(?:; (?P<undated>\d+) undated not shown)?")


def numbers_in(sentence):
    """The sentence's numbers by name; "parts" are those of what the records shown are made of, empty where it does not say."""
    if sentence == "No record passes the filter":
        return {"shown": 0, "all": 0, "countries": 0, "undated": 0, "later": 0, "parts": []}
    read = SENTENCE.fullmatch(sentence)
    if read is None:
        sys.exit(f"FAIL: the test cannot read the sentence {sentence!r}")
    number = {name: int(read[name] or 0) for name in ("all", "countries", "undated", "later")}
    parts = [int(re.match(r"\d+ ", part).group()) for part in read["parts"].split(", ")] if read["parts"] else []
    return {"shown": 0 if read["shown"] == "None" else int(read["shown"]), **number, "parts": parts}


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
    said = numbers_in(sentence)
    numbers = {"count's sentence": numbers_in(layers["sentence"])["shown"], "count's shown": layers["shown"], "the window": said["shown"]}
    if mode == "began" and shown > 0:
        numbers["what the window's are made of"] = sum(said["parts"])
    numbers |= {f"records --format {name}": number for name, number in exported(arguments).items()}
    for name, number in numbers.items():
        if number != shown:
            failures.append(f"{case}: {name} says {number}, count --by layer sums to {shown}")
    for name, key in (("all", "out_of"), ("countries", "countries"), ("undated", "undated")):
        if said[name] != layers[key]:
            failures.append(f"{case}: the window's sentence has {said[name]} as its number {name!r}, count's {key} is {layers[key]}")
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
