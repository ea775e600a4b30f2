#!/usr/bin/python3
"""Our own check and an independent validator of JSON Schema 2020-12 agree: each refuses every planted error, neither the shipped files.

usage: validators_agree_test.py PROGRAM
"""
import copy
import importlib.util
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
RECORDS = pathlib.Path(__file__).resolve().parents[2] / "datasets" / "records"
FILES = ["stations.json", "cooperation.json", "training.json", "operations.json", "context.json", "totals.json", "structure.json", "sources.json"]


def record(change, index=0, of="stations.json"):
    return of, lambda made: change(made["records"][index])


def of_first_with(member, change, of):
    return of, lambda made: change(next(each for each in made["records"] if member in each))


ERRORS = {
    "no such day": record(lambda one: one.update(start="2023-02-29")),
    "month 13": record(lambda one: one.update(start="2022-13")),
    "a span that runs backwards": record(lambda one: one.update(start="[2023..2022]")),
    "an empty date": record(lambda one: one.update(start="")),
    "an end before the start": record(lambda one: one.update(end="1999")),
    "a number as a date": record(lambda one: one.update(start=2022)),
    "an unknown country": record(lambda one: one.update(country="XYZ")),
    "a code in small letters": record(lambda one: one.update(country="esp")),
    "no country": record(lambda one: one.pop("country")),
    "two kinds of scope": record(lambda one: one.update(scope="multilateral", countries=["ESP"])),
    "a country twice": of_first_with("scope", lambda one: one.update(countries=["ESP", "ESP"]), "cooperation.json"),
    "no members": of_first_with("scope", lambda one: one.pop("countries"), "cooperation.json"),
    "an unknown kind": record(lambda one: one.update(kind="station")),
    "a kind of another layer": record(lambda one: one.update(kind="agreement")),
    "an unknown status": record(lambda one: one.update(status="shut")),
    "an unknown certainty": record(lambda one: one.update(certainty="sure")),
    "an unknown field": record(lambda one: one.update(field="everything")),
    "an unknown extent": record(lambda one: one.update(extent="moment")),
    "an unknown direction": record(lambda one: one.update(direction="outward"), of="training.json"),
    "an unknown member": record(lambda one: one.update(colour="red")),
    "an empty name": record(lambda one: one.update(name="")),
    "no summary": record(lambda one: one.pop("summary")),
    "an id with capitals": record(lambda one: one.update(id="St-1")),
    "an id that is taken": ("stations.json", lambda made: made["records"][1].update(id=made["records"][0]["id"])),
    "an id taken in another file": record(lambda one: one.update(id=whole["cooperation.json"]["records"][0]["id"])),
    "no source": record(lambda one: (one.pop("host_response", None), one.update(sources=[]))),
    "a dead reference": record(lambda one: one["sources"].append({"id": "src-nowhere"})),
    "a source cited twice": record(lambda one: one["sources"].append({"id": one["sources"][0]["id"]})),
    "a response of another's source": of_first_with("host_response", lambda one: one["host_response"][0].update(source="src-nowhere"), "stations.json"),
    "a response without a text": of_first_with("host_response", lambda one: one["host_response"][0].pop("text"), "stations.json"),
    "a Chinese response of another's source": of_first_with("china_response", lambda one: one["china_response"][0].update(source="src-nowhere"), "stations.json"),
    "a Chinese response of an unknown kind": of_first_with("china_response", lambda one: one["china_response"][0].update(kind="refusal"), "stations.json"),
    "a Chinese response without a kind": of_first_with("china_response", lambda one: one["china_response"][0].pop("kind"), "stations.json"),
    "a Chinese response without a text": of_first_with("china_response", lambda one: one["china_response"][0].pop("text"), "stations.json"),
    "a street in a Chinese response": of_first_with("china_response", lambda one: one["china_response"][0].update(text="It is at Calle Sample 14."), "stations.json"),
    "no Chinese response in its list": of_first_with("china_response", lambda one: one.update(china_response=[]), "stations.json"),
    "a Chinese response that is a number": of_first_with("china_response", lambda one: one.update(china_response=7), "stations.json"),
    "an unknown basis of a start": record(lambda one: one.update(start_basis="somehow")),
    "an unknown basis of an end": record(lambda one: one.update(end_basis="somehow")),
    "a first report in month 13": record(lambda one: one.update(first_reported="2022-13")),
    "a first report of another's source": of_first_with("first_reported_source", lambda one: one.update(first_reported_source="src-nowhere"), "stations.json"),
    "a source of no first report": of_first_with("first_reported_source", lambda one: one.pop("first_reported"), "stations.json"),
    "an unknown origin": record(lambda one: one["sources"][0].update(origin="somebody")),
    "an origin with a name in words": record(lambda one: one["sources"][0].update(origin="press:The Sample Times")),
    "an origin of an unknown country": record(lambda one: one["sources"][0].update(origin="host:XYZ")),
    "a response that is no yes or no": record(lambda one: one["sources"][0].update(only_response="yes")),
    "corroborated by one witness": record(lambda one: (one.update(certainty="corroborated"), [source.update(origin="china") for source in one["sources"]])),
    "corroborated by denials": record(lambda one: (one.update(certainty="corroborated"), [source.update(only_response=True) for source in one["sources"]])),
    "a headcount in words": record(lambda one: one.update(headcount="many", headcount_basis="as stated")),
    "half a person": record(lambda one: one.update(headcount=2.5, headcount_basis="as stated")),
    "fewer than nobody": record(lambda one: one.update(headcount=-1, headcount_basis="as stated")),
    "a headcount without its basis": record(lambda one: one.update(headcount=3)),
    "a longitude of 181": of_first_with("place", lambda one: one["place"].update(lon=181), "stations.json"),
    "a latitude in words": of_first_with("place", lambda one: one["place"].update(lat="north"), "stations.json"),
    "a precision of streets": of_first_with("place", lambda one: one["place"].update(precision="street"), "stations.json"),
    "a street address": of_first_with("place", lambda one: one["place"].update(city="Hauptstraße 5"), "stations.json"),
    "a street in a summary": record(lambda one: one.update(summary="Reported at Calle Sample 14.")),
    "a year as text": record(lambda one: one.update(year="2014"), of="operations.json"),
    "a period that runs backwards": record(lambda one: one.update(period="2014-12/2014-07"), of="operations.json"),
    "a breakdown in words": record(lambda one: one.update(breakdown={"arrested": "some"}), of="operations.json"),
    "another format": ("training.json", lambda made: made.update(version="November")),
    "an unknown layer": ("training.json", lambda made: made.update(layer="courses")),
    "a record that is a number": ("training.json", lambda made: made["records"].append(7)),
    "a total in words": ("totals.json", lambda made: made["totals"][0].update(value="fifty")),
    "a total of no day": ("totals.json", lambda made: made["totals"][0].update(as_of="2022-02-30")),
    "a total's filter of no field": ("totals.json", lambda made: made["totals"][0].update(compare_with={"regin": "Africa"})),
    "a total's dead reference": ("totals.json", lambda made: made["totals"][0]["sources"].append({"id": "src-nowhere"})),
    "a structure's dead reference": ("structure.json", lambda made: made["levels"][0].update(source="src-nowhere")),
    "a structure's unknown member": ("structure.json", lambda made: made["bureaus"][0].update(colour="red")),
    "a source without a title": ("sources.json", lambda made: made[0].pop("title")),
    "a source of an unknown type": ("sources.json", lambda made: made[0].update(type="page")),
    "a source's address that is none": ("sources.json", lambda made: made[0].update(URL="www.example.org")),
    "a source's id twice": ("sources.json", lambda made: made[1].update(id=made[0]["id"])),
    "a source's misspelt member": ("sources.json", lambda made: made[0].update(publihser="x")),
    "an unused source": ("sources.json", lambda made: made.append({"id": "src-unused", "type": "webpage", "title": "Unused"})),
}


def independent_check():
    sys.dont_write_bytecode = True
    spec = importlib.util.spec_from_file_location("check", RECORDS / "check.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made.check


def ours(folder):
    made = subprocess.run([PROGRAM, "check", *[str(folder / name) for name in FILES]], capture_output=True, text=True, timeout=300, check=False)
    if made.returncode not in (0, 1):
        sys.exit(f"FAIL: check ended with {made.returncode}: {made.stderr}")
    return made.stderr.splitlines()


def few(made):
    """A few of the shipped records, some of each kind that errors are planted in."""
    chosen = made["records"][:6]
    for member in ("scope", "host_response", "china_response", "first_reported_source", "place"):
        chosen += [each for each in made["records"] if member in each and each not in chosen][:1]
    return {**made, "records": chosen}


def texts(value):
    if isinstance(value, str):
        return {value}
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return set().union(*map(texts, parts))


check = independent_check()
failures = []
whole = {name: json.loads((RECORDS / name).read_text(encoding="utf-8")) for name in FILES}
whole = {name: few(made) if "records" in made else made for name, made in whole.items()}
cited = set().union(*(texts(made) for name, made in whole.items() if name != "sources.json"))
whole["sources.json"] = [source for source in whole["sources.json"] if source["id"] in cited]
with tempfile.TemporaryDirectory() as temporary:
    folder = pathlib.Path(temporary) / "records"
    folder.mkdir()

    def write(name, made):
        (folder / name).write_text(json.dumps(made, ensure_ascii=False, indent=1), encoding="utf-8")

    for name, made in whole.items():
        write(name, made)
    for said in (ours(folder), list(check(folder))):
        if said:
            failures.append(f"shipped records are refused: {said[:5]}")
    for what, (name, spoil) in ERRORS.items():
        made = copy.deepcopy(whole[name])
        spoil(made)
        write(name, made)
        if not list(check(folder)):
            failures.append(f"check.py does not find {what} in {name}")
        said = ours(folder)
        # An error may be named where it shows: a taken id in the later file, a source nobody cites any more in its list.
        if not any(line.startswith(f"reach-atlas: {folder}/") for line in said):
            failures.append(f"reach-atlas check does not find {what} in {name}: {said[:5]}")
        if not any(line.startswith(f"reach-atlas: {folder / name}:") for line in said) and "taken in another file" not in what:
            failures.append(f"reach-atlas check names {what} at another place: {said[:5]}")
        write(name, whole[name])
for failure in failures:
    print("FAIL:", failure)
print(f"{len(ERRORS)} planted errors: both validators find each" if not failures else f"{len(failures)} failures")
sys.exit(1 if failures else 0)
