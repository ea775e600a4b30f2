#!/usr/bin/python3
"""Times our first jobs as whole processes beside Mapnik and QGIS where they are installed; prints JSON.

Ratios count, not seconds: every round runs each program once (A B C A B C …), the medians are of one machine in one run.
usage: bench.py [--rounds N]
"""
import argparse
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROGRAM = ROOT / "build" / "release" / "app" / "reach-atlas"
EQUAL_EARTH = "+proj=eqearth +datum=WGS84 +units=m +no_defs"
SCALES = ("110m", "50m", "10m")


def has_module(name):
    return subprocess.run(["/usr/bin/python3", "-c", f"import {name}"], capture_output=True).returncode == 0


def timed(command):
    """Wall seconds and peak MiB of a whole process; stops with its words when it fails."""
    before = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - before
    if status != 0:
        sys.exit(f"bench: {' '.join(map(str, command))} failed: {process.stderr.read().decode()}")
    return seconds, usage.ru_maxrss / 1024


def peers(folder):
    """The commands of those peers that are installed, by name and scale."""
    found = {}
    mapnik, qgis = has_module("mapnik"), has_module("qgis.core")
    if not (mapnik or qgis) or not shutil.which("ogr2ogr"):
        return found
    for scale in SCALES:
        source = ROOT / "datasets" / "boundaries" / f"countries-{scale}.fgb"
        if mapnik:
            subprocess.run(["ogr2ogr", folder / f"{scale}.shp", source], check=True, capture_output=True)
            found.setdefault("mapnik", {})[scale] = ["/usr/bin/python3", HERE / "mapnik_render.py", folder / "m.png", EQUAL_EARTH, folder / f"{scale}.shp"]
        if qgis:
            subprocess.run(["ogr2ogr", folder / f"{scale}.gpkg", source], check=True, capture_output=True)
            found.setdefault("qgis", {})[scale] = ["/usr/bin/python3", HERE / "qgis_render.py", folder / "q.png", EQUAL_EARTH, folder / f"{scale}.gpkg"]
    return found


def ours(folder, scale, *more):
    return [PROGRAM, "render", "-o", folder / "r.png", "--size", "1920x1080", "--boundary-scale", scale, *more]


def crowds(folder):
    """Jobs with many invented station cities, which show whether a step grows faster than its input; none without GDAL's Python."""
    if not has_module("osgeo"):
        return {}
    defaults = ["--layer", "stations", "--kind", "service_station", "--source", "Invented for the bench"]
    for count in (4000, 100000):
        subprocess.run(["/usr/bin/python3", HERE / "invented_rows.py", str(count), folder / f"{count}.csv"], check=True)
    subprocess.run([PROGRAM, "import", folder / "4000.csv", *defaults, "-o", folder / "4000.json"], check=True, capture_output=True)
    subprocess.run(["/usr/bin/python3", HERE / "invented_records.py", "1000000", folder / "million.json"], check=True)
    stations = ["--layers", "stations", "--year", "2024", "--time", "upto", "--records", folder / "4000.json"]
    return {
        "world 1:110m with 4,000 more station cities": {"reach-atlas": ours(folder, "110m", *stations)},
        "Europe 1:110m with 4,000 more station cities": {"reach-atlas": ours(folder, "110m", *stations, "--region", "Europe")},
        "read 1,000,000 saved records and count them": {"reach-atlas": [PROGRAM, "count", "--records", folder / "million.json"]},
        "import 100,000 placed rows": {"reach-atlas": [PROGRAM, "import", folder / "100000.csv", *defaults, "--preview"]},
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        jobs = {}
        for scale in SCALES:
            # The bare world as the peers draw it, then the whole page with every record of the three layers.
            jobs[f"world 1:{scale}"] = {"reach-atlas": ours(folder, scale, "--set", "layers=[]", "--set", "labels=false", "--set", "legend=false")}
            jobs[f"world 1:{scale} with all records"] = {"reach-atlas": ours(folder, scale, "--year", "2026", "--time", "upto")}
        for peer, commands in peers(folder).items():
            for scale, command in commands.items():
                jobs[f"world 1:{scale}"][peer] = command
        jobs.update(crowds(folder))
        results = {"machine": platform.processor() or platform.machine(), "rounds": rounds, "jobs": {}}
        for job, programs in jobs.items():
            runs = {program: [] for program in programs}
            for _ in range(rounds):
                for program, command in programs.items():
                    runs[program].append(timed(command))
            medians = {program: {"seconds": round(statistics.median(run[0] for run in times), 3), "peak MiB": round(max(run[1] for run in times))}
                       for program, times in runs.items()}
            for peer in medians:
                if peer != "reach-atlas":
                    medians["reach-atlas"][f"times {peer}"] = round(medians["reach-atlas"]["seconds"] / medians[peer]["seconds"], 2)
            results["jobs"][job] = medians
            print(f"bench: {job}: " + ", ".join(f"{program} {figures['seconds']} s" for program, figures in medians.items()), file=sys.stderr)
        steps = subprocess.run([PROGRAM, "bench", "--json"], capture_output=True, text=True, check=True)
        results["steps"] = json.loads(steps.stdout)
        print(json.dumps(results, indent=2))


if __name__ == "__main__":
    main()
