#!/usr/bin/python3
"""Makes country-extents.csv again from countries-50m.fgb: the rectangle around the main part of each country.

Usage: country-extents.py [--check]. Needs ogr2ogr (gdal-bin). Two runs write the same bytes; --check writes nothing and exits 1 when the file is
out of date.

The main part is the land that holds together with a country's largest piece, or with its capital where that lies elsewhere: pieces
count as together when the sea between them is narrower than 12 % of the part, or 1.5 degrees. Far islands and exclaves stay out."""

import csv
import io
import json
import math
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TABLE = HERE / "country-extents.csv"
LEAST_GAP = 1.5
GAP_OF_PART = 0.12
# A capital on another island still belongs to the main part where the sea between is narrower than this share of the part.
CAPITAL_OF_PART = 0.8
# Of a capital's position from the coarse coast.
NEAR = 0.5


class Box:
    """West may be less than -180 or east more than 180: the box is whole where a country crosses the seam."""

    def __init__(self, west, south, east, north):
        self.west, self.south, self.east, self.north = west, south, east, north

    def size(self):
        width = (self.east - self.west) * math.cos(math.radians((self.south + self.north) / 2))
        return max(width, self.north - self.south)

    def shifted_near(self, other):
        turns = round(((other.west + other.east) - (self.west + self.east)) / 720)
        return Box(self.west + 360 * turns, self.south, self.east + 360 * turns, self.north)

    def gap(self, other):
        """Degrees of arc, roughly, between two boxes; 0 where they touch."""
        near = other.shifted_near(self)
        lon = max(0.0, near.west - self.east, self.west - near.east)
        lat = max(0.0, near.south - self.north, self.south - near.north)
        return math.hypot(lon * math.cos(math.radians((self.south + self.north) / 2)), lat)

    def joined(self, other):
        near = other.shifted_near(self)
        return Box(min(self.west, near.west), min(self.south, near.south), max(self.east, near.east), max(self.north, near.north))


def unrolled(ring):
    """The ring's longitudes without steps at the seam."""
    points, turn, before = [], 0.0, None
    for lon, lat in ring:
        if before is not None and abs(lon - before) > 180:
            turn += 360 if before > lon else -360
        before = lon
        points.append((lon + turn, lat))
    return points


def area(points):
    """Roughly, in square degrees of the equator."""
    flat = [(lon * math.cos(math.radians(lat)), lat) for lon, lat in points]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(flat, flat[1:] + flat[:1]))) / 2


def piece(ring):
    points = unrolled(ring)
    lons, lats = [p[0] for p in points], [p[1] for p in points]
    if max(lons) - min(lons) >= 359:  # Round a pole.
        return Box(-180, -90, 180, max(lats)), 1e9
    return Box(min(lons), min(lats), max(lons), max(lats)), area(points)


def grown(part, rest):
    """The part with all pieces that hold together with it."""
    found = True
    while found:
        found = False
        for other in rest:
            if part.gap(other) <= max(LEAST_GAP, GAP_OF_PART * part.size()):
                part = part.joined(other)
                rest = [each for each in rest if each is not other]
                found = True
                break
    return part


def main_part(pieces, capital):
    pieces = sorted(pieces, key=lambda each: -each[1])
    boxes = [box for box, _ in pieces]
    part = grown(boxes[0], boxes[1:])
    if capital is None:
        return part
    place = Box(capital[0], capital[1], capital[0], capital[1])
    if part.gap(place) <= NEAR:
        return part
    home = min(boxes, key=place.gap)
    if home.gap(place) > LEAST_GAP:  # Its island is too small for this scale.
        home = place
    home = grown(home, boxes)
    return part.joined(home) if part.gap(home) <= CAPITAL_OF_PART * max(5.0, part.size()) else home


def in_range(lon):
    lon = (lon + 180) % 360 - 180
    return 180.0 if lon == -180 else lon


def table():
    with open(HERE / "countries.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    text = subprocess.run(["ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=7", "/vsistdout/", str(HERE / "countries-50m.fgb")],
                          check=True, capture_output=True).stdout
    pieces = {}
    for feature in json.loads(text)["features"]:
        # An area that only carries another's code lies apart from it.
        if feature["properties"]["note"] and feature["properties"]["key"] != "kosovo":
            continue
        for polygon in feature["geometry"]["coordinates"]:
            pieces.setdefault(feature["properties"]["alpha3"], []).append(piece(polygon[0]))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["iso3", "west", "south", "east", "north"])
    for row in rows:
        if row["iso3"] not in pieces:
            continue
        capital = (float(row["capital_lon"]), float(row["capital_lat"])) if row["capital_lon"] else None
        part = main_part(pieces[row["iso3"]], capital)
        whole = part.east - part.west >= 360
        west, east = (-180, 180) if whole else (in_range(part.west), in_range(part.east))
        writer.writerow([row["iso3"]] + [f"{value:.2f}" for value in (west, part.south, east, part.north)])
    return out.getvalue()


def main():
    made = table()
    if sys.argv[1:] == ["--check"]:
        if not TABLE.exists() or TABLE.read_text(encoding="utf-8") != made:
            sys.exit("country-extents.csv is out of date; country-extents.py makes it again")
        print(f"country-extents.csv is up to date ({made.count(chr(10)) - 1} countries)")
        return
    TABLE.write_text(made, encoding="utf-8")
    print(f"wrote country-extents.csv ({made.count(chr(10)) - 1} countries)")


if __name__ == "__main__":
    main()
