#!/usr/bin/python3
"""Fails when a file includes a header that its room may not know, and when ARCHITECTURE.md shows another graph of the rooms.

CMake's links alone do not keep this: headers are visible to every target. `--graph` prints the graph for ARCHITECTURE.md.
"""
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# A room, and the rooms of ours that it may include besides its own folder. `geodata` alone means result.h and coordinates.h.
ROOMS = {
    "geodata": [],
    "geodata/text": ["geodata"],
    "geodata/files": ["geodata", "geodata/text"],
    "geodata/projection": ["geodata"],
    "geodata/countries": ["geodata", "geodata/text", "geodata/files"],
    "geodata/boundaries": ["geodata", "geodata/text", "geodata/files", "geodata/projection", "geodata/countries"],
    "geodata/records": ["geodata", "geodata/text", "geodata/files", "geodata/countries"],
    "geodata/columns": ["geodata", "geodata/text", "geodata/countries", "geodata/records"],
    "geodata/query": ["geodata", "geodata/text", "geodata/countries", "geodata/records", "geodata/columns"],
    "geodata/checking": ["geodata", "geodata/text", "geodata/files", "geodata/countries", "geodata/records", "geodata/query"],
    "geodata/importing": ["geodata", "geodata/text", "geodata/files", "geodata/countries", "geodata/records", "geodata/query", "geodata/checking"],
    "geodata/export": ["geodata/text", "geodata/files", "geodata/projection", "geodata/records", "geodata/query"],
    "app/state": ["geodata/*"],
    "app/picture": ["geodata", "geodata/text", "geodata/files", "geodata/projection", "geodata/boundaries", "app/state/theme.h"],
    "app/map": ["geodata/*", "app/state", "app/picture"],
    "app/sheet": ["geodata/*", "app/state", "app/picture", "app/map"],
    "app/jobs": ["geodata/*", "app/state", "app/map", "app/picture"],
    "app/render": ["geodata", "geodata/text", "geodata/files", "app/picture"],
    "app/ui": ["geodata", "geodata/text", "app/state/theme.h", "app/picture"],
    "app/panels": ["geodata/*", "app/state", "app/picture", "app/map", "app/sheet", "app/ui"],
    "app/shell": ["geodata/*", "app/state", "app/picture", "app/map", "app/sheet", "app/jobs", "app/render", "app/ui", "app/panels"],
    "app/cli": ["geodata/*", "app/state", "app/picture", "app/map", "app/sheet", "app/jobs", "app/render", "app/shell"],
}

# An outside library, how its headers begin, and the rooms or files that may see it.
OUTSIDE = {
    "GDAL": (r"gdal|ogr|cpl_", ["geodata/boundaries", "geodata/importing", "geodata/files"]),
    "Expat": (r"expat", ["geodata/files/xml_reader"]),
    "SDL": (r"SDL(?!2?/?SDL_opengl)", ["app/shell"]),
    "OpenGL and GLU": (r"GL/|GLES|epoxy/|SDL2/SDL_opengl|SDL_opengl", ["app/render"]),
    "Cairo": (r"cairo", ["app/render"]),
    "Dear ImGui": (r"imgui|imstb_", ["app/ui", "app/panels", "app/shell"]),
}

# Lines that may not stand in a room, and why.
FORBIDDEN = [
    (["app/map", "app/sheet", "app/jobs", "app/render", "app/ui", "app/panels", "app/shell"],
     r"(queryOf|answerOf|queryFor|geodata::(select|selectionOfAllYears|answer|countBy|yearBars|yearChange))\(",
     "asks the records again; the Answer has it (app/state/answer_keeper)"),
]

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)


def room_of(path):
    """The longest room that holds a path, as "app/map" for app/map/marks/arcs.h."""
    parts = path.split("/")[:-1]
    while parts and "/".join(parts) not in ROOMS:
        parts.pop()
    return "/".join(parts)


def may_know(room, header):
    other = room_of(header)
    if other == room:
        return True
    return any(header == each or other == each or (each.endswith("/*") and (other + "/").startswith(each[:-1])) for each in ROOMS[room])


def private_folder_of(header):
    """The folder that alone may include a header of its private/ folder; None for all others."""
    before, found, _ = header.partition("/private/")
    return before + "/" if found else None


def sources():
    for top in ("geodata", "app"):
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def problems_and_arrows():
    problems = []
    arrows = collections.defaultdict(set)
    for path, text in sources():
        room = room_of(path)
        if not room:
            problems.append(f"{path}: is in no room; a row of ROOMS in {pathlib.Path(__file__).name} would be right")
            continue
        includes = [(quote, header) for quote, header in INCLUDE.findall(text)]
        for quote, header in includes:
            if quote == '"':
                if not (ROOT / header).is_file():
                    problems.append(f"{path}: {header} is no file from the project's root")
                    continue
                if room_of(header) != room:
                    arrows[room].add(room_of(header))
                if not may_know(room, header):
                    problems.append(f"{path}: {header} is not allowed in {room}/")
                folder = private_folder_of(header)
                if folder and not path.startswith(folder):
                    problems.append(f"{path}: {header} is private to {folder}")
            for name, (pattern, places) in OUTSIDE.items():
                if re.match(pattern, header) and not any(path.startswith(place) for place in places):
                    problems.append(f"{path}: {header} is not allowed here; {name} is known to {', '.join(places)}")
        for rooms, pattern, why in FORBIDDEN:
            if room in rooms:
                for line in text.splitlines():
                    if re.search(pattern, line):
                        problems.append(f"{path}: {line.strip()} {why}")
        # A source file includes its own header first, so that compiling it shows that the header needs nothing before it.
        own = re.sub(r"cpp$", "h", path)
        if path.endswith(".cpp") and (ROOT / own).is_file() and (not includes or includes[0][1] != own):
            problems.append(f"{path}: the first include is not {own}")
    return problems, arrows


def graph(arrows):
    """A line a room, from below: what it includes. Arrows that others already carry are left out, to be read at a glance."""

    def below(room, seen=None):
        seen = set() if seen is None else seen
        for other in arrows[room]:
            if other not in seen:
                seen.add(other)
                below(other, seen)
        return seen

    lines = []
    for room in ROOMS:
        direct = sorted(other for other in arrows[room] if not any(other in below(third) for third in arrows[room] if third != other))
        if direct:
            lines.append(f"{room:<20} → {', '.join(direct)}")
    return lines


def circles(arrows):
    def walk(room, path):
        if room in path:
            yield path[path.index(room):] + [room]
            return
        for other in arrows[room]:
            yield from walk(other, path + [room])

    return {" → ".join(circle) for room in list(arrows) for circle in walk(room, []) if circle[0] == min(circle)}


def main():
    problems, arrows = problems_and_arrows()
    problems += [f"a circle: {circle}" for circle in sorted(circles(arrows))]
    lines = graph(arrows) if not problems else []
    if "--graph" in sys.argv:
        print("\n".join(lines))
    elif not problems and "\n".join(lines) not in (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"):
        problems.append("ARCHITECTURE.md does not show the graph of the rooms; this would be right (tests/lint/check_rooms.py --graph):\n" + "\n".join(lines))
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
