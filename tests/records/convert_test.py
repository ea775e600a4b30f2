#!/usr/bin/python3
"""The converter loses nothing: a made-up research folder with every member there may be is converted, and every value found again."""
import importlib.util
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
RECORDS = ROOT / "datasets" / "records"
SAMPLE = pathlib.Path(__file__).resolve().parent / "research-sample"
sys.dont_write_bytecode = True
failures = []


def expect(holds, what):
    if not holds:
        failures.append(what)


def module(name):
    spec = importlib.util.spec_from_file_location(name, RECORDS / f"{name}.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def run(script, *arguments):
    return subprocess.run([sys.executable, RECORDS / script, *arguments], capture_output=True, text=True, check=False)


def lines(folder, name):
    return [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines()]


def converted(research, folder):
    """A records folder made of the research; the exit status and what was said."""
    folder.mkdir(parents=True, exist_ok=True)
    return run("convert.py", research, folder)


def changed(folder, name, change):
    """A copy of the sample with one line of one file changed."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SAMPLE, folder)
    rows = lines(folder, name)
    change(rows)
    (folder / name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return folder


def the_sample_has_every_member():
    convert = module("convert")
    for name, members, _ in convert.KINDS.values():
        used = set().union(*(row.keys() for row in lines(SAMPLE, name)))
        if members is convert.RECORD:
            used = set().union(*(row.keys() for other, its, _ in convert.KINDS.values() if its is members for row in lines(SAMPLE, other)))
        expect(used == members, f"{name}: the sample lacks {sorted(members - used)}, or has {sorted(used - members)}")
    cited = set().union(*(source.keys() for name, _, _ in convert.KINDS.values() for row in lines(SAMPLE, name) for source in row["sources"]))
    expect(cited == convert.SOURCE, f"the sample's sources lack {sorted(convert.SOURCE - cited)}")


def every_value_arrives(work):
    first, second = work / "first", work / "second"
    made = converted(SAMPLE, first)
    expect(made.returncode == 0, f"the sample was not converted: {made.stderr}")
    expect(made.stdout == (first / "conversion-report.md").read_text(encoding="utf-8") + "\n", "the report beside the data is not what was said")
    for said in ("with different titles", "Empty dates left out", "taken from README.md", "stations.jsonl: 2 in, 2 out",
                 "Called reported with two witnesses or more", "st-esp-sample: ngo:sample-watch, press:sample-press"):
        expect(said in made.stdout, f"the report does not say: {said}")
    compared = run("compare.py", SAMPLE, first)
    expect(compared.returncode == 0, f"values were lost: {compared.stdout}")
    checked = run("check.py", first)
    expect(checked.returncode == 0, f"what was made does not obey the schemas: {checked.stdout}")
    converted(SAMPLE, second)
    for file in sorted(path.name for path in first.iterdir()):
        expect((first / file).read_bytes() == (second / file).read_bytes(), f"{file} is not the same when made again")
    totals = json.loads((first / "totals.json").read_text(encoding="utf-8"))
    expect(totals["limits"] == {"stations": "these are samples, and stand beside a made-up count (`totals.json`)."}, "the known limits did not arrive")


def what_cannot_be_kept_is_refused(work):
    refused = {
        "unknown members ['colour']": ("stations.jsonl", lambda rows: rows[0].update(colour="red")),
        "is taken by": ("cooperation.jsonl", lambda rows: rows.append(rows[0])),
        "unknown members of a source": ("training.jsonl", lambda rows: rows[0]["sources"][0].update(author="x")),
        "host_response 0: unknown members ['speaker']": ("stations.jsonl", lambda rows: rows[0]["host_response"][0].update(speaker="x")),
        "china_response 1: unknown members ['who']": ("stations.jsonl", lambda rows: rows[0]["china_response"][1].update(who="x")),
        "first_reported_source is 2": ("stations.jsonl", lambda rows: rows[0].update(first_reported_source=2)),
        "is of layer training": ("stations.jsonl", lambda rows: rows[0].update(layer="training")),
        "published_total would be right": ("totals.jsonl", lambda rows: rows[0].update(kind="total")),
    }
    for said, (name, change) in refused.items():
        made = converted(changed(work / "research", name, change), work / "refused")
        expect(made.returncode != 0 and said in made.stderr, f"{name}: not refused with {said!r}: {made.stderr}")
        expect(not any((work / "refused").iterdir()), "a refused conversion left files")


def a_loss_is_seen(work):
    losses = {
        "stations.json": [lambda made: made["records"][0].pop("end_basis"), lambda made: made["records"][0]["place"].update(lat=51.0),
                          lambda made: made["records"][0]["host_response"].pop(), lambda made: made["records"].pop(),
                          lambda made: made["records"][0]["sources"].pop(), lambda made: made["records"][0].update(field="drugs"),
                          lambda made: made["records"][1].update(note="from nowhere"), lambda made: made["records"][0].pop("first_reported"),
                          lambda made: made["records"][0].pop("first_reported_source"), lambda made: made["records"][0]["china_response"].pop(),
                          lambda made: made["records"][0]["china_response"][0].pop("speaker"),
                          lambda made: made["records"][0]["china_response"][0].pop("source"),
                          lambda made: made["records"][0]["sources"][0].update(origin="ngo:another"),
                          lambda made: made["records"][0]["sources"][1].pop("only_response"),
                          lambda made: made["records"][1].update(china_response="Another text")],
        "operations.json": [lambda made: made["records"][0].pop("breakdown")],
        "context.json": [lambda made: made["records"][0].update(name="Another")],
        "totals.json": [lambda made: made["totals"][0].update(value=10)],
        "structure.json": [lambda made: made["sources"][1].pop("supports"), lambda made: made["bureaus"][0].pop("note_source")],
        "sources.json": [lambda made: made[0].update(title="Another")],
    }
    for name, spoilers in losses.items():
        for number, spoil in enumerate(spoilers):
            folder = work / "spoilt"
            converted(SAMPLE, folder)
            made = json.loads((folder / name).read_text(encoding="utf-8"))
            spoil(made)
            (folder / name).write_text(json.dumps(made), encoding="utf-8")
            expect(run("compare.py", SAMPLE, folder).returncode != 0, f"{name}: loss {number} was not seen")


with tempfile.TemporaryDirectory() as temporary:
    work = pathlib.Path(temporary)
    the_sample_has_every_member()
    every_value_arrives(work)
    what_cannot_be_kept_is_refused(work)
    a_loss_is_seen(work)
for failure in failures:
    print("FAIL:", failure)
print("the converter loses nothing" if not failures else f"{len(failures)} failures")
sys.exit(1 if failures else 0)
