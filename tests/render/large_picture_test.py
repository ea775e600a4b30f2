#!/usr/bin/python3
"""A large PNG is written in bands: its memory does not grow with its height, and it is the picture that a small one is.

usage: large_picture_test.py PROGRAM
"""
import pathlib
import subprocess
import sys
import tempfile

from PIL import Image, ImageChops

Image.MAX_IMAGE_PIXELS = None
MIB = 1024
RUN = "import resource, subprocess, sys; done = subprocess.run(sys.argv[1:]); " \
      "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(done.returncode)"


def render(program, out, size, scale):
    """Peak memory of the program, in KiB."""
    command = [sys.executable, "-c", RUN, program, "render", "-o", str(out), "--size", size, "--scale", str(scale), "--year", "2022",
               "--boundary-scale", "110m"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"FAIL: {size} at {scale}: {done.stderr}")
    return int(done.stdout.split()[-1])


def refused(program, out, size, scale):
    done = subprocess.run([program, "render", "-o", str(out), "--size", size, "--scale", str(scale)], capture_output=True, text=True)
    return done.returncode == 2 and "16384" in done.stderr and not out.exists()


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        one = render(program, folder / "one.png", "1024x1024", 4)
        four = render(program, folder / "four.png", "1024x4096", 4)
        print(f"4096 × 4096 pixels: {one / MIB:.0f} MiB; 4096 × 16384: {four / MIB:.0f} MiB (the whole would be 256)")
        if Image.open(folder / "four.png").size != (4096, 16384):
            sys.exit("FAIL: the picture has not the size asked for")
        if four > one + 48 * MIB:
            sys.exit("FAIL: memory grows with the height")
        render(program, folder / "small.png", "1024x1024", 1)
        shrunk = Image.open(folder / "one.png").convert("RGB").resize((1024, 1024), Image.BOX)
        delta = ImageChops.difference(shrunk, Image.open(folder / "small.png").convert("RGB"))
        mean = sum(value * count for channel in range(3) for value, count in enumerate(delta.histogram()[channel * 256:channel * 256 + 256])) / 1024 / 1024 / 3
        if mean > 3.0:
            sys.exit(f"FAIL: shrunk, the large picture is not the small one (mean {mean:.2f})")
        if not refused(program, folder / "wrong.png", "4097x100", 4):
            sys.exit("FAIL: more than 16384 pixels a side are not refused")
    print("large pictures: as they should be")


if __name__ == "__main__":
    main()
