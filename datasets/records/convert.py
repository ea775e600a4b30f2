#!/usr/bin/env python3
"""Turns the researched lines into the record files of the product; drops, merges and corrects nothing silently.

usage: convert.py RESEARCH_DIR [OUT_DIR]

Writes stations, cooperation, training, operations, context, totals, structure and sources (.json) into OUT_DIR (else beside this
file), and conversion-report.md, which says what went in, what came out, and everything that was changed, refused or in conflict.
compare.py then looks for every value of the research in what was written.
"""
import collections
import hashlib
import json
import pathlib
import re
import sys
import unicodedata
import urllib.parse

# Year and month of the research; another research of the same month is its second: "2026-11.2".
VERSION = "2026-11.2"
HERE = pathlib.Path(__file__).resolve().parent

# The members a research line may have; any other is an error, so that a file that grows later cannot lose a field silently.
COMMON = {"id", "country", "countries", "name", "summary", "certainty", "sources", "note"}
RECORD = COMMON | {"layer", "scope", "organisation", "place", "kind", "subkind", "extent", "start", "end", "start_basis", "end_basis",
                   "first_reported", "first_reported_source", "in_force", "status", "operator", "partner_org", "chinese_org", "field",
                   "direction", "headcount", "headcount_basis", "host_response", "china_response"}
OPERATION = COMMON | {"layer", "kind", "year", "value", "value_qualifier", "countries_count", "programme", "period", "partial", "breakdown",
                      "cumulative", "total_to_date", "nationality_scope", "defendants"}
CONTEXT = COMMON - {"name"} | {"date", "end_date", "title", "theme", "organisation"}
TOTAL = {"kind", "layer", "name", "value", "unit", "countries", "as_of", "compare_with", "note", "sources", "certainty"}
SOURCE = {"url", "title", "publisher", "date", "supports", "mirror", "note", "origin", "only_response"}
RESPONSES = {"host_response": {"date", "kind", "text", "source"}, "china_response": {"date", "kind", "text", "speaker", "source"}}

DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
EDTF = re.compile(rf"^({DAY}[~?%]?|\[({DAY})?\.\.({DAY})?\])$")

# Order of members in the files, for readable differences.
ORDER = ["id", "country", "countries", "scope", "organisation", "place", "kind", "subkind", "theme", "name", "extent", "start", "start_basis",
         "end", "end_basis", "first_reported", "first_reported_source", "in_force", "status", "operator", "partner_org", "chinese_org", "field", "direction", "headcount",
         "headcount_basis", "programme", "year", "value", "value_qualifier", "countries_count", "period", "partial", "cumulative",
         "total_to_date", "nationality_scope", "defendants", "breakdown", "summary", "note", "host_response", "china_response", "certainty",
         "sources"]


class Report:
    """What the conversion did, in sections of lines."""

    def __init__(self):
        self.sections = collections.OrderedDict()

    def say(self, section, line):
        self.sections.setdefault(section, []).append(line)

    def text(self):
        parts = ["# Conversion report\n", f"Data version {VERSION}. Made by `convert.py`; do not edit.\n"]
        for name, lines in self.sections.items():
            parts.append(f"\n## {name}\n\n" + "".join(f"- {line}\n" for line in lines))
        return "".join(parts)


def slug(text, longest):
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:longest].strip("-")


def key_of(source):
    """What makes a source the same: its URL; one without any (print) is known by its title."""
    return source.get("url") or "title:" + source["title"]


class Sources:
    """Every published text once. Two citations are of one source when they have the same URL; different URLs are never merged."""

    def __init__(self):
        self.citations = collections.OrderedDict()  # URL: list of (citation, who cites it)

    def cite(self, source, record_id):
        unknown = set(source) - SOURCE
        if unknown:
            sys.exit(f"convert: {record_id}: unknown members of a source: {sorted(unknown)}")
        self.citations.setdefault(key_of(source), []).append((source, record_id))

    def finish(self, report):
        """The CSL-JSON items and the id of each URL."""
        items, ids = [], {}
        for url, citations in self.citations.items():
            chosen = {member: self.choose(url, member, citations, report) for member in ("title", "publisher", "date", "mirror")}
            host = urllib.parse.urlsplit(url).hostname or "print"
            year = re.match(r"\d{4}", chosen["date"] or "")
            name = slug(chosen["publisher"], 24) or slug(host, 24)
            identifier = f"src-{name}-{year.group() if year else 'undated'}-{hashlib.sha1(url.encode()).hexdigest()[:6]}"
            if identifier in ids.values():
                sys.exit(f"convert: two sources have the id {identifier}")
            ids[url] = identifier
            items.append(csl_item(identifier, url, chosen))
        items.sort(key=lambda item: item["id"])
        return items, ids

    @staticmethod
    def choose(url, member, citations, report):
        """The value most citations give, then the longest, then the first in order; every difference is reported."""
        values = collections.Counter(source[member] for source, _ in citations if source.get(member))
        if not values:
            return None
        best = max(values, key=lambda value: (values[value], len(str(value)), str(value)))
        others = [value for value in values if value != best]
        if others:
            report.say(f"Sources cited with different {member}s (the most frequent, then the longest, is kept)",
                       f"<{url}>: kept {best!r}; also {', '.join(repr(other) for other in others)}")
        missing = [who for source, who in citations if not source.get(member)]
        if member == "mirror" and missing:
            report.say("Sources marked as a copy in one citation and not in another (taken as a copy)", f"<{url}>: not marked by {', '.join(missing)}")
        return best


def csl_item(identifier, url, chosen):
    item = {"id": identifier, "type": "webpage", "title": chosen["title"], "publisher": chosen["publisher"], "URL": url}
    if url.startswith("title:"):
        item["type"] = "document"
        del item["URL"]
    custom = {}
    if chosen["date"]:
        parts = [int(part) for part in re.findall(r"\d+", chosen["date"])]
        item["issued"] = {"date-parts": [parts]}
        if chosen["date"][-1] in "~?%":
            item["issued"]["circa"] = True
        custom["date_as_written"] = chosen["date"]
    if chosen["mirror"]:
        custom["mirror"] = True
    if custom:
        item["custom"] = custom
    return item


def checked_date(value, where, report):
    if value is not None and not EDTF.match(value):
        report.say("Dates that are no EDTF of INTERFACE.md (kept as written)", f"{where}: {value!r}")
    return value


def cited(sources, record, record_id):
    for source in record["sources"]:
        sources.cite(source, record_id)


def citation(source):
    """What a record says of its source; the URL stands for the id until all sources are known."""
    made = {"id": key_of(source)}
    supports = "; ".join(source[member] for member in ("supports", "note") if source.get(member))
    if supports:
        made["supports"] = supports
    if source.get("origin"):
        made["origin"] = source["origin"]
    if source.get("only_response"):
        made["only_response"] = True
    return made


def responses(member, record, report):
    """What a side said, in the research's order; the URL stands for a source's id until all sources are known."""
    made = []
    for index, response in enumerate(record[member]):
        where = f"{record['id']} {member} {index}"
        unknown = set(response) - RESPONSES[member]
        if unknown:
            sys.exit(f"convert: {where}: unknown members {sorted(unknown)}")
        answer = {key: response[key] for key in ("date", "kind", "text", "speaker") if response.get(key)}
        if response.get("date") == "":
            report.say("Empty dates left out", where)
        checked_date(answer.get("date"), where, report)
        position = response.get("source")
        if position is not None and 0 <= position < len(record["sources"]):
            answer["source"] = key_of(record["sources"][position])
        elif position is not None:
            report.say("Responses whose source is not among the record's (left without one)", f"{where}: index {position}")
        made.append(answer)
    return made


def witnesses_of(line):
    """The different origins that carry the fact, in the order of the citations."""
    carrying = [source["origin"] for source in line["sources"] if source.get("origin") and not source.get("only_response")]
    return [origin for origin in dict.fromkeys(carrying) if origin not in ("reference", "unclear")]


def say_certainty(line, report):
    """Where the researcher's word and the number of witnesses differ; the word is kept."""
    witnesses = witnesses_of(line)
    has_origins = any(source.get("origin") for source in line["sources"])
    if has_origins and line["certainty"] == "corroborated" and len(witnesses) < 2:
        report.say("Called corroborated with fewer than two witnesses (kept as written)", f"{line['id']}: {', '.join(witnesses) or 'none'}")
    if line["certainty"] == "reported" and len(witnesses) > 1:
        report.say("Called reported with two witnesses or more (kept as written: the research says that a few second witnesses tell only the wider fact)",
                   f"{line['id']}: {', '.join(witnesses)}")


def record_from(line, report):
    made = {key: value for key, value in line.items() if key not in ("layer", "sources")}
    for key in ("start", "end", "first_reported", "in_force"):
        checked_date(line.get(key), f"{line['id']} {key}", report)
    position = line.get("first_reported_source")
    if position is not None:
        if not 0 <= position < len(line["sources"]):
            sys.exit(f"convert: {line['id']}: first_reported_source is {position}; the index of one of its {len(line['sources'])} sources would be right")
        made["first_reported_source"] = key_of(line["sources"][position])
    for member in RESPONSES:
        # An older research has the Chinese side's words as one text.
        if isinstance(line.get(member), list):
            made[member] = responses(member, line, report)
    return made


def operation_from(line, report):
    made = {key: value for key, value in line.items() if key not in ("layer", "sources")}
    if "period" in line:
        first, _, last = line["period"].partition("/")
        made.update(extent="period", start=first, end=last or first, start_basis="reporting period", end_basis="reporting period")
    else:
        made.update(extent="event", start=str(line["year"]), end=str(line["year"]), start_basis="year as reported", end_basis="single event")
    if len(line.get("countries", [])) > 0:
        made["scope"] = "multilateral"
    elif "country" not in line:
        made["scope"] = "multilateral"
        made["countries"] = ["CHN"]
    return made


def context_from(line, report):
    made = {key: value for key, value in line.items() if key not in ("sources", "date", "end_date", "title")}
    made["name"] = line["title"]
    made["kind"] = line["theme"]
    made["start"] = checked_date(line["date"], f"{line['id']} date", report)
    made["start_basis"] = "dated event"
    made["extent"] = "period" if "end_date" in line else "event"
    if "end_date" in line:
        made["end"] = checked_date(line["end_date"], f"{line['id']} end_date", report)
        made["end_basis"] = "dated event"
    if "country" not in line:
        made["scope"] = "multilateral"
        made.setdefault("countries", ["CHN"])
    elif "countries" in line:
        made["scope"] = "multilateral"
        made["countries"] = sorted({line["country"], *line["countries"]})
        del made["country"]
    return made


def total_from(line, report):
    made = {key: value for key, value in line.items() if key not in ("sources", "kind")}
    if line.get("kind") != "published_total":
        sys.exit(f"convert: {line['name']}: the kind of a total is {line.get('kind')!r}; published_total would be right")
    checked_date(str(line["as_of"]), f"{line['name']} as_of", report)
    identifier = f"total-{line['layer']}-{slug(str(line['as_of']), 20)}-{slug(line['name'], 50)}"
    return {"id": identifier, **made}


KINDS = {
    "stations": ("stations.jsonl", RECORD, record_from),
    "cooperation": ("cooperation.jsonl", RECORD, record_from),
    "training": ("training.jsonl", RECORD, record_from),
    "operations": ("operations.jsonl", OPERATION, operation_from),
    "context": ("timeline.jsonl", CONTEXT, context_from),
    "totals": ("totals.jsonl", TOTAL, total_from),
}


def ordered(record):
    return {key: record[key] for key in [*[key for key in ORDER if key in record], *[key for key in record if key not in ORDER]]}


def replace_urls(records, ids):
    for record in records:
        for source in record["sources"]:
            source["id"] = ids[source["id"]]
        if "first_reported_source" in record:
            record["first_reported_source"] = ids[record["first_reported_source"]]
        for member in RESPONSES:
            for answer in record.get(member, []):
                if isinstance(answer, dict) and "source" in answer:
                    answer["source"] = ids[answer["source"]]


def convert_lines(folder, sources, report):
    files = {}
    seen = {}
    for kind, (name, members, make) in KINDS.items():
        lines = [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines() if line.strip()]
        made = []
        for number, line in enumerate(lines, 1):
            unknown = set(line) - members
            if unknown:
                sys.exit(f"convert: {name}:{number}: unknown members {sorted(unknown)}")
            if line.get("layer", kind) != kind and kind != "totals":
                sys.exit(f"convert: {name}:{number}: is of layer {line['layer']}, not {kind}")
            record = make(line, report)
            if record["id"] in seen:
                sys.exit(f"convert: {name}:{number}: the id {record['id']} is taken by {seen[record['id']]}")
            seen[record["id"]] = f"{name}:{number}"
            cited(sources, line, record["id"])
            record["sources"] = [citation(source) for source in line["sources"]]
            if kind != "totals":
                say_certainty(line, report)
            made.append(ordered(record))
        files[kind] = made
        report.say("Lines in, records out", f"{name}: {len(lines)} in, {len(made)} out")
    return files


def convert_structure(folder, sources, report):
    """The ministry's structure; its integer references into its own list become source ids."""
    structure = json.loads((folder / "structure.json").read_text(encoding="utf-8"))
    own = structure.pop("sources")
    for source in own:
        sources.cite(source, "structure")
    report.say("Lines in, records out", f"structure.json: {', '.join(f'{len(value)} {key}' for key, value in structure.items() if isinstance(value, list))}")
    return structure, own


def known_limits(folder, report):
    """What the research says is wanting in it, by layer: the list under "Known limits" of its README."""
    readme = folder / "README.md"
    if not readme.exists():
        report.say("Known limits", "none: the research has no README.md")
        return {}
    section = re.search(r"^## Known limits[^\n]*\n(.*?)(?=^## |\Z)", readme.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    limits = {}
    for entry in re.split(r"^- ", section.group(1) if section else "", flags=re.MULTILINE):
        named = re.match(r"\*\*(\w+)\*\*:\s*(.*)", " ".join(entry.split()))
        if named:
            # The research's own file is this file's input; readers of the product have its output.
            limits[named.group(1).lower()] = named.group(2).replace("totals.jsonl", "totals.json")
        elif entry.strip():
            report.say("Known limits", f"not of one layer, so in the README beside the data only: {' '.join(entry.split())}")
    report.say("Known limits", f"taken from README.md, word for word (`totals.jsonl` is `totals.json` here): {', '.join(limits) or 'none'}")
    return limits


def with_source_ids(value, urls, ids):
    if isinstance(value, dict):
        made = {}
        for key, inner in value.items():
            if (key == "source" or key.endswith("_source")) and isinstance(inner, int):
                made[key] = ids[urls[inner]]
            elif key in ("sources", "sources_all") and isinstance(inner, list):
                made[key] = [ids[urls[index]] for index in inner]
            else:
                made[key] = with_source_ids(inner, urls, ids)
        return made
    if isinstance(value, list):
        return [with_source_ids(inner, urls, ids) for inner in value]
    return value


def write(out, name, content):
    """Beside, then renamed: a reader never sees half a file."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    temporary = out / f".{name}.new"
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(out / name)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    out = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else HERE
    report, sources = Report(), Sources()
    files = convert_lines(folder, sources, report)
    structure, structure_sources = convert_structure(folder, sources, report)
    limits = known_limits(folder, report)
    items, ids = sources.finish(report)
    for records in files.values():
        replace_urls(records, ids)
    report.say("Lines in, records out", f"sources: {sum(len(cites) for cites in sources.citations.values())} citations of {len(items)} published texts")
    for line in (
            "operations: `period` A/B gives start A and end B; without a period the year is both; figures that are not of one country are multilateral.",
            "context: `date` is the start, `title` the name, `theme` the kind; with `end_date` it is a period, else an event.",
            "context and operations that name several countries, or none, are multilateral; without a named country they are CHN's own.",
            "citations: a note on a citation follows what it supports, after a semicolon.",
            "totals: ids are made of layer, date and name; `kind`, which says published_total of each, is the file's own format.",
            "responses and the first report: a source, an index into the record's sources, is the source's id; structure: the same with its own list."):
        report.say("Derived by rule", line)
    structure_urls = [key_of(source) for source in structure_sources]
    structure_citations = [citation(source) for source in structure_sources]
    for cites in structure_citations:
        cites["id"] = ids[cites["id"]]
    for layer in ("stations", "cooperation", "training", "operations", "context"):
        write(out, f"{layer}.json", {"format": "reach-atlas/record-set/1", "layer": layer, "version": VERSION, "records": files[layer]})
    write(out, "totals.json", {"format": "reach-atlas/published-totals/1", "version": VERSION, "limits": limits, "totals": files["totals"]})
    write(out, "structure.json", {"format": "reach-atlas/structure/1", "version": VERSION, **with_source_ids(structure, structure_urls, ids),
                                  "sources": structure_citations})
    write(out, "sources.json", items)
    write(out, "conversion-report.md", report.text())
    print(report.text())


if __name__ == "__main__":
    main()
