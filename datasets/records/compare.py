#!/usr/bin/env python3
"""Looks for every value of the research in the files that convert.py wrote, by rules of its own: says what is lost or altered.

usage: compare.py RESEARCH_DIR [RECORDS_DIR]     exit status 1 when a value is lost or altered, or one is there that has no origin
"""
import json
import pathlib
import sys

# The research's name of a member, where the product has another; None: said in another way, looked for below.
RENAMED = {"timeline": {"date": "start", "end_date": "end", "title": "name"}, "totals": {"kind": None}}
# Members of the product that are derived by a rule of the conversion report.
DERIVED = {"operations": {"extent", "start", "end", "start_basis", "end_basis", "scope", "countries"},
           "timeline": {"extent", "kind", "start_basis", "end_basis", "scope", "countries"},
           "totals": {"id"}}
FILES = {"stations": "stations", "cooperation": "cooperation", "training": "training", "operations": "operations", "timeline": "context",
         "totals": "totals"}


class Comparison:
    def __init__(self, folder):
        self.problems = []
        self.values = 0
        self.sources = {item["id"]: item for item in json.loads((folder / "sources.json").read_text(encoding="utf-8"))}
        self.by_key = {item.get("URL") or "title:" + item["title"]: item["id"] for item in self.sources.values()}
        self.report = (folder / "conversion-report.md").read_text(encoding="utf-8")

    def expect(self, where, expected, found):
        self.values += 1
        if expected != found:
            self.problems.append(f"{where}: the research has {expected!r}, the product {found!r}")

    def source(self, where, source, cited):
        """A citation: its own words on the record, the text's on the source; a word that the report names as not kept may differ."""
        identifier = self.by_key.get(source.get("url") or "title:" + source["title"])
        if identifier is None:
            self.problems.append(f"{where}: the source {source.get('url')} is lost")
            return None
        found = [one for one in cited if one["id"] == identifier]
        if not found:
            self.problems.append(f"{where}: does not cite {identifier}")
            return identifier
        words = [source[member] for member in ("supports", "note") if source.get(member)]
        self.expect(f"{where} supports", "; ".join(words) or None, found[0].get("supports"))
        self.expect(f"{where} origin", source.get("origin"), found[0].get("origin"))
        self.expect(f"{where} only_response", bool(source.get("only_response")), bool(found[0].get("only_response")))
        item = self.sources[identifier]
        kept = {"title": item["title"], "publisher": item.get("publisher"), "date": item.get("custom", {}).get("date_as_written"),
                "mirror": item.get("custom", {}).get("mirror", False)}
        for member in ("title", "publisher", "date", "mirror"):
            value = source.get(member)
            if not value:
                continue
            self.values += 1
            if value != kept[member] and not self.is_reported(source, value):
                self.problems.append(f"{where}: {member} {value!r} is neither kept nor in the report; {identifier} has {kept[member]!r}")
        return identifier

    def is_reported(self, source, value):
        """A line of the report that names the text and says this word of it was not kept."""
        return any(line.startswith(f"- <{source.get('url') or 'title:' + source['title']}>: kept ") and repr(value) in line.partition("; also ")[2] for line in self.report.splitlines())

    def record(self, kind, where, line, made):
        renamed = {**RENAMED.get(kind, {}), "layer": "layer" if kind == "totals" else None, "sources": None, "host_response": None,
                   "first_reported_source": None}
        if isinstance(line.get("china_response"), list):
            renamed["china_response"] = None
        origins = set(DERIVED.get(kind, set()))
        for member, value in line.items():
            name = renamed.get(member, member)
            if name is None:
                continue
            origins.add(name)
            # A timeline event of several countries is multilateral: its own country is one of them.
            if kind == "timeline" and member in ("country", "countries") and "countries" in line:
                named = value if isinstance(value, list) else [value]
                self.expect(f"{where} {member}", True, set(named) <= set(made["countries"]))
                continue
            self.expect(f"{where} {member}", value, made.get(name))
        ids = [self.source(where, source, made["sources"]) for source in line["sources"]]
        self.expect(f"{where} number of sources", len(set(ids)), len(made["sources"]))
        for member in ("host_response", "china_response"):
            if not isinstance(line.get(member), str):
                self.responses(f"{where} {member}", line.get(member, []), made.get(member, []), ids)
        position = line.get("first_reported_source")
        self.expect(f"{where} first_reported_source", None if position is None else ids[position], made.get("first_reported_source"))
        extra = set(made) - origins - {"sources", "host_response", "china_response", "first_reported_source"}
        if extra:
            self.problems.append(f"{where}: {sorted(extra)} come from nowhere")

    def responses(self, where, given, made, ids):
        self.expect(f"{where} number", len(given), len(made))
        for said, answer in zip(given, made):
            for member in ("date", "kind", "text", "speaker"):
                self.expect(f"{where} {member}", said.get(member) or None, answer.get(member))
            position = said.get("source")
            named = position is not None and position < len(ids)
            self.expect(f"{where} source", ids[position] if named else None, answer.get("source"))

    def structure(self, where, value, made, ids):
        if isinstance(value, dict):
            self.expect(f"{where} members", sorted(value), sorted(made))
            for key, inner in value.items():
                refers = (key == "source" or key.endswith("_source")) and isinstance(inner, int)
                if refers:
                    self.expect(f"{where}/{key}", ids[inner], made.get(key))
                elif key == "sources_all":
                    self.expect(f"{where}/{key}", [ids[index] for index in inner], made.get(key))
                else:
                    self.structure(f"{where}/{key}", inner, made.get(key), ids)
        elif isinstance(value, list):
            self.expect(f"{where} length", len(value), len(made))
            for index, inner in enumerate(value):
                self.structure(f"{where}/{index}", inner, made[index], ids)
        else:
            self.expect(where, value, made)


def compare(research, folder):
    comparison = Comparison(folder)
    for kind, name in FILES.items():
        lines = [json.loads(line) for line in (research / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()]
        made = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        records = made["totals" if kind == "totals" else "records"]
        comparison.expect(f"{name}.json number of records", len(lines), len(records))
        if kind != "totals":
            comparison.expect(f"{name}.json order", [line["id"] for line in lines], [record["id"] for record in records])
            comparison.expect(f"{name}.json layer", name, made["layer"])
        for line, record in zip(lines, records):
            comparison.record(kind, f"{name}.json {record['id']}", line, record)
    totals = json.loads((folder / "totals.json").read_text(encoding="utf-8"))
    readme = " ".join((research / "README.md").read_text(encoding="utf-8").split()).replace("totals.jsonl", "totals.json")
    for layer, limit in totals["limits"].items():
        comparison.expect(f"limits {layer}", True, f"- **{layer.capitalize()}**: {limit}" in readme)
    structure = json.loads((research / "structure.json").read_text(encoding="utf-8"))
    made = json.loads((folder / "structure.json").read_text(encoding="utf-8"))
    own = structure.pop("sources")
    ids = [comparison.source("structure.json", source, made["sources"]) for source in own]
    rest = {key: value for key, value in made.items() if key not in ("format", "version", "sources")}
    comparison.structure("structure.json", structure, rest, ids)
    countries = research / "countries.csv"
    ours = folder.parent / "boundaries" / "countries.csv"
    if countries.exists() and ours.exists():
        comparison.expect("countries.csv", countries.read_bytes(), ours.read_bytes())
    return comparison


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else pathlib.Path(__file__).resolve().parent
    comparison = compare(pathlib.Path(sys.argv[1]), folder)
    for problem in comparison.problems:
        print(problem[:400])
    print(f"{comparison.values} values compared, {len(comparison.problems)} lost or altered")
    sys.exit(1 if comparison.problems else 0)


if __name__ == "__main__":
    main()
