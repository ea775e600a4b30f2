#!/usr/bin/python3
"""Checks the shipped records with an independent validator: their JSON Schemas, ids, references, codes, dates. One line a problem.

usage: check.py            exit status 1 when there is a problem
"""
import csv
import json
import pathlib
import re
import sys

import jsonschema

HERE = pathlib.Path(__file__).resolve().parent
SCHEMAS = HERE.parent / "schemas"
LAYERS = ("stations", "cooperation", "training", "operations", "context")
STREET = re.compile(r"\b\d+[A-Za-z]?\s+\w+\s+(street|st\.|road|rd\.|avenue|ave\.)|\b(street|stra(ss|ß)e|rue|calle|via|avenida)\s+\w+\s+\d+", re.IGNORECASE)
OPEN_START, OPEN_END = (-9999, 1, 1), (9999, 12, 31)


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def bounds(date):
    """The earliest and the latest day an EDTF date may stand for."""
    if date.startswith("["):
        first, last = date[1:-1].split("..")
        return (bounds(first)[0] if first else OPEN_START), (bounds(last)[1] if last else OPEN_END)
    parts = [int(part) for part in re.findall(r"\d+", date)]
    return tuple((parts + [1, 1])[:3]), tuple((parts + [12, 31][len(parts) - 1:])[:3])


def schema_problems(name, schema, store):
    validator = jsonschema.Draft202012Validator(schema, resolver=jsonschema.RefResolver(schema["$id"], schema, store=store))
    for error in validator.iter_errors(read(HERE / name)):
        yield f"{name}#/{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def record_problems(where, record, countries, sources):
    for code in [record.get("country"), record.get("place", {}).get("country"), *record.get("countries", [])]:
        if code and code not in countries:
            yield f"{where}: unknown country {code}"
    own = [source["id"] for source in record["sources"]]
    if len(own) != len(set(own)):
        yield f"{where}: cites a source twice"
    for identifier in own:
        if identifier not in sources:
            yield f"{where}: dead reference {identifier}"
    for index, answer in enumerate(record.get("host_response", [])):
        if "source" in answer and answer["source"] not in own:
            yield f"{where}: host response {index} cites {answer['source']}, which is not among the record's sources"
    if "start" in record and "end" in record and bounds(record["end"])[1] < bounds(record["start"])[0]:
        yield f"{where}: ends before it starts ({record['start']} to {record['end']})"
    city = record.get("place", {}).get("city", "")
    if STREET.search(city):
        yield f"{where}: the place is finer than a city: {city}"


def main():
    schemas = {path.name: read(path) for path in SCHEMAS.glob("*.schema.json")}
    store = {schema["$id"]: schema for schema in schemas.values()}
    problems = []
    for layer in LAYERS:
        problems += schema_problems(f"{layer}.json", schemas["record-set.schema.json"], store)
    problems += schema_problems("sources.json", schemas["sources.schema.json"], store)
    problems += schema_problems("totals.json", schemas["published-totals.schema.json"], store)

    with open(HERE.parent / "boundaries" / "countries.csv", encoding="utf-8") as table:
        countries = {row["iso3"] for row in csv.DictReader(table)}
    sources = [source["id"] for source in read(HERE / "sources.json")]
    used, ids = set(), {}
    problems += [f"sources.json: the id {identifier} is there twice" for identifier in set(sources) if sources.count(identifier) > 1]
    report = (HERE / "conversion-report.md").read_text(encoding="utf-8")
    total = 0
    for layer in LAYERS:
        records = read(HERE / f"{layer}.json")["records"]
        total += len(records)
        name = "timeline" if layer == "context" else layer
        if f"{name}.jsonl: {len(records)} in, {len(records)} out" not in report:
            problems.append(f"{layer}.json: holds {len(records)} records, which is not what conversion-report.md says")
        for record in records:
            where = f"{layer}.json: {record['id']}"
            if record["id"] in ids:
                problems.append(f"{where}: the id is taken by {ids[record['id']]}")
            ids[record["id"]] = layer
            problems += record_problems(where, record, countries, set(sources))
            used |= {source["id"] for source in record["sources"]}
    used |= {source["id"] for entry in read(HERE / "totals.json")["totals"] for source in entry["sources"]}
    used |= set(re.findall(r'"(src-[a-z0-9-]+)"', (HERE / "structure.json").read_text(encoding="utf-8")))
    problems += [f"sources.json: {identifier} is cited by nobody" for identifier in sorted(set(sources) - used)]
    structure = (HERE / "structure.json").read_text(encoding="utf-8")
    problems += [f"structure.json: {line.strip()} is no source id" for line in structure.splitlines() if re.search(r'"\w*source":\s*\d', line)]
    for problem in problems:
        print(problem)
    print(f"{total} records, {len(sources)} sources, {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
