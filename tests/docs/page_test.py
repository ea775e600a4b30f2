"""Runs the commands of a documentation page as a reader would: every ```sh block, in order, in an empty folder, with reach-atlas on the path.

Usage: page_test.py PAGE.md PROGRAM. A block fails where a command of it fails, or where the program says anything on stderr.
"""
import os
import re
import subprocess
import sys
import tempfile

page, program = sys.argv[1], os.path.abspath(sys.argv[2])
with open(page, encoding="utf-8") as file:
    text = file.read()
blocks = [(text[:match.start()].count("\n") + 2, match.group(1)) for match in re.finditer(r"^```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)]
if not blocks:
    sys.exit(f"{page}: has no ```sh block")
failures = 0
with tempfile.TemporaryDirectory() as folder:
    commands = os.path.join(folder, "bin")
    work = os.path.join(folder, "work")
    os.mkdir(commands)
    os.mkdir(work)
    os.symlink(program, os.path.join(commands, "reach-atlas"))
    environment = {**os.environ, "PATH": commands + os.pathsep + os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    for line, block in blocks:
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", block], cwd=work, env=environment, capture_output=True, encoding="utf-8")
        if done.returncode != 0 or "reach-atlas:" in done.stderr:
            failures += 1
            print(f"{page}:{line}: status {done.returncode}\n{block}{done.stdout[-500:]}{done.stderr[-500:]}")
        elif "-v" in sys.argv:
            print(f"{page}:{line}\n{block}{done.stdout}{done.stderr}")
if failures:
    sys.exit(f"{failures} of {len(blocks)} blocks of {page} fail")
print(f"all {len(blocks)} blocks of {page} run")
