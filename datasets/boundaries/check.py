#!/usr/bin/python3
"""Checks the boundary files of this folder. Needs only the standard library and ogr2ogr (gdal-bin). Exit 0 or 1."""

import collections
import csv
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
COUNTS = {"110m": 177, "50m": 241, "10m": 255}
COUNTRY_FIELDS = ["numeric", "alpha3", "alpha2", "key", "name", "source_name", "region_m49", "region", "subregion_m49", "subregion", "note"]
NAMES = {"SWZ": "Eswatini", "MKD": "North Macedonia", "TUR": "Türkiye", "SSD": "South Sudan", "COD": "DR Congo",
         "BIH": "Bosnia and Herzegovina", "CAF": "Central African Republic", "CZE": "Czechia", "CIV": "Côte d'Ivoire"}
WITHOUT_CODE = {
    "110m": {"northern-cyprus", "somaliland", "kosovo"},
    "50m": {"northern-cyprus", "somaliland", "kosovo", "indian-ocean-territories", "siachen-glacier",
            "ashmore-and-cartier-islands"},
    "10m": {"northern-cyprus", "somaliland", "kosovo", "indian-ocean-territories", "siachen-glacier",
            "ashmore-and-cartier-islands", "akrotiri", "baikonur", "bajo-nuevo-bank", "clipperton-island", "coral-sea-islands",
            "cyprus-un-buffer-zone", "dhekelia", "guantanamo-bay", "scarborough-reef", "serranilla-bank", "spratly-islands"},
}
# Wherever these meet, the line is disputed.
DISPUTED = {"kosovo": {"SRB"}, "somaliland": {"SOM"}, "PSE": {"ISR"}, "ESH": {"MAR"}}
LIMIT_BYTES = 15_000_000

problems = []


def expect(true, message):
    if not true:
        problems.append(message)


def read(name):
    file = HERE / f"{name}.fgb"
    if not file.exists():
        problems.append(f"{file.name} is missing")
        return []
    text = subprocess.run(
        ["ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=7", "/vsistdout/", str(file)],
        check=True, capture_output=True).stdout
    return json.loads(text)["features"]


def clockwise_area(ring):
    return sum((b[0] - a[0]) * (b[1] + a[1]) for a, b in zip(ring, ring[1:])) / 2


def crosses_seam(ring):
    return any(abs(b[0] - a[0]) > 180 for a, b in zip(ring, ring[1:]))


def unwrapped(ring):
    """The ring with longitudes that run on over the seam."""
    out = [ring[0]]
    for x, y in ring[1:]:
        while x - out[-1][0] > 180:
            x -= 360
        while x - out[-1][0] < -180:
            x += 360
        out.append([x, y])
    return out


def on_seam_or_pole(a, b):
    return (abs(a[0]) > 179.9999 and abs(b[0]) > 179.9999) or (a[1] < -89.9 and b[1] < -89.9)


def check_countries(scale, features, rows):
    keys = [f["properties"]["key"] for f in features]
    expect(len(features) == COUNTS[scale], f"countries-{scale}: {len(features)} areas, expected {COUNTS[scale]}")
    for key, times in collections.Counter(keys).items():
        expect(times == 1, f"countries-{scale}: key {key} is there {times} times")
    for feature in features:
        p = feature["properties"]
        where = f"countries-{scale} {p['key']}"
        expect(list(p) == COUNTRY_FIELDS, f"{where}: fields are {list(p)}")
        for field in ("key", "name", "source_name", "region"):
            expect(p[field], f"{where}: no {field}")
        expect(p["region_m49"], f"{where}: no region_m49")
        if p["key"].isupper():
            row = rows.get(p["key"])
            expect(row and (row["iso3"], row["iso2"], row["n3"], row["name"], row["region"]) ==
                   (p["alpha3"], p["alpha2"], p["numeric"], p["name"], p["region"]), f"{where}: differs from countries.csv")
        else:
            expect(p["note"], f"{where}: no note")
        if p["key"] in NAMES:
            expect(p["name"] == NAMES[p["key"]], f"{where}: is called {p['name']}, expected {NAMES[p['key']]}")
        check_rings(where, feature["geometry"])
    without = {key for key in keys if not key.isupper()}
    expect(without == WITHOUT_CODE[scale], f"countries-{scale}: areas without a code of their own are {sorted(without)}")


def check_rings(where, geometry):
    expect(geometry["type"] == "MultiPolygon", f"{where}: is a {geometry['type']}")
    polar = 0
    for polygon in geometry["coordinates"]:
        for index, ring in enumerate(polygon):
            expect(ring[0] == ring[-1] and len(ring) >= 4, f"{where}: a ring is not closed")
            expect(not any(on_seam_or_pole(a, b) for a, b in zip(ring, ring[1:])), f"{where}: an edge lies on the 180th meridian or at the pole")
            flat = unwrapped(ring)
            turn = flat[-1][0] - flat[0][0]
            if abs(turn) > 1:  # Round the pole: the land is on the right, so it runs eastward round the south pole.
                polar += 1
                expect(turn > 359 and index == 0, f"{where}: the ring round the pole runs the wrong way")
            else:
                expect((clockwise_area(flat) > 0) == (index == 0), f"{where}: a ring runs the wrong way")
    expect(polar == (1 if where.endswith("ATA") else 0), f"{where}: {polar} rings go round a pole")


def check_uncut(scale, features):
    """Russia and Fiji go on over the 180th meridian; the United States' islands stop before it."""
    by_key = {f["properties"]["key"]: f["geometry"]["coordinates"] for f in features}
    crossing = {key: sum(crosses_seam(polygon[0]) for polygon in by_key.get(key, [])) for key in ("RUS", "FJI", "USA", "ATA")}
    expect(crossing["RUS"] == 2, f"countries-{scale}: {crossing['RUS']} Russian rings cross the 180th meridian, expected 2 (Chukotka, Wrangel)")
    fiji = {"110m": 1, "50m": 3, "10m": 3}[scale]
    expect(crossing["FJI"] == fiji, f"countries-{scale}: {crossing['FJI']} Fijian rings cross the 180th meridian, expected {fiji}")
    expect(crossing["USA"] == 0, f"countries-{scale}: a ring of the United States crosses the 180th meridian")
    expect(crossing["ATA"] == 1, f"countries-{scale}: {crossing['ATA']} Antarctic rings cross the 180th meridian, expected 1")


def segments(lines):
    for feature in lines:
        for a, b in zip(feature["geometry"]["coordinates"], feature["geometry"]["coordinates"][1:]):
            yield feature["properties"], tuple(a), tuple(b)


def check_lines(scale, countries, keys):
    coast, borders, disputed = read(f"coast-{scale}"), read(f"borders-{scale}"), read(f"disputed-{scale}")
    for name, lines in (("coast", coast), ("borders", borders), ("disputed", disputed)):
        expect(lines, f"{name}-{scale}: is empty")
        expect(all(f["geometry"]["type"] == "LineString" and len(f["geometry"]["coordinates"]) > 1 for f in lines),
               f"{name}-{scale}: not all are lines")
        expect(not any(on_seam_or_pole(a, b) for _, a, b in segments(lines)), f"{name}-{scale}: a segment lies on the 180th meridian or at the pole")
    owner_pairs = collections.defaultdict(list)
    for p, a, b in segments(borders):
        owner_pairs[frozenset((a, b))].append((p["left_key"], p["right_key"]))
    twice = sum(len(owners) > 1 for owners in owner_pairs.values())
    expect(twice == 0, f"borders-{scale}: {twice} segments are there more than once")
    coast_segments = collections.Counter(frozenset((a, b)) for _, a, b in segments(coast))
    expect(max(coast_segments.values(), default=0) == 1, f"coast-{scale}: a segment is there more than once")
    expect(not coast_segments.keys() & owner_pairs.keys(), f"coast-{scale} and borders-{scale} share a segment")
    drawn = coast_segments.keys() | owner_pairs.keys()
    own = collections.defaultdict(list)
    for feature in countries:
        for polygon in feature["geometry"]["coordinates"]:
            for ring in polygon:
                for a, b in zip(ring, ring[1:]):
                    own[frozenset((tuple(a), tuple(b)))].append(feature["properties"]["key"])
    # Two islands of one country can touch along a segment: neither coast nor border.
    own = {segment: set(keys) for segment, keys in own.items() if len(keys) == 1 or len(set(keys)) > 1}
    expect(drawn == own.keys(), f"{scale}: lines and outlines differ by {len(drawn ^ own.keys())} segments")
    for segment, owners in owner_pairs.items():
        if set(owners[0]) != own.get(segment):
            problems.append(f"borders-{scale}: {owners[0]} is not the pair on both sides")
            break
    for p in (f["properties"] for f in borders):
        expect(p["status"] in ("boundary", "disputed"), f"borders-{scale}: status {p['status']}")
        expect(p["left_key"] in keys and p["right_key"] in keys and p["left_key"] < p["right_key"],
               f"borders-{scale}: keys {p['left_key']}, {p['right_key']}")
        for area, others in DISPUTED.items():
            pair = {p["left_key"], p["right_key"]}
            if area in pair and pair - {area} <= others:
                expect(p["status"] == "disputed", f"borders-{scale}: {sorted(pair)} is not disputed")
    expect(all(f["properties"]["key"] in keys for f in coast), f"coast-{scale}: an unknown key")
    expect(all(list(f["properties"]) == ["name", "left", "right"] and f["properties"]["name"] for f in disputed), f"disputed-{scale}: fields")
    claim_segments = collections.Counter(frozenset((a, b)) for _, a, b in segments(disputed))
    expect(max(claim_segments.values(), default=0) == 1, f"disputed-{scale}: a segment is there more than once")
    expect(not claim_segments.keys() & owner_pairs.keys(), f"disputed-{scale}: a segment is also a border")


def check_lakes(scale):
    lakes = read(f"lakes-{scale}")
    expect(len(lakes) == {"110m": 25, "50m": 275, "10m": 275}[scale], f"lakes-{scale}: {len(lakes)} lakes")
    for feature in lakes:
        expect(feature["geometry"]["type"] == "Polygon", f"lakes-{scale}: a {feature['geometry']['type']}")
        for index, ring in enumerate(feature["geometry"]["coordinates"]):
            expect((clockwise_area(ring) > 0) == (index == 0), f"lakes-{scale}: a ring runs the wrong way")


def check_disputed_areas(keys):
    with open(HERE / "disputed-areas.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        expect(row["key"] in keys, f"disputed-areas.csv: no area has the key {row['key']}")
        expect(bool(row["reason"]), f"disputed-areas.csv: {row['key']} has no reason")
    expect(len({row["key"] for row in rows}) == len(rows), "disputed-areas.csv: a key is there twice")


def main():
    with open(HERE / "countries.csv", newline="", encoding="utf-8") as file:
        rows = {row["iso3"]: row for row in csv.DictReader(file)}
    identity = {}
    for scale in COUNTS:
        features = read(f"countries-{scale}")
        check_countries(scale, features, rows)
        check_uncut(scale, features)
        for f in features:
            p = {field: f["properties"][field] for field in COUNTRY_FIELDS if field != "source_name"}
            expect(identity.setdefault(p["key"], p) == p, f"countries-{scale}: {p['key']} is described otherwise than at another scale")
        check_lines(scale, features, {f["properties"]["key"] for f in features})
        check_lakes(scale)
    check_disputed_areas(identity.keys())
    size = sum(file.stat().st_size for file in HERE.glob("*.fgb"))
    expect(size < LIMIT_BYTES, f"the files take {size} bytes, more than {LIMIT_BYTES}")
    for line in problems[:40]:
        print(f"boundaries: {line}", file=sys.stderr)
    if problems:
        print(f"boundaries: {len(problems)} problems")
        return 1
    print(f"boundaries: {', '.join(str(n) for n in COUNTS.values())} areas at 1:110m, 1:50m, 1:10m; outlines, borders, coasts, claim lines and "
          f"lakes agree; {size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
