#!/usr/bin/python3
"""Writes a saved record file of N invented records, as `reach-atlas import` writes one: the largest input of the bench.

Places are drawn from a pool of invented_rows.py, each record has a city of its own. Dates are exact, uncertain, open or missing.
The same N gives the same file.
usage: invented_records.py N OUT.json
"""
import json
import random
import sys

import invented_rows

LARGEST_POOL = 2000
OPERATORS = ["Fuzhou", "Wenzhou", "Qingtian (Lishui)", "Nantong", "Fuzhou; Wenzhou", "Shanghai", "Jinan", "Putian", "Quanzhou", "Xiamen"]
STATUSES = ["active", "closed", "reported closed", "suspended", "unknown", ""]
STARTS = ["{}", "{}", "{}", "{}", "{}", "{}-05", "{}-05-17", "{}~", "{}?", "[{}..{}]", "[..{}]", "[{}..]"]
SOURCES = 300


def letters(number):
    """No digits: a name that ends in a number may be that of a street and its house."""
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def pool(count, chance):
    lands = invented_rows.lands()
    weights = [5.0 + land[3] for land in lands]
    places = []
    while len(places) < min(count, LARGEST_POOL):
        alpha3, rings, box, _ = chance.choices(lands, weights)[0]
        place = invented_rows.place_in(rings, box, chance)
        if place:
            places.append((alpha3, *place))
    return places


def date(chance, year):
    return chance.choice(STARTS).format(year, year + 2)


def record(number, places, chance):
    alpha3, lon, lat = chance.choice(places)
    city = "Inven" + letters(number)
    year = chance.randint(2004, 2024)
    written = {"id": f"invented-{number}", "country": alpha3}
    written["place"] = {"city": city, "country": alpha3, "lon": lon, "lat": lat, "precision": "city"}
    written["kind"] = "service_station" if chance.random() < 0.8 else "contact_point"
    written["name"] = f"Station of {city}"
    written["extent"] = "period"
    if chance.random() < 0.95:
        written["start"] = date(chance, year)
        if chance.random() < 0.2:
            written["start_basis"] = "first reported"
    if chance.random() < 0.3:
        written["end"] = str(year + 3 + chance.randint(0, 5))
    status = chance.choice(STATUSES)
    if status:
        written["status"] = status
    written["operator"] = chance.choice(OPERATORS)
    written["summary"] = f"Invented for the bench: {city}."
    written["certainty"] = chance.choice(["official", "corroborated", "reported", "contested"])
    written["sources"] = [{"id": f"src-invented-{chance.randrange(SOURCES)}"}]
    return written


def source(number):
    return {"id": f"src-invented-{number}", "type": "webpage", "title": f"Invented for the bench {letters(number)}",
            "publisher": f"Invented paper {letters(number % 40)}", "issued": {"date-parts": [[2015 + number % 10]]},
            "custom": {"date_as_written": str(2015 + number % 10)}}


def indented(value, depth):
    text = json.dumps(value, indent=1, ensure_ascii=False)
    return "\n".join(" " * depth + line for line in text.split("\n"))


def main():
    count, out = int(sys.argv[1]), sys.argv[2]
    chance = random.Random(11)
    places = pool(count, chance)
    with open(out, "w", encoding="utf-8") as file:
        file.write('{\n "format": "reach-atlas/record-set/1",\n "layer": "stations",\n "version": "2026-11",\n "records": [\n')
        for number in range(1, count + 1):
            file.write(indented(record(number, places, chance), 2) + (",\n" if number < count else "\n"))
        file.write(' ],\n "sources": [\n')
        file.write(",\n".join(indented(source(number), 2) for number in range(SOURCES)))
        file.write("\n ]\n}\n")


if __name__ == "__main__":
    main()
