"""Tables as people have them: every row is read or rejected, whatever the encoding, the titles above it and the sheet's formats."""

import csv
import io
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

program = sys.argv[1]
temporary = tempfile.TemporaryDirectory()
folder = pathlib.Path(temporary.name)
failures = []
FOR_ALL = ["--layer", "training", "--kind", "seminar", "--source", "S"]


def expect(holds, what):
    if not holds:
        failures.append(what)


def imported(name, *options):
    """The records of a table, what was said on both streams, and the exit status."""
    out = folder / "out.json"
    out.unlink(missing_ok=True)
    done = subprocess.run([program, "import", name, *FOR_ALL, "-o", out, *options], cwd=folder, capture_output=True, text=True)
    records = json.loads(out.read_text())["records"] if out.exists() else []
    return records, done.stdout + done.stderr, done.returncode


def write(name, text, encoding="utf-8"):
    (folder / name).write_bytes(text.encode(encoding))
    return name


def column_letters(index):
    return chr(ord("A") + index)


def xlsx(name, sheets, formats=(), from1904=False, hidden=()):
    """A workbook: sheets are lists of rows; a cell is text, a number, True or False, or (number, index of a format from 1)."""
    files = {}
    relations = "".join(f'<Relationship Id="rId{n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
                        f'Target="worksheets/sheet{n}.xml"/>' for n in range(1, len(sheets) + 1))
    relations += '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>'
    files["[Content_Types].xml"] = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
                                    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
                                    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
                                    "".join(f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                                            'spreadsheetml.worksheet+xml"/>' for n in range(1, len(sheets) + 1)) + "</Types>")
    files["_rels/.rels"] = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
                            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    files["xl/_rels/workbook.xml.rels"] = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>'
    states = {key: ' state="hidden"' for key in hidden}
    files["xl/workbook.xml"] = ('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
                                'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
                                f'<workbookPr{" date1904=" + chr(34) + "1" + chr(34) if from1904 else ""}/><sheets>' +
                                "".join(f'<sheet name="{key}" sheetId="{n}" r:id="rId{n}"{states.get(key, "")}/>' for n, key in enumerate(sheets, 1)) +
                                "</sheets></workbook>")
    own = "".join(f'<numFmt numFmtId="{200 + n}" formatCode="{escape(code, {chr(34): "&quot;"})}"/>' for n, code in enumerate(formats, 1))
    styles = '<xf numFmtId="0"/>' + "".join(f'<xf numFmtId="{200 + n}" applyNumberFormat="1"/>' for n in range(1, len(formats) + 1))
    files["xl/styles.xml"] = ('<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                              f'<numFmts count="{len(formats)}">{own}</numFmts><cellXfs>{styles}</cellXfs></styleSheet>')
    for n, rows in enumerate(sheets.values(), 1):
        body = ""
        for r, cells in enumerate(rows, 1):
            body += f'<row r="{r}">' if cells else ""
            for c, cell in enumerate(cells):
                place = f'r="{column_letters(c)}{r}"'
                if cell is None:
                    continue
                if isinstance(cell, bool):
                    body += f'<c {place} t="b"><v>{int(cell)}</v></c>'
                elif isinstance(cell, tuple):
                    body += f'<c {place} s="{cell[1]}"><v>{cell[0]}</v></c>'
                elif isinstance(cell, str):
                    body += f'<c {place} t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
                else:
                    body += f"<c {place}><v>{cell}</v></c>"
            body += "</row>" if cells else ""
        files[f"xl/worksheets/sheet{n}.xml"] = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{body}</sheetData></worksheet>'
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as book:
        for member, text in files.items():
            book.writestr(member, '<?xml version="1.0" encoding="UTF-8"?>' + text)
    return name


def ods(name, rows, hidden_first=False):
    """One sheet (after a hidden one, if asked for); a cell is text or (date, shown)."""
    def cell(value):
        if isinstance(value, tuple):
            return f'<table:table-cell office:value-type="date" office:date-value="{value[0]}"><text:p>{value[1]}</text:p></table:table-cell>'
        if isinstance(value, bool):
            return f'<table:table-cell office:value-type="boolean" office:boolean-value="{str(value).lower()}"><text:p>{value}</text:p></table:table-cell>'
        return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
    table = "".join("<table:table-row>" + "".join(map(cell, row)) + "</table:table-row>" for row in rows)
    styles = ('<office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>'
              '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>')
    hidden = '<table:table table:name="Lists" table:style-name="ta2"><table:table-row>' + cell("x") + "</table:table-row><table:table-row>" + \
        cell("y") + "</table:table-row></table:table>" if hidden_first else ""
    with zipfile.ZipFile(folder / name, "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("content.xml", '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
                      'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
                      'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">' + styles +
                      f'<office:body><office:spreadsheet>{hidden}<table:table table:name="Data" table:style-name="ta1">{table}</table:table></office:spreadsheet></office:body>'
                      "</office:document-content>")
    return name


def starts(records):
    return [each.get("start") for each in records]


def test_no_row_vanishes():
    """Rows counted by Python's own CSV reader are those that are read, whatever the cells hold."""
    letters = ['a', '5" pipe', "'", ",", ";", "\n", "\r\n", "é", "中", '""', " ", "\t", "=1", "x"]
    rng = random.Random(7)
    for round_number in range(12):
        rows = [["name", "country", "start", "note"]]
        for _ in range(rng.randrange(1, 40)):
            rows.append(["n" + "".join(rng.choices(letters, k=3)), rng.choice(["Italy", "Kenya", "Nowhere"]), rng.choice(["2019", "x"]),
                         "".join(rng.choices(letters, k=4)) if rng.random() < 0.7 else ""])
        text = io.StringIO()
        csv.writer(text, delimiter=rng.choice([",", ";", "\t"]), quoting=rng.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
                   lineterminator=rng.choice(["\n", "\r\n"])).writerows(rows)
        name = write(f"random{round_number}.csv", text.getvalue())
        records, said, _ = imported(name)
        good = sum(row[1] != "Nowhere" and row[2] != "x" for row in rows[1:])
        expect(f"{len(rows) - 1} row{'s' if len(rows) > 2 else ''} read: {good} accepted, {len(rows) - 1 - good} rejected" in said and len(records) == good,
               f"{name}: {said.splitlines()[-1:]}, but {len(rows) - 1} rows, {good} of them good")


def test_encodings():
    table = "名称,国家,start,note\n罗马,Italy,2020,意大利\n内罗毕,Kenya,2021,肯尼亚\n"
    for encoding, words in (("utf-8", ""), ("utf-8-sig", ""), ("utf-16", "UTF-16"), ("utf-16-be", "UTF-16"), ("gb18030", "GB18030")):
        records, said, _ = imported(write("encoded.csv", table, encoding))
        expect([each["name"] for each in records] == ["罗马", "内罗毕"] and words in said, f"{encoding}: {said}")
    expect("guess" in said or "looks" in said or "look" in said, f"a guess is said: {said}")
    for encoding, told, text in (("big5", "Big5", "羅馬,Italy,2020\n"), ("shift_jis", "Shift_JIS", "ローマ,Italy,2020\n"), ("cp1251", "Windows-1251", "Рим,Italy,2020\n")):
        records, said, _ = imported(write("encoded.csv", "name,country,start\n" + text, encoding), "--encoding", told)
        expect(len(records) == 1 and records[0]["name"] == text.split(",")[0] and told in said, f"{told}: {said}")
    records, said, _ = imported(write("encoded.csv", "name,country,start\nКурсы полиции,Italy,2020\n", "cp1251"))
    expect(records and records[0]["name"] == "Курсы полиции" and "Windows-1251" in said, f"Cyrillic: {said}")
    records, said, _ = imported(write("encoded.csv", "name,country,start\nCafé Müller,Italy,2020\n", "cp1252"))
    expect(records and records[0]["name"] == "Café Müller" and "Windows-1252" in said, f"Latin: {said}")
    _, said, status = imported("encoded.csv", "--encoding", "Klingon")
    expect(status == 2 and "--encoding" in said and "GB18030" in said, f"an unknown encoding: {status} {said}")


def test_header_rows():
    for above in ("", "Survey of courses 2022,,\n,,\n", "# exported by a tool\n", "# a\n# b\n\n", "Survey;of;courses\n"):
        records, said, _ = imported(write("titled.csv", above + "name,country,start\nA,Italy,2019\nB,Kenya,2020\n"))
        expect(starts(records) == ["2019", "2020"], f"{above!r}: {said}")
    records, said, _ = imported(write("numbered.csv", "a,b,c\nname,country,start\nA,Italy,2019\n"), "--header-row", "2")
    expect(starts(records) == ["2019"], f"--header-row 2: {said}")
    _, said, status = imported("numbered.csv", "--header-row", "9")
    expect(status == 2 and "--header-row" in said, f"--header-row 9: {status} {said}")
    records, said, _ = imported(write("unnamed.csv", "a,b,c\nA,Italy,2019\n"))
    expect("--header-row N" in said, f"no column is named as a field: {said}")
    records, said, _ = imported(xlsx("two.xlsx", {"S": [["Where", None, "When"], ["name", "country", "start", "end"], ["A", "Italy", 2019, 2020], ["B", "France", 2020]]}))
    expect(starts(records) == ["2019", "2020"], f"two rows of names: {said}")
    records, said, _ = imported(xlsx("gap.xlsx", {"S": [["Title"], [], ["name", "country", "start"], ["A", "Italy", 2019], [], ["B", "Nowhere", 2020]]}))
    expect(starts(records) == ["2019"] and "gap.xlsx:6: country" in said, f"a title and empty rows in a sheet: {said}")


def test_sheets():
    good = [["name", "country", "start"], ["A", "Italy", 2019]]
    records, said, _ = imported(xlsx("empty.xlsx", {"Empty": [], "Data": good}))
    expect(len(records) == 1 and "Data was read" in said, f"an empty first sheet: {said}")
    records, said, _ = imported(xlsx("hidden.xlsx", {"Notes": [["name", "country"], ["x", "Kenya"]], "Data": good}, hidden=["Notes"]))
    expect([each["country"] for each in records] == ["ITA"] and "Data was read" in said, f"a hidden first sheet: {said}")
    records, said, _ = imported("hidden.xlsx", "--layer-name", "Notes")
    expect([each["country"] for each in records] == ["KEN"], f"a hidden sheet by its name: {said}")
    records, said, _ = imported(ods("hidden.ods", [["name", "country", "start"], ["A", "Italy", "2019"]], hidden_first=True))
    expect(starts(records) == ["2019"], f"a hidden first sheet of ODS: {said}")


def test_dates_as_shown():
    formats = ["yyyy-mm-dd", "mmm\\ yyyy", "yyyy", "dd/mm/yyyy hh:mm", '[$-409]mmmm" of "yyyy;@', "0.00", "d-mmm", 'yyyy"年"m"月"']
    shown = ["2022-09-12", "2022-09", "2022", "2022-09-12", "2022-09", None, "2022-09-12", "2022-09"]
    rows = [["name", "country", "start"]] + [["A", "Italy", (44816, n)] for n in range(1, len(formats) + 1)]
    records, said, _ = imported(xlsx("shown.xlsx", {"S": rows}, formats))
    expect(starts(records) == [each for each in shown if each], f"dates as shown: {starts(records)} {said}")
    records, said, _ = imported(xlsx("shown1904.xlsx", {"S": [["name", "country", "start"], ["A", "Italy", (43354, 1)], ["B", "Italy", (43354, 2)]]},
                                     ["yyyy-mm-dd", "mmm yy"], from1904=True))
    expect(starts(records) == ["2022-09-12", "2022-09"], f"the 1904 system: {starts(records)} {said}")
    records, said, _ = imported(ods("shown.ods", [["name", "country", "start"], ["A", "Italy", ("2022-09-12", "12.09.22")], ["B", "Italy", ("2022-09-01", "Sep 2022")],
                                                  ["C", "Italy", ("2022-01-01", "2022")], ["D", "Italy", ("2022-09-12", "12 Sep")]]))
    expect(starts(records) == ["2022-09-12", "2022-09", "2022", "2022-09-12"], f"ODS dates as shown: {starts(records)} {said}")


def test_cells():
    records, said, _ = imported(xlsx("bool.xlsx", {"S": [["name", "country", "start", "headcount"], ["A", "Italy", 2019, True], ["B", "Italy", 2019, 25.0],
                                                         ["C", "Italy", 2019, 25.5], ["D", "Italy", 2019, "1,200"]]}))
    expect([each.get("headcount") for each in records] == [25] and "TRUE is no count" in said, f"truth as a count: {said}")
    text = '"","name","country","start","end","headcount","city","status"\n' \
        '"1","A","Italy","2019",NA,NA,NA,NA\n"2","B","Namibia","2020","2021",12,"Windhoek",-\n"3","C","NA",N/A,NULL,None,"nan",#N/A\n"4","NA","Italy",2019,,,,\n'
    records, said, _ = imported(write("na.csv", text))
    expect([(each["country"], each.get("start"), each.get("end"), each.get("headcount")) for each in records] ==
           [("ITA", "2019", None, None), ("NAM", "2020", "2021", 12), ("NAM", None, None, None), ("ITA", "2019", None, None)], f"NA: {records} {said}")
    features = {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": ["A", "B"], "country": "Italy", "start": 2019, "note": [1, 2]},
         "geometry": {"type": "Point", "coordinates": [12.5, 41.9]}}]}
    records, said, _ = imported(write("list.geojson", json.dumps(features)))
    expect(records and records[0]["name"] == "A; B", f"a list: {said}")


def feature(name, country, geometry):
    return {"type": "Feature", "properties": {"name": name, "country": country, "start": "2019"}, "geometry": geometry}


def test_shapes():
    good = [feature(f"Good {n}", "Italy", {"type": "Point", "coordinates": [12.5, 41.9]}) for n in range(3)]
    bad = {"an open ring": {"type": "Polygon", "coordinates": [[[12, 42], [12.1, 42], [12.1, 42.1]]]},
           "a line of one point": {"type": "LineString", "coordinates": [[12, 42]]},
           "out of range": {"type": "Point", "coordinates": [12, 142]},
           "far away": {"type": "Point", "coordinates": [1e300, 5]}}
    for what, geometry in bad.items():
        records, said, _ = imported(write("bad.geojson", json.dumps({"type": "FeatureCollection", "features": [*good[:2], feature(what, "Italy", geometry), good[2]]})))
        expect(len(records) == 3 and "4 rows read: 3 accepted, 1 rejected" in said and "bad.geojson:3:" in said, f"{what}: {said}")
    mercator = {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}},
                "features": [feature(str(x), "Italy", {"type": "Point", "coordinates": [x, 5146011.7]}) for x in (1391493.6, 1e30, 1391493.6)]}
    records, said, _ = imported(write("far.geojson", json.dumps(mercator)))
    expect(len(records) == 2 and "far.geojson:2:" in said, f"metres beyond the earth: {said}")
    fiji = {"type": "FeatureCollection", "features": [
        feature("points", "Fiji", {"type": "MultiPoint", "coordinates": [[178.4, -18.1], [-179.9, -16.5]]}),
        feature("line", "Fiji", {"type": "LineString", "coordinates": [[178.5, -18.0], [-179.9, -16.5]]}),
        feature("area", "Fiji", {"type": "Polygon", "coordinates": [[[179, -17], [-179, -17], [-179, -16], [179, -16], [179, -17]]]})]}
    records, said, _ = imported(write("fiji.geojson", json.dumps(fiji)))
    expect(all(abs(each["place"]["lon"]) > 178 for each in records) and len(records) >= 2, f"across 180 degrees: {said}")


def test_guessed_columns():
    tables = {
        "forms": ("Timestamp,Your name,Which country?,When did it start?\n5/12/2022 14:03:22,A,Italy,May 2019\n13/12/2022 9:03:22,B,Kenya,2020\n",
                  [("ITA", "2019-05"), ("KEN", "2020")], ["--default", "name=x"]),
        "another maker's forms": ("ID,Start time,Completion time,Which country?,Since when?\n1,5/13/2022 14:03:22,5/13/2022 14:05:22,Italy,May 2019\n",
                                  [("ITA", "2019-05")], ["--default", "name=x"]),
        "a start time alone": ("name,country,start time,end time\nA,Italy,2019-05-01,2020-06-01\n", [("ITA", "2019-05-01")], []),
        "wikidata": ("item,itemLabel,countryLabel,coord,inception,dissolved\nhttp://www.wikidata.org/entity/Q1,A,Italy,Point(12.5 41.9),2019-05-01T00:00:00Z,\n",
                     [("ITA", "2019-05-01")], []),
        "owid": ("Entity,Code,Year,Number\nItaly,ITA,2019,1\nWorld,OWID_WRL,2019,5\nAfrica,,2019,2\nKenya,KEN,2020,1\n", [("ITA", "2019"), ("KEN", "2020")],
                 ["--default", "name=x"]),
        "own numbers": ("iyear,country,country_txt,city\n2019,98,Italy,Rome\n2019,92,India,Delhi\n", [("ITA", "2019"), ("IND", "2019")], ["--default", "name=x"]),
        "year beside dates": ("id,year,country,country_id,date_start,date_end,source_article\n1,2019,Kenya,501,2019-05-01 00:00:00.000,2019-05-03 00:00:00.000,P\n",
                              [("KEN", "2019-05-01")], ["--default", "name=x"]),
        "two country columns": ('Country Name,Country Code,Year\nItaly,ITA,2019\n"Korea, wherever",KOR,2019\n', [("ITA", "2019"), ("KOR", "2019")], ["--default", "name=x"]),
        "country or area": ('"Country or Area","Year"\n"Italy","2019"\n', [("ITA", "2019")], ["--default", "name=x"]),
    }
    for what, (text, right, options) in tables.items():
        records, said, _ = imported(write("guessed.csv", text), *options)
        expect([(each["country"], each["start"]) for each in records] == right, f"{what}: {said}")


def test_positions():
    cells = {"41,90; 12,50": 1, "POINT(12.50 41.90)": 1, "SRID=4326;POINT (12.5 41.9)": 1, "[41.90, 12.50]": 1, "N 41.90, E 12.50": 1, "E12.5 N41.9": 1,
             "41°54'0\"N 12°30'0\"E": 1, "41° 54′ 0″ N, 12° 30′ 0″ E": 1, "41.90 12.50": 1, "geo:41.9,12.5": 1, "41,90, 12,50": 1, "41:54:00 12:30:00": 1,
             "41 54 N 12 30 E": 1, "POINT(500 41)": 0, "-41.9 S, 12.5 E": 0, "N 41.9, N 12.5": 0, "somewhere": 0, "SRID=3857;POINT(1 1)": 0}
    for cell, right in cells.items():
        text = io.StringIO()
        csv.writer(text).writerows([["name", "country", "position"], ["A", "Italy", cell]])
        records, said, _ = imported(write("position.csv", text.getvalue()))
        at = [(each["place"]["lat"], each["place"]["lon"]) for each in records if "place" in each]
        expect(at == ([(41.9, 12.5)] if right else []), f"{cell}: {at} {said}")
    records, said, _ = imported(write("signs.csv", "name,country,lat,lon\nA,Kenya,-1.29 S,36.82\nB,Kenya,1.29 S,36.82\nC,Kenya,−1.29,36.82\nD,Kenya,1°17'24\"S,36°49'12\"E\n"))
    expect([each["place"]["lat"] for each in records] == [-1.29] * 3 and "signs.csv:2: lat" in said, f"signs: {said}")


def test_ids():
    ids = set()
    for name in ("北京.csv", "两个.csv", "survey 北京.csv", "survey.csv", "Ύδρα.csv", "Москва.csv"):
        records, said, _ = imported(write(name, "name,country\nA,Italy\n"))
        ids.update(each["id"] for each in records)
        again, _, _ = imported(name)
        expect(records and again == records, f"{name}: the same table has the same ids: {said}")
    expect(len(ids) == 6, f"ids of files in other scripts are distinct: {ids}")


for test in [value for key, value in list(globals().items()) if key.startswith("test_")]:
    test()
for failure in failures:
    print("FAIL:", failure[:600])
sys.exit(1 if failures else 0)
