"""Files that name other files or addresses, that unpack to more than a machine holds, or that are no files: one line, nothing opened."""

import json
import os
import pathlib
import re
import resource
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import zipfile

program = sys.argv[1]
failures = []


def expect(holds, what):
    if not holds:
        failures.append(what)


class Listener:
    """Takes whatever connects to it on this machine, and remembers that it did."""

    def __init__(self):
        self.calls = []
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            connection, _ = self.server.accept()
            self.calls.append(connection.recv(200))
            connection.sendall(b"HTTP/1.0 404 Not found\r\n\r\n")
            connection.close()


def run(*arguments, folder, trace=None, env=None, timeout=120):
    command = [program, *arguments]
    if trace:
        command = ["strace", "-f", "-qq", "-s", "300", "-e", "trace=%network,openat,open,creat,execve", "-o", str(trace), *command]
    # A machine with less memory than a bomb unpacks to.
    limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=env, timeout=timeout, preexec_fn=limit)
    return done.returncode, done.stdout, done.stderr


COLLECTION = '{"type":"FeatureCollection",%s"features":[{"type":"Feature","properties":{"name":"A","country":"Italy"},' \
             '"geometry":{"type":"Polygon","coordinates":[[[12,41],[13,41],[13,42],[12,41]]]}}]}'


def vrt(source):
    return f'<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource relativeToVRT="1">{source}</SrcDataSource><SrcLayer>x</SrcLayer></OGRVRTLayer></OGRVRTDataSource>'


def write_hostile(folder, port):
    """Files that would make GDAL open something else, by name; what their one line must say."""
    address = f"http://127.0.0.1:{port}"
    files = {
        "crs-link.geojson": (COLLECTION % f'"crs":{{"type":"link","properties":{{"href":"{address}/crs","type":"proj4"}}}},', "nothing is fetched"),
        "schema.gml": (f'<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
                       f'xsi:schemaLocation="http://x {address}/wfs?SERVICE=WFS&amp;VERSION=1.1.0&amp;REQUEST=DescribeFeatureType&amp;TYPENAME=a" '
                       'xmlns:x="http://x" xmlns:gml="http://www.opengis.net/gml"><gml:featureMembers><x:a gml:id="a.1"><x:name>A</x:name></x:a></gml:featureMembers></wfs:FeatureCollection>',
                       "would be right"),
        "service.xml": (f"<OGRWFSDataSource><URL>{address}/wfs</URL></OGRWFSDataSource>", "would be right"),
        "address.vrt": (vrt(f"{address}/a.geojson"), "would be right"),
        "address.geojson": (vrt(f"/vsicurl/{address}/x.geojson"), "would be right"),
        "survey.geojson": (vrt("bystander.geojson"), "would be right"),
        "survey.kml": (vrt("bystander.geojson"), "would be right"),
        "survey.json": (vrt("bystander.geojson"), "would be right"),
        "server.vrt": (vrt(f"PG:host=127.0.0.1 port={port} dbname=x"), "would be right"),
        "seamless.tab": ('!table\n!version 300\n!charset Neutral\nDefinition Table\n  File "bystander.geojson"\n', "would be right"),
    }
    for name, (text, _) in files.items():
        (folder / name).write_text(text)
    (folder / "bystander.geojson").write_text(COLLECTION % "")
    return {name: words for name, (_, words) in files.items()}


def write_bombs(folder):
    """A workbook of 300 MB packed, and one whose directory says that it is small."""
    with zipfile.ZipFile(folder / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("[Content_Types].xml", "<Types/>")
        with bomb.open("xl/worksheets/sheet1.xml", "w") as sheet:
            for _ in range(300):
                sheet.write(b"a" * 1_000_000)
    packed = (folder / "bomb.xlsx").read_bytes()
    (folder / "liar.xlsx").write_bytes(packed.replace(struct.pack("<I", 300_000_000), struct.pack("<I", 1000)))
    return {"bomb.xlsx": "unpacks to more than 256 MB", "liar.xlsx": "unpacks to more than 256 MB"}


def test_nothing_else_is_opened(folder):
    listener = Listener()
    files = write_hostile(folder, listener.port) | write_bombs(folder)
    os.mkfifo(folder / "pipe.geojson")
    os.mkfifo(folder / "pipe.csv")
    files |= {"pipe.geojson": "regular file", "pipe.csv": "regular file", "/dev/urandom": "regular file", "no.geojson": "there is no file",
              f"/vsicurl/http://127.0.0.1:{listener.port}/x.geojson": "regular file",
              f"/vsicurl/http://127.0.0.1:{listener.port}/x.csv": "regular file"}
    before = sorted(folder.iterdir())
    for name, words in files.items():
        for arguments in (["import", name, "--layer", "training", "--kind", "seminar", "--source", "S", "-o", "out.json"],
                          ["render", "--layers", "context", "--boundaries", name, "-o", "out.png"]):
            status, _, said = run(*arguments, folder=folder)
            expect(status == 1 and words in said and said.count("\n") == 1, f"{arguments[0]} {name}: status {status}, {said!r}")
    expect(not listener.calls, f"addresses were asked for: {listener.calls}")
    expect(sorted(folder.iterdir()) == before, f"files appeared: {set(folder.iterdir()) - set(before)}")


def test_zipped_maps(folder):
    """One map in a zip file is read; none or two are refused by name."""
    with zipfile.ZipFile(folder / "one.zip", "w") as packed:
        packed.writestr("deep/map.geojson", COLLECTION % "")
        packed.writestr("__MACOSX/deep/._map.geojson", "x")
        packed.writestr("read me.txt", "x")
    with zipfile.ZipFile(folder / "two.zip", "w") as packed:
        packed.writestr("a.geojson", COLLECTION % "")
        packed.writestr("b.geojson", COLLECTION % "")
    with zipfile.ZipFile(folder / "none.zip", "w") as packed:
        packed.writestr("read me.txt", "x")
    (folder / "cut.zip").write_bytes((folder / "one.zip").read_bytes()[:60])
    shapes = folder / "shapes"
    subprocess.run(["ogr2ogr", "-f", "ESRI Shapefile", shapes, folder / "plain.geojson"], check=True, capture_output=True)
    with zipfile.ZipFile(folder / "shape.zip", "w") as packed:
        for part in shapes.iterdir():
            packed.write(part, f"inner/{part.name}")
    shutil.rmtree(shapes)
    for name in ("one.zip", "shape.zip"):
        status, _, said = run("import", name, "--layer", "training", "--kind", "seminar", "--source", "S", "-o", f"{name}.json", folder=folder)
        expect(status == 0 and len(json.loads((folder / f"{name}.json").read_text())["records"]) == 1, f"{name}: {said!r}")
        status, _, said = run("render", "--layers", "context", "--boundaries", name, "-o", f"{name}.png", folder=folder)
        expect(status == 0, f"--boundaries {name}: {said!r}")
    for name, words in (("two.zip", "a.geojson and b.geojson"), ("none.zip", "has no map in it"), ("cut.zip", "would be right")):
        status, _, said = run("import", name, "--preview", folder=folder)
        expect(status == 1 and words in said and said.count("\n") == 1, f"{name}: status {status}, {said!r}")


def opened_paths(trace):
    """All paths of the trace that were opened or tried, and its sockets."""
    text = trace.read_text(errors="replace")
    paths = re.findall(r'(?:openat\([^,]*, |open\(|creat\()"([^"]*)"', text)
    sockets = re.findall(r"socket\((AF_\w+)", text)
    connections = re.findall(r"connect\([^{]*\{sa_family=(AF_\w+)", text)
    return paths, sockets + connections, text


def test_under_strace(folder):
    """All subcommands and the window: no socket but the display's, no file of the person's folder but the named ones, no other program."""
    if shutil.which("strace") is None or subprocess.run(["strace", "-qq", "-e", "trace=none", "true"], capture_output=True).returncode != 0:
        print("no process may be traced here: what is opened was not looked at")
        return False
    home = folder / "home"
    home.mkdir()
    person = folder / "person"
    person.mkdir()
    for name in ("map.geojson", "map.qml", "map.gfs", "map.xsd", "map.geojson.aux.xml", "other.geojson"):
        (person / name).write_text(COLLECTION % "")
    subprocess.run(["ogr2ogr", person / "map.gpkg", person / "map.geojson"], check=True, capture_output=True)
    (person / "table.csv").write_text("name,country,start\nA,Italy,2019\n")
    for name in ("table.csvt", "table.prj", "table.vrt", "other.csv"):
        (person / name).write_text("x")
    said = ["--layer", "training", "--kind", "seminar", "--source", "S"]
    commands = {
        ("import", "table.csv", *said, "-o", "own.json"): {"table.csv", "own.json"},
        ("import", "map.geojson", *said, "--preview"): {"map.geojson"},
        ("import", "map.gpkg", *said, "--preview"): {"map.gpkg"},
        ("render", "--boundaries", "map.geojson", "-o", "x.png"): {"map.geojson", "x.png"},
        ("render", "--boundaries", "map.gpkg", "-o", "x.pdf"): {"map.gpkg", "x.pdf"},
        ("render", "--records", "own.json", "-o", "x.svg"): {"own.json", "x.svg"},
        ("records", "--records", "own.json", "-o", "x.csv"): {"own.json", "x.csv"},
        ("records", "-o", "x.gpkg"): {"x.gpkg"},
        ("count", "--records", "own.json"): {"own.json"},
        ("cite", "-o", "x.bib"): {"x.bib"},
        ("describe",): set(),
        ("check", "own.json"): {"own.json"},
        ("window", "--do", "wait map", "--do", "screenshot w.png", "--do", "quit"): {"w.png"},
    }
    environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CACHE_HOME": str(home),
                   "SDL_VIDEODRIVER": "offscreen", "SDL_AUDIODRIVER": "dummy", "PROJ_NETWORK": "ON"}
    for arguments, named in commands.items():
        command = list(arguments[1:]) if arguments[0] == "window" else list(arguments)
        trace = folder / "trace"
        status, _, words = run(*command, folder=person, trace=trace, env=environment)
        expect(status == 0, f"{' '.join(arguments)} under strace: status {status}, {words!r}")
        paths, sockets, text = opened_paths(trace)
        expect(not [each for each in sockets if each not in ("AF_UNIX", "AF_LOCAL")], f"{arguments}: sockets {sorted(set(sockets))}")
        expect(text.count("execve(") == 1, f"{arguments}: other programs were started")
        for path in paths:
            whole = pathlib.Path(os.path.normpath(person / path))
            if whole.parent != person:
                continue
            # What is written stands beside under a name of its own until it is whole; SQLite looks for a journal.
            stem = re.sub(r"(\.new\d+)?(-journal|-wal)?$", "", whole.name)
            expect(stem in named or whole == person, f"{arguments}: opened {whole.name}")
    return True


with tempfile.TemporaryDirectory() as name:
    root = pathlib.Path(name)
    for test in (test_nothing_else_is_opened, test_zipped_maps, test_under_strace):
        folder = root / test.__name__
        folder.mkdir()
        (folder / "plain.geojson").write_text(COLLECTION % "")
        test(folder)

for failure in failures:
    print("FAIL:", failure)
sys.exit(1 if failures else 0)
