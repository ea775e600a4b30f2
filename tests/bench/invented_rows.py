#!/usr/bin/python3
"""Writes a table of N invented station cities, spread over the land of the world, each in its country: the large input of the bench.

The same N gives the same table.
usage: invented_rows.py N OUT.csv
"""
import csv
import pathlib
import random
import sys

from osgeo import ogr

BOUNDARIES = pathlib.Path(__file__).resolve().parent.parent.parent / "datasets" / "boundaries" / "countries-110m.fgb"


def rings_of(shape):
    if shape.GetGeometryCount() == 0:
        return [shape.GetPoints()]
    return [ring for index in range(shape.GetGeometryCount()) for ring in rings_of(shape.GetGeometryRef(index))]


def lands():
    """Of each country with a code: the code, its rings, the box around them, and how large it is."""
    ogr.UseExceptions()
    source = ogr.Open(str(BOUNDARIES))
    found = []
    for feature in source.GetLayer():
        shape = feature.GetGeometryRef()
        box = shape.GetEnvelope()
        # Rings across 180° are no rings in the plane.
        if feature.GetField("alpha3") and box[1] - box[0] < 180.0:
            found.append((feature.GetField("alpha3"), rings_of(shape), box, shape.Area()))
    return sorted(found, key=lambda land: land[0])


def is_inside(rings, x, y):
    """By the even-odd rule: the shipped rings are cut for the sphere, which GEOS does not take for valid."""
    inside = False
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                inside = not inside
    return inside


def place_in(rings, box, chance):
    """A place on the land, or nothing where the country fills too little of its box."""
    for _ in range(200):
        lon, lat = round(chance.uniform(box[0], box[1]), 2), round(chance.uniform(box[2], box[3]), 2)
        if is_inside(rings, lon, lat):
            return lon, lat
    return None


def main():
    count, out = int(sys.argv[1]), sys.argv[2]
    chance = random.Random(7)
    countries = lands()
    # Large countries have more cities, yet no country has none.
    weights = [5.0 + land[3] for land in countries]
    with open(out, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["name", "country", "city", "lon", "lat", "start", "operator", "summary"])
        written = 0
        while written < count:
            alpha3, rings, box, _ = chance.choices(countries, weights)[0]
            place = place_in(rings, box, chance)
            if place is None:
                continue
            written += 1
            # No digits: a name that ends in a number may be that of a street and its house.
            city = "Inven" + "".join("abcdefghij"[int(digit)] for digit in str(written))
            rows.writerow([f"Station of {city}", alpha3, city, *place, chance.randint(2012, 2024), "Fuzhou", f"Invented for the bench: {city}."])


if __name__ == "__main__":
    main()
