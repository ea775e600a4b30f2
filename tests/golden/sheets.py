"""The map over all its looks: each projection × 4 centres × 3 scales × 4 themes, 48 pictures on one sheet a projection.

A sheet has a row for each theme and a column for each centre and scale. The golden sheets hold small tiles in few colours, to stay
small themselves; contact_sheet.py makes large ones to look at.
"""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import tempfile

from PIL import Image

# Central meridian, and where the nearer scales look: Europe, South-east Asia, Oceania, Central America.
CENTRES = [(11, (11, 48)), (105, (105, 12)), (150, (150, -30)), (-90, (-90, 15))]
# Boundary scale and zoom.
SCALES = [("110m", 1), ("50m", 3), ("10m", 12)]
THEMES = ["light", "dark", "projector", "print"]
PAGE = (960, 600)  # Points.
COLUMNS = [(centre, scale) for centre in CENTRES for scale in SCALES]


def projections(program):
    """Their keys, as the program's help lists them."""
    help_text = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    return re.search(r"--projection TEXT\s+(.*)", help_text).group(1).split(", ")


def arguments(projection, centre, scale, theme):
    """Of `reach-atlas render`, for one picture."""
    (meridian, focus), (boundaries, zoom) = centre, scale
    view = ["--projection", projection, f"--center={meridian}", "--theme", theme, "--boundary-scale", boundaries, "--years", "2018..2022"]
    if zoom > 1:
        view += ["--set", f"zoom={zoom}", "--set", f"focus={focus[0]},{focus[1]}"]
    return view


def render(program, view, out, pixels_a_point):
    done = subprocess.run([program, "render", "-o", str(out), "--size", f"{PAGE[0]}x{PAGE[1]}", "--scale", str(pixels_a_point), *view],
                          capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(view)}: exit status {done.returncode}: {done.stderr.strip()}")
    return Image.open(out).convert("RGB")


def tile_name(row, column):
    (meridian, _), (boundaries, _) = COLUMNS[column]
    return f"{THEMES[row]}, centre {meridian}, {boundaries}"


def tiles(program, projection, pixels_a_point):
    """{(row, column): picture} of one projection, drawn on all processors."""
    with tempfile.TemporaryDirectory() as name, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = {}
        for row, theme in enumerate(THEMES):
            for column, (centre, scale) in enumerate(COLUMNS):
                out = pathlib.Path(name) / f"{row}-{column}.png"
                jobs[row, column] = pool.submit(render, program, arguments(projection, centre, scale, theme), out, pixels_a_point)
        return {place: job.result() for place, job in jobs.items()}


def box_of(row, column, size):
    return (column * size[0], row * size[1], (column + 1) * size[0], (row + 1) * size[1])


def sheet_of(pictures):
    size = pictures[0, 0].size
    sheet = Image.new("RGB", (len(COLUMNS) * size[0], len(THEMES) * size[1]), "white")
    for (row, column), picture in pictures.items():
        sheet.paste(picture, box_of(row, column, size))
    return sheet
