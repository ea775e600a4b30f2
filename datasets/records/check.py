#!/usr/bin/python3
"""Checks records with an independent validator: JSON Schema 2020-12 with its formats, then ids, references, codes and dates.

usage: check.py [RECORDS_DIR]      one line a problem; exit status 1 when there is one. Without a folder: the records that ship.

It shares no code with the program's own `reach-atlas check`; a test plants errors and sees that both find each of them.
"""
import csv
import datetime
import json
import pathlib
import re
import sys

import jsonschema

HERE = pathlib.Path(__file__).resolve().parent
SCHEMAS = HERE.parent / "schemas"
LAYERS = ("stations", "cooperation", "training", "operations", "context")
SCHEMA_OF = {**{f"{layer}.json": "record-set.schema.json" for layer in LAYERS}, "sources.json": "sources.schema.json",
             "totals.json": "published-totals.schema.json", "structure.json": "structure.schema.json"}
STREET = re.compile(r"\b\d+[A-Za-z]?,?\s+(?:[A-Z]\w+\s+)+(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Broadway)(?=[,.]|\s+(?:in|at|near)\b|$)"
                    r"|\b(?:rue|calle|via|avenida|rua)\s+[A-Z]\w+,?\s+(?!(?:19|20)\d\d)\d{1,4}\b|\w+(?:straße|strasse|straat|gracht)\s+\d+"
                    r"|[路街巷道]\s*\d+\s*[号號]", re.IGNORECASE)
OPEN_START, OPEN_END = (-9999, 1, 1), (9999, 12, 31)
FORMATS = jsonschema.FormatChecker(formats=())


def read(path):
    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unrepeated)


def unrepeated(pairs):
    """An object; a key that stands twice is kept under a name of its own, so that the schema refuses it."""
    made = {}
    for key, value in pairs:
        made[f"{key} (twice)" if key in made else key] = value
    return made


def days(text):
    """The earliest and latest day of an unqualified date; ValueError when there is none such."""
    parts = [int(part) for part in text.split("-")]
    year, month, day = (parts + [1, 1])[:3]
    datetime.date(year, month, day)
    if len(parts) == 3:
        return (year, month, day), (year, month, day)
    last = month if len(parts) == 2 else 12
    return (year, month, 1), (year, last, ((datetime.date(year + last // 12, last % 12 + 1, 1)) - datetime.timedelta(days=1)).day)


def bounds(date):
    """The earliest and the latest day an EDTF date may stand for; ValueError when it is none."""
    if not date.startswith("["):
        return days(date.rstrip("~?%"))
    first, last = date[1:-1].split("..")
    if not first and not last:
        raise ValueError("open on both sides")
    earliest, latest = (days(first)[0] if first else OPEN_START), (days(last)[1] if last else OPEN_END)
    if latest < earliest:
        raise ValueError("begins after it ends")
    return earliest, latest


@FORMATS.checks("edtf", raises=ValueError)
def is_edtf(value):
    return not isinstance(value, str) or bool(bounds(value))


def schema_problems(name, content, schema, store):
    validator = jsonschema.Draft202012Validator(schema, resolver=jsonschema.RefResolver(schema["$id"], schema, store=store), format_checker=FORMATS)
    for error in validator.iter_errors(content):
        yield f"{name}#/{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def responses_of(record, member):
    """The statements of a side; the Chinese side's may be one text, as older files have it."""
    said = record.get(member, [])
    return [{"text": said}] if isinstance(said, str) else said


def witness_problems(where, record):
    """Corroborated means two or more origins that carry the fact; where an origin is not said, nobody can count."""
    origins = [source.get("origin") for source in record["sources"]]
    if record["certainty"] != "corroborated" or None in origins:
        return
    witnesses = {source["origin"] for source in record["sources"] if not source.get("only_response")} - {"reference", "unclear"}
    if len(witnesses) < 2:
        yield f"{where}: is called corroborated and has {len(witnesses)} witness"


def texts_of(record):
    for member in ("name", "summary", "note", "organisation", "operator", "partner_org", "chinese_org"):
        yield record.get(member, "")
    yield record.get("place", {}).get("city", "")
    for member in ("host_response", "china_response"):
        for answer in responses_of(record, member):
            yield from (answer.get("text", ""), answer.get("speaker", ""))
    yield from (source.get("supports", "") for source in record["sources"])


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
    for member in ("host_response", "china_response"):
        for index, answer in enumerate(responses_of(record, member)):
            if "source" in answer and answer["source"] not in own:
                yield f"{where}: {member} {index} cites {answer['source']}, which is not among the record's sources"
    if "first_reported_source" in record and record["first_reported_source"] not in own:
        yield f"{where}: first_reported_source {record['first_reported_source']} is not among the record's sources"
    for source in record["sources"]:
        kind, _, code = source.get("origin", "").partition(":")
        if kind in ("host", "other") and code not in countries:
            yield f"{where}: unknown country in the origin {source['origin']}"
    yield from witness_problems(where, record)
    if "start" in record and "end" in record and bounds(record["end"])[1] < bounds(record["start"])[0]:
        yield f"{where}: ends before it starts ({record['start']} to {record['end']})"
    if "period" in record:
        first, _, last = record["period"].partition("/")
        if last and bounds(last)[1] < bounds(first)[0]:
            yield f"{where}: the period {record['period']} ends before it starts"
    for text in texts_of(record):
        if STREET.search(text):
            yield f"{where}: is finer than a city: {STREET.search(text).group()}"


def careful(problems, where):
    """What the schema refused already may not have the shape that the other checks expect."""
    try:
        yield from problems
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        yield f"{where}: cannot be checked further: {error!r}"


def cited_in(value):
    """Ids of sources at the places where totals and structure cite."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if (key == "source" or key.endswith("_source")) and isinstance(inner, str):
                yield inner
            elif key == "sources_all":
                yield from inner
            elif key == "sources":
                yield from (source["id"] for source in inner)
            else:
                yield from cited_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from cited_in(inner)


def check(folder):
    schemas = {path.name: read(path) for path in SCHEMAS.glob("*.schema.json")}
    for name, schema in schemas.items():
        jsonschema.Draft202012Validator.check_schema(schema)
        if schema["$id"] != name:
            yield f"{name}: its $id is {schema['$id']}"
    contents = {name: read(folder / name) for name in SCHEMA_OF}
    for name, content in contents.items():
        yield from schema_problems(name, content, schemas[SCHEMA_OF[name]], schemas)

    with open(HERE.parent / "boundaries" / "countries.csv", encoding="utf-8") as table:
        countries = {row["iso3"] for row in csv.DictReader(table)}
    sources = [source.get("id") for source in contents["sources.json"]]
    yield from (f"sources.json: the id {identifier} is there twice" for identifier in set(sources) if sources.count(identifier) > 1)
    used, ids = set(), {}
    report = (folder / "conversion-report.md").read_text(encoding="utf-8") if (folder / "conversion-report.md").exists() else None
    for layer in LAYERS:
        records = contents[f"{layer}.json"]["records"]
        name = "timeline" if layer == "context" else layer
        if report is not None and f"{name}.jsonl: {len(records)} in, {len(records)} out" not in report:
            yield f"{layer}.json: holds {len(records)} records, which is not what conversion-report.md says"
        for index, record in enumerate(records):
            where = f"{layer}.json#/records/{index}"
            if not isinstance(record, dict):
                continue
            if record.get("id") in ids:
                yield f"{where}: the id {record['id']} is taken by {ids[record['id']]}"
            ids[record.get("id")] = where
            yield from careful(record_problems(where, record, countries, set(sources)), where)
            used |= {source.get("id") for source in record.get("sources", []) if isinstance(source, dict)}
    for name in ("totals.json", "structure.json"):
        cited = set(cited_in(contents[name]))
        used |= cited
        yield from (f"{name}: dead reference {identifier}" for identifier in sorted(cited - set(sources)))
    yield from (f"sources.json: {identifier} is cited by nobody" for identifier in sorted(set(filter(None, sources)) - used))


def main():
    if len(sys.argv) > 2:
        sys.exit(__doc__)
    problems = list(check(pathlib.Path(sys.argv[1]) if len(sys.argv) == 2 else HERE))
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
