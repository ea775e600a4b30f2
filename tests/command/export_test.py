"""What the program writes is read by independent readers, and says the same as `count` and the sentence.

Usage: export_test.py PROGRAM. Python's csv and json, SQLite and GDAL's ogrinfo read the records; pandoc's citeproc and bibutils the references.
"""
import csv
import hashlib
import json
import os
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata

PROGRAM = os.path.abspath(sys.argv[1])
ALL = ["--layers", "stations,cooperation,training,operations,context", "--years", "1900..2100", "--set", "undated=true"]
failures = []


def check(holds, what):
    if not holds:
        failures.append(what)


def run(*arguments, status=0):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)
    check(done.returncode == status, f"{' '.join(arguments)}: status {done.returncode}, not {status}: {done.stderr[:300]}")
    return done


def read_csv(text):
    return list(csv.reader(text.splitlines(keepends=True), strict=True))


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def records_agree_with_counts():
    """count, its sentence and the exported files hold the same records, in every mode."""
    for mode in ("active", "upto", "began", "ended"):
        for years in ("2012", "2018..2022"):
            for region in ("Europe", "Africa"):
                view = ["--time", mode, "--years" if ".." in years else "--year", years, "--filter", f"region:{region}"]
                counts = json.loads(run("count", "--by", "certainty", "--format", "json", *view).stdout)
                total = sum(row["counts"][0] for row in counts["rows"])
                lines = read_csv(run("records", "--format", "csv", *view).stdout)
                records = json.loads(run("records", "--format", "json", *view).stdout)
                features = json.loads(run("records", "--format", "geojson", *view).stdout)
                ids = [line[0] for line in lines[1:]]
                said = re.match(r"(\d+) of |No record", counts["sentence"])
                shown = int(said.group(1) or 0) if said else -1
                what = f"{mode} {years} {region}"
                check(counts["shown"] == total == shown == len(ids) > 0, f"{what}: {counts['sentence']!r}, but {total} counted and {len(ids)} in CSV")
                check(ids == [record["id"] for record in records["records"]], f"{what}: CSV and JSON differ")
                check(ids == [feature["id"] for feature in features["features"]], f"{what}: CSV and GeoJSON differ")
                check(records["description"].startswith(counts["sentence"]), f"{what}: the file's description is not the sentence")
                check(features["metadata"]["sentence"] == counts["sentence"], f"{what}: GeoJSON says another sentence")
                by_region = json.loads(run("count", "--by", "layer", "--format", "json", *view).stdout)
                for row in by_region["rows"]:
                    in_file = sum(line[1] == row["value"] for line in lines[1:])
                    check(row["counts"][0] == in_file, f"{what}: {row['value']} is {row['counts'][0]} counted, {in_file} in CSV")


def spreadsheets_run_nothing(folder):
    out = os.path.join(folder, "all.csv")
    run("records", *ALL, "-o", out)
    with open(out, "rb") as file:
        content = file.read()
    content.decode("utf-8", "strict")
    check(content.count(b"\r\n") >= 1011, "lines of CSV end with CRLF")
    number = re.compile(r"-?\d+(\.\d+)?\Z")
    for line in read_csv(content.decode()):
        for cell in line:
            check(not re.match(r"[=+\-@\t\r\n＝＋－＠]", cell) or number.match(cell), f"a cell could be a formula: {cell[:40]!r}")


def both_sides_and_witnesses_stand_in_the_files(folder):
    """139 Chinese statements in 90 records; the number of witnesses is that of their names; first reports and bases agree with count."""
    rows = table(os.path.join(folder, "all.csv"))
    check(sum(bool(row["china_responses"]) for row in rows) == 90, "records with Chinese statements in CSV")
    records = json.loads(run("records", "--format", "json", *ALL).stdout)["records"]
    statements = [said for record in records for said in record.get("china_response", [])]
    check(len(statements) == 139 and all({"date", "kind", "text", "speaker", "source"} == set(said) for said in statements), "statements in JSON")
    for row, record in zip(rows, records):
        names = row["witness_names"].split(";") if row["witness_names"] else []
        check(int(row["witnesses"]) == len(names), f"{row['id']}: {row['witnesses']} witnesses, named {names}")
        carrying = {source["id"] for source in record["sources"] if not source.get("only_response")}
        check(int(row["sources"]) == len(carrying), f"{row['id']}: {row['sources']} texts, {len(carrying)} carry the fact")
        check(row["first_reported"] == record.get("first_reported", ""), f"{row['id']}: first reported")
        for said in record.get("china_response", []):
            head = f"{said['date']}, {said['kind']}, {said['speaker']}: "
            check(head in row["china_responses"] and f"[{said['source']}]" in row["china_responses"], f"{row['id']}: {head!r} is not in CSV")
    for field, column in (("basis", "start_basis"), ("reported", "first_reported_year"), ("witnesses", "witnesses"), ("sources", "sources")):
        counted = json.loads(run("count", "--by", field, "--format", "json", *ALL).stdout)
        for line in counted["rows"]:
            value = "" if line["value"] == "(none)" else line["value"]
            check(line["counts"][0] == sum(row[column] == value for row in rows), f"count --by {field}: {line}")


def geopackage_opens(folder):
    out = os.path.join(folder, "all.gpkg")
    run("records", *ALL, "-o", out)
    info = subprocess.run(["ogrinfo", "-ro", "-so", "-al", out], capture_output=True, encoding="utf-8")
    check(info.returncode == 0 and not info.stderr, f"ogrinfo says: {info.stderr[:300]}")
    for layer, kind in (("records", "Point"), ("ties", "Multi Line String"), ("sources", "None"), ("record_sources", "None")):
        check(re.search(rf"Layer name: {layer}\n(?:.*\n)*?Geometry: {kind}\n", info.stdout), f"ogrinfo shows no layer {layer} of {kind}")
    database = sqlite3.connect(out)
    one = lambda query: database.execute(query).fetchone()[0]
    check(one("PRAGMA integrity_check") == "ok", "SQLite finds the GeoPackage damaged")
    check(one("PRAGMA application_id") == 0x47504B47, "the file is marked as a GeoPackage")
    check(one("SELECT count(*) FROM records") == len(table(os.path.join(folder, "all.csv"))), "records in GeoPackage and CSV")
    check(one("SELECT count(*) FROM records WHERE lon IS NOT NULL") == one("SELECT count(*) FROM records WHERE geom IS NOT NULL"), "points in GeoPackage")
    check(one("SELECT count(*) FROM ties") > 500, "ties are lines")
    check(one("SELECT count(*) FROM record_sources WHERE source_id NOT IN (SELECT id FROM sources)") == 0, "each source cited is in the table")
    check(one("SELECT count(*) FROM record_sources WHERE record_id NOT IN (SELECT id FROM records)") == 0, "each citation is of a record")
    check(one("SELECT count(*) FROM sources WHERE id NOT IN (SELECT source_id FROM record_sources)") == 0, "each source is cited")
    check("Reach" in one("SELECT text FROM about WHERE name = 'licence'"), "the licence stands in the file")
    check(one("SELECT count(*) FROM columns") > 80, "what the columns mean stands in the file")
    check("sentence" in one("SELECT metadata FROM gpkg_metadata").lower(), "the sentence is metadata")
    check(one("SELECT DISTINCT last_change FROM gpkg_contents") == "2026-11-01T00:00:00.000Z", "the date is that of the data")
    database.close()
    again = os.path.join(folder, "again.gpkg")
    run("records", *ALL, "-o", again)
    check(open(again, "rb").read() == open(out, "rb").read(), "the same view gives the same GeoPackage, byte for byte")


def package_is_true(folder):
    out = os.path.join(folder, "package")
    view = ["--years", "2015..2024", "--filter", "region:Asia"]
    run("records", "--package", out, *view)
    with open(os.path.join(out, "datapackage.json"), encoding="utf-8") as file:
        package = json.load(file)
    names = {resource["path"] for resource in package["resources"]} | {"datapackage.json"}
    check(names == set(os.listdir(out)), f"the folder holds {sorted(os.listdir(out))}")
    tables = {}
    for resource in package["resources"]:
        with open(os.path.join(out, resource["path"]), "rb") as file:
            content = file.read()
        check(resource["bytes"] == len(content), f"{resource['path']}: bytes")
        check(resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest(), f"{resource['path']}: hash")
        if "schema" in resource:
            rows = table(os.path.join(out, resource["path"]))
            tables[resource["name"]] = rows
            fields = resource["schema"]["fields"]
            check(list(rows[0]) == [field["name"] for field in fields], f"{resource['path']}: header and schema differ")
            check(all(field["description"] for field in fields), f"{resource['path']}: a field is not described")
            right = {"integer": r"-?\d+", "number": r"-?\d+(\.\d+)?", "boolean": "true|false", "string": r"(?s).*", "list": r"(?s).*"}
            for field in fields:
                for row in rows:
                    value = row[field["name"]]
                    check(not value or re.fullmatch(right[field["type"]], value), f"{resource['path']}: {field['name']} is {value[:40]!r}")
            keys = [tuple(row[key] for key in resource["schema"]["primaryKey"]) for row in rows]
            check(len(set(keys)) == len(keys), f"{resource['path']}: the primary key is not one")
    for resource in package["resources"]:
        for key in resource.get("schema", {}).get("foreignKeys", []):
            targets = {tuple(row[field] for field in key["reference"]["fields"]) for row in tables[key["reference"]["resource"]]}
            for row in tables[resource["name"]]:
                check(tuple(row[field] for field in key["fields"]) in targets, f"{resource['path']}: a foreign key leads nowhere")
    check(package["created"] == "2026-11-01T00:00:00Z" and package["licenses"][0]["name"] == "CC-BY-4.0", "created and licence")
    counted = json.loads(run("count", "--format", "json", *view).stdout)
    check(len(tables["records"]) == counted["shown"] and package["view"]["sentence"] == counted["sentence"], "the package holds the view")
    # An existing folder with something in it is left alone.
    before = sorted(os.listdir(out))
    refused = run("records", "--package", out, status=1)
    check(refused.stderr.count("\n") == 1 and "not empty" in refused.stderr and sorted(os.listdir(out)) == before, f"not empty: {refused.stderr}")
    os.mkdir(os.path.join(folder, "empty"))
    run("records", "--package", os.path.join(folder, "empty") + "/", *view)
    same = all(open(os.path.join(folder, "empty", name), "rb").read() == open(os.path.join(out, name), "rb").read() for name in before)
    check(same, "the same view gives the same bytes")
    run("records", "--package", os.path.join(folder, "absent", "package"), status=1)


def export_is_read_back(folder):
    out = os.path.join(folder, "own.json")
    run("records", *ALL, "--filter", "region:Oceania", "-o", out)
    checked = run("check", out)
    check(not checked.stderr, f"check says of an export: {checked.stderr[:300]}")
    without = run("count", *ALL, "--format", "json")
    with_it = run("count", *ALL, "--format", "json", "--records", out)
    check(without.stdout == with_it.stdout and not with_it.stderr, f"an export read back changes the counts or is complained of: {with_it.stderr[:300]}")
    try:
        import jsonschema
    except ImportError:
        return
    schemas = {}
    for name in ("record-set", "sources"):
        with open(f"datasets/schemas/{name}.schema.json", encoding="utf-8") as file:
            schemas[f"{name}.schema.json"] = json.load(file)
    with open(out, encoding="utf-8") as file:
        content = json.load(file)
    content_schema = schemas["record-set.schema.json"]
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        resolver = jsonschema.RefResolver(content_schema["$id"], content_schema, store=schemas)
        for error in jsonschema.Draft202012Validator(content_schema, resolver=resolver).iter_errors(content):
            check(False, f"the schema says of an export: {list(error.absolute_path)}: {error.message[:200]}")


def plain(text):
    """Letters and digits only: what readers do to quotes and dashes is theirs."""
    without_tags = re.sub(r"</?su[bp]>", "", text)
    letters = "".join(letter for letter in unicodedata.normalize("NFKD", without_tags.lower()) if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", " ", letters).strip()


def titles_and_years(items):
    return sorted((plain(item.get("title", "")), str((item.get("issued", {}).get("date-parts") or [[""]])[0][0])) for item in items)


def pandoc(*arguments, given=None):
    done = subprocess.run(["pandoc", *arguments], input=given, capture_output=True, encoding="utf-8")
    check(done.returncode == 0, f"pandoc {' '.join(arguments)}: {done.stderr[:300]}")
    return done.stdout


def references_are_read(folder):
    """The same entries, titles and years in pandoc's and bibutils' eyes, for all of the shipped data; then set in a style by citeproc."""
    files = {}
    for format_, ending in (("bibtex", "bib"), ("csl-json", "json"), ("ris", "ris"), ("text", "txt")):
        files[ending] = os.path.join(folder, "all." + ending)
        run("cite", *ALL, "--format", format_, "-o", files[ending])
    with open("datasets/records/sources.json", encoding="utf-8") as file:
        shipped = {item["id"]: item for item in json.load(file)}
    with open(files["json"], encoding="utf-8") as file:
        ours = json.load(file)
    cited = [shipped[item["id"]] for item in ours]
    wanted = titles_and_years(cited)
    check(len({item["id"] for item in ours}) == len(ours) > 1000, f"{len(ours)} sources, each once")
    records = table(os.path.join(folder, "all.csv"))
    check({item["id"] for item in ours} == {source for record in records for source in record["source_ids"].split(";")}, "cited are exactly the records' sources")
    with open(files["txt"], encoding="utf-8") as file:
        check(len(file.readlines()) == len(ours), "text has one line a source")

    readings = {"csljson": json.loads(pandoc("-f", "csljson", "-t", "csljson", files["json"]))}
    for dialect in ("bibtex", "biblatex"):
        readings[dialect] = json.loads(pandoc("-f", dialect, "-t", "csljson", files["bib"]))
    xml = subprocess.run(["ris2xml", "-i", "utf8", files["ris"]], capture_output=True, encoding="utf-8")
    bib = subprocess.run(["xml2bib", "-o", "utf8", "-nl", "-nb", "-b"], input=xml.stdout, capture_output=True, encoding="utf-8")
    # bibutils writes dollars as they are; TeX, and so pandoc, would take them for mathematics.
    readings["ris"] = json.loads(pandoc("-f", "bibtex", "-t", "csljson", given=bib.stdout.replace("$", r"\$")))
    mirrors = {item["id"] for item in cited if item.get("custom", {}).get("mirror")}
    for name, items in readings.items():
        check(len(items) == len(ours), f"{name}: {len(items)} entries are read of {len(ours)}")
        got = titles_and_years(items)
        for pair in [pair for pair in wanted if pair not in got][:5]:
            check(False, f"{name}: {pair} is read otherwise: {[other for other in got if other[0][:20] == pair[0][:20]][:3]}")
        check(got == wanted, f"{name}: titles and years are read otherwise")
        if name != "ris":
            check({item["id"] for item in items} == {item["id"] for item in ours}, f"{name}: keys are not the sources' ids")
            check(not any(item.get("URL") for item in items if item["id"] in mirrors), f"{name}: a copy is offered as a link")
            urls = {item["id"]: item["URL"] for item in cited if "URL" in item and item["id"] not in mirrors}
            for item in items:
                check(item.get("URL", "") == urls.get(item["id"], ""), f"{name}: {item['id']} has the address {item.get('URL')!r}")

    # A year's worth through citeproc: a list of references, each with its title.
    few = os.path.join(folder, "few.bib")
    run("cite", "--year", "2018", "--filter", "region:Oceania", "-o", few)
    with open(few, encoding="utf-8") as file:
        keys = re.findall(r"^@\w+\{(.+),$", file.read(), re.MULTILINE)
    page = pandoc("--citeproc", "-f", "markdown", "-t", "html", "--bibliography", few, given="---\nnocite: '@*'\n---\n")
    check(len(re.findall(r'<div id="ref-', page)) == len(keys) > 5, f"citeproc sets {page.count('id=')} references of {len(keys)}")


def fill_disk_soon():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40000, 40000))


def wrong_is_said_in_one_line(folder):
    out = os.path.join(folder, "wrong")
    for status, pattern, arguments in (
            (2, "-o OUT.gpkg would be right", ["records", "--format", "gpkg"]),
            (2, "did you mean geojson", ["records", "--format", "geojsn"]),
            (2, "no known ending", ["records", "-o", out + ".xyz"]),
            (2, "no known ending", ["records", "-o", out]),
            (2, "ends as a file of json, but --format says csv", ["records", "--format", "csv", "-o", out + ".json"]),
            (2, "ends as a file of gpkg", ["records", "--format", "geojson", "-o", out + ".gpkg"]),
            (2, "without --format and -o", ["records", "--package", out, "--format", "csv"]),
            (2, "bibtex", ["cite", "--format", "bibtx"]),
            (2, "ends as a file of bibtex", ["cite", "--format", "ris", "-o", out + ".bib"]),
            (2, "did you mean Europe", ["records", "--filter", "region:Eurpe"]),
            (1, "there is no folder", ["records", "-o", os.path.join(folder, "absent", "x.csv")]),
            (1, "there is no folder", ["records", "-o", os.path.join(folder, "absent", "x.gpkg")]),
            (1, "there is no folder", ["cite", "-o", os.path.join(folder, "absent", "x.bib")]),
            (1, "is a file", ["records", "--package", os.path.join(folder, "all.csv")])):
        done = run(*arguments, status=status)
        check(done.stderr.count("\n") == 1 and pattern in done.stderr and not done.stdout, f"{' '.join(arguments)} says: {done.stderr!r}")
    with open("/dev/full", "w") as full:
        done = subprocess.run([PROGRAM, "records", "--format", "csv"], stdout=full, stderr=subprocess.PIPE, encoding="utf-8")
    check(done.returncode == 1 and "standard output" in done.stderr, f"a full disk: status {done.returncode}: {done.stderr!r}")
    # A disk that is full after 40,000 bytes.
    for name in ("full.csv", "full.json", "full.geojson", "full.gpkg", "full.bib"):
        arguments = ["cite" if name.endswith("bib") else "records", "-o", os.path.join(folder, name)]
        done = subprocess.run([PROGRAM, *arguments], preexec_fn=fill_disk_soon, restore_signals=False, stderr=subprocess.PIPE, encoding="utf-8")
        check(done.returncode == 1 and done.stderr.count("\n") == 1 and name in done.stderr, f"{name} on a full disk: {done.stderr!r}")
    done = subprocess.run([PROGRAM, "records", "--package", os.path.join(folder, "full")], preexec_fn=fill_disk_soon, restore_signals=False, stderr=subprocess.PIPE,
                          encoding="utf-8")
    check(done.returncode == 1 and done.stderr.count("\n") == 1, f"a package on a full disk: {done.stderr!r}")
    left = [name for name in os.listdir(folder) if name.startswith(("wrong", "full")) or ".new" in name]
    check(not left, f"left behind: {left}")


for tool in ("ogrinfo", "pandoc", "ris2xml", "xml2bib"):
    if shutil.which(tool) is None:
        sys.exit(f"{tool} is missing; the packages of debian-packages would be right")
with tempfile.TemporaryDirectory() as place:
    spreadsheets_run_nothing(place)
    both_sides_and_witnesses_stand_in_the_files(place)
    geopackage_opens(place)
    package_is_true(place)
    export_is_read_back(place)
    references_are_read(place)
    wrong_is_said_in_one_line(place)
    records_agree_with_counts()
for failure in failures[:40]:
    print("FAIL:", failure)
if failures:
    sys.exit(f"{len(failures)} failures")
print("records and references are read by others as they were meant")
