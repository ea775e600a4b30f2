#!/usr/bin/python3
"""Makes one-line changes in our sources, each by itself, and says which test of the room notices: a change that survives is a rule without
a test, or a change that means the same.

Only copies are changed: the one file is compiled from build/mutate/source and linked before the room's library. The build folder is
build/mutate, preset release. The same seed makes the same changes as long as the sources stay as they are.
usage: mutate.py [N] [SEED] [--only PART-OF-A-PATH] [--list]
"""
import argparse
import fcntl
import json
import pathlib
import random
import re
import resource
import shlex
import signal
import subprocess
import sys

from mutations import blanked, mutations

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = ROOT / "build" / "mutate"
TESTS_OF = {"geodata": "geodata_tests", "app/state": "state_tests", "app/map": "sheet_tests", "app/sheet": "sheet_tests"}
# Of map and sheet only what says or counts something: years, marks, legend and the words of a sheet.
DRAWN = ["describe", "draw_arcs", "draw_lists", "draw_stations", "draw_ties", "draw_year_step", "land", "legend", "legend_land", "legend_stations",
         "legend_ties", "mark_symbols", "page_furniture", "page_legend", "record_lists", "scale_bar", "single_ties", "ties"]
TABLES_OF_WORDS = {"geodata/countries/other_country_names.cpp", "app/state/region_table.cpp", "app/state/keys.cpp"}
SLOW_SECONDS = 1.0
MOST_BYTES = 8 << 30
LONGEST_WAIT_SECONDS = 3600


def sources():
    listed = subprocess.run(["git", "ls-files", "geodata/*.cpp", "app/state/*.cpp", "app/map/*.cpp", "app/sheet/*.cpp"], cwd=ROOT, capture_output=True, text=True,
                            check=True).stdout.split()
    for name in sorted(set(listed)):
        path = pathlib.PurePosixPath(name)
        if name not in TABLES_OF_WORDS and (path.parts[1] not in ("map", "sheet") or path.stem in DRAWN):
            yield name


def places(only):
    """Every line that can be changed: file, its lines as they are now, the line's number from 0, and what it can become."""
    found = []
    for name in sources():
        if only not in name:
            continue
        text = (ROOT / name).read_text()
        lines = text.split("\n")
        for number, (line, code) in enumerate(zip(lines, blanked(text).split("\n"))):
            changed = mutations(line, code)
            if changed:
                found.append((name, lines, number, changed))
    return found


def room_of(name):
    return next(room for room in TESTS_OF if name.startswith(room))


def ninja(*arguments):
    return subprocess.run(["ninja", "-C", str(BUILD), *arguments], capture_output=True, text=True, check=False)


class Room:
    """One room's test program: how it is linked, how long its cases take, and that they pass as they are."""

    def __init__(self, name):
        self.program = TESTS_OF[name]
        print(f"mutate: building {self.program}", file=sys.stderr, flush=True)
        built = ninja(self.program)
        if built.returncode != 0:
            sys.exit(f"mutate: {self.program} does not build:\n{built.stdout[-2000:]}")
        link = ninja("-t", "commands", self.program).stdout.strip().split("\n")[-1]
        self.link = link.removeprefix(": && ").split(" && ")[0]
        self.compile = {entry["file"]: entry["command"] for entry in json.loads(ninja("-t", "compdb").stdout)
                        if entry["file"].endswith(".cpp") and f"/{self.program}.dir/" not in entry["output"]}
        before = processor_seconds()
        baseline = run_tests(BUILD / "tests" / self.program, ["--duration=true"], LONGEST_WAIT_SECONDS)
        if baseline.returncode != 0:
            sys.exit(f"mutate: {self.program} fails without any change:\n{baseline.stdout[-2000:]}")
        # Of the processor, so that a busy machine makes no test too slow.
        self.limit = max(60, round(4.0 * (processor_seconds() - before)))
        timed = re.findall(r"^([0-9.]+) s: (.*)$", baseline.stdout, re.MULTILINE)
        self.slow = [case for seconds, case in timed if float(seconds) > SLOW_SECONDS]


def alone():
    """Two runs would link each other's changes."""
    BUILD.mkdir(parents=True, exist_ok=True)
    lock = open(BUILD / "mutate.lock", "w", encoding="utf-8")  # Held as long as it is kept.
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        sys.exit("mutate: another run uses build/mutate")
    return lock


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run_tests(program, arguments, limit):
    def bounded():
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    return subprocess.run([str(program), "--no-colors=true", *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace", timeout=LONGEST_WAIT_SECONDS, preexec_fn=bounded, check=False)


def verdict(room, name, lines, number, changed):
    """None where the change does not compile."""
    copy = BUILD / "source" / name
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text("\n".join([*lines[:number], changed, *lines[number + 1:]]))
    command = shlex.split(room.compile[str(ROOT / name)])
    command = [part for part in command if "ccache" not in part]
    made = BUILD / "source" / "mutated.o"
    program = BUILD / "source" / room.program
    command[command.index("-o") + 1] = str(made)
    command[command.index("-MF") + 1] = str(made) + ".d"
    command[command.index("-c") + 1] = str(copy)
    if subprocess.run([*command, "-w", "-Wno-error"], cwd=BUILD, capture_output=True, check=False).returncode != 0:
        return None
    # An archive's own object is not taken where all that it defines is there already.
    link = shlex.split(room.link)
    link[link.index("-o") + 1] = str(program)
    link.insert(link.index("-o"), str(made))
    linked = subprocess.run(link, cwd=BUILD, capture_output=True, text=True, check=False)
    if linked.returncode != 0:
        sys.exit(f"mutate: {name} does not link:\n{linked.stderr[-2000:]}")
    # Commas separate filters; ? stands for any one letter.
    slow = ",".join(case.replace(",", "?") for case in room.slow)
    runs = [[f"--test-case-exclude={slow}"], [f"--test-case={slow}"]] if slow else [[]]
    # Most are noticed by the tests of the same name.
    runs.insert(0, [f"--source-file=*{pathlib.PurePosixPath(name).stem}*", *(runs[0] if slow else [])])
    for filters in runs:
        try:
            result = run_tests(program, ["--abort-after=1", *filters], room.limit)
        except subprocess.TimeoutExpired:
            return "killed: the tests wait for ever"
        if result.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
            return f"killed: the tests took more than {room.limit} s of the processor"
        if result.returncode != 0:
            case = re.search(r"^TEST CASE:  (.*)$", result.stdout, re.MULTILINE)
            return "killed by: " + (case.group(1) if case else "an exit before any test")
    return "SURVIVED"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=20, help="changes that compile (20)")
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("--only", default="", help="only files whose path has this in it")
    parser.add_argument("--list", action="store_true", help="print the changes and try none")
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    drawn = places(asked.only)
    chance.shuffle(drawn)
    rooms, survivors, tried, broken = {}, [], 0, 0
    _lock = None if asked.list else alone()
    if not asked.list and not (BUILD / "build.ninja").is_file():
        subprocess.run(["cmake", "--preset", "release", "-B", str(BUILD), "-DBUILD_TESTING=ON"], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    for name, lines, number, changes in drawn:
        if tried == asked.count:
            break
        changed = chance.choice(changes)
        told = f"{name}:{number + 1}: {lines[number].strip()}  →  {changed.strip()}"
        if asked.list:
            print(told)
            tried += 1
            continue
        room = room_of(name)
        if room not in rooms:
            rooms[room] = Room(room)
        result = verdict(rooms[room], name, lines, number, changed)
        if result is None:
            broken += 1
            print(f"{told}\n    did not compile; not counted", flush=True)
            continue
        tried += 1
        print(f"{told}\n    {result}", flush=True)
        if result == "SURVIVED":
            survivors.append(told)
    if asked.list or tried == 0:
        return
    killed = tried - len(survivors)
    print(f"\nseed {asked.seed}: {killed} of {tried} killed ({100 * killed // tried} %), {len(survivors)} survived, {broken} did not compile")
    for told in survivors:
        print(f"  survived: {told}")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit("mutate: stopped; nothing but build/mutate was written")
