#!/usr/bin/python3
"""The SVG opens in a browser (headless Chromium) and looks like the PNG of the same view.

usage: svg_browser_test.py PROGRAM

Chromium and Cairo draw glyphs and edges each in their own way. Allowed: a mean difference of 3 of 255 over all channels, and 1 % of the
pixels more than 64 off in a channel. To know that this finds what it should, a picture without its stations must differ by more.
Pictures that differ are left in build/svg-browser/. Skipped (77) without Chromium; it is in debian-packages for ./dev test.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

from PIL import Image, ImageChops

OUT = pathlib.Path(__file__).resolve().parent.parent.parent / "build" / "svg-browser"
SIZE = (900, 640)
MEAN_ALLOWED = 3.0
FAR = 64
FAR_SHARE_ALLOWED = 0.01
# Nothing of the browser's own goes to the network.
CHROMIUM = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--force-device-scale-factor=1"]
VIEWS = {
    "light": ["--year", "2022"],
    "dark-globe": ["--theme", "dark", "--projection", "globe", "--center=105,30", "--years", "2018..2022"],
    "projector-pacific": ["--theme", "projector", "--center=150", "--projection", "robinson", "--layers", "stations,training"],
    "print-horn": ["--theme", "print", "--region", "Eastern Africa", "--layers", "stations,cooperation"],
}


def render(program, view, out):
    size = f"{SIZE[0]}x{SIZE[1]}"
    subprocess.run([program, "render", "-o", str(out), "--size", size, *view], check=True)


def screenshot(chromium, svg, png, profile):
    # The browser's window is a little higher than the page, so that no version of it cuts the page's foot.
    command = [chromium, *CHROMIUM, f"--user-data-dir={profile}", f"--screenshot={png}", f"--window-size={SIZE[0]},{SIZE[1] + 200}", svg.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240)
    if not png.exists():
        sys.exit(f"FAIL: Chromium made no picture of {svg.name}: {done.stderr[-800:]}")
    return Image.open(png).convert("RGB").crop((0, 0, *SIZE))


def difference(first, second):
    delta = ImageChops.difference(first, second)
    pixels = SIZE[0] * SIZE[1]
    histogram = delta.histogram()
    mean = sum(value * count for channel in range(3) for value, count in enumerate(histogram[channel * 256:channel * 256 + 256])) / pixels / 3
    red, green, blue = delta.split()
    worst = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return mean, sum(worst.histogram()[FAR + 1:]) / pixels, delta


def main():
    program = sys.argv[1]
    chromium = shutil.which("chromium")
    if chromium is None:
        print("SKIP: there is no chromium")
        sys.exit(77)
    failed = False
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for view, arguments in VIEWS.items():
            svg, png = folder / f"{view}.svg", folder / f"{view}.png"
            render(program, arguments, svg)
            render(program, arguments, png)
            browser = screenshot(chromium, svg, folder / f"{view}.browser.png", folder / f"profile-{view}")
            expected = Image.open(png).convert("RGB")
            mean, far, delta = difference(expected, browser)
            print(f"{view}: mean {mean:.2f} of 255, {far * 100:.2f} % far off")
            if mean > MEAN_ALLOWED or far > FAR_SHARE_ALLOWED:
                failed = True
                OUT.mkdir(parents=True, exist_ok=True)
                browser.save(OUT / f"{view}.browser.png")
                expected.save(OUT / f"{view}.png")
                delta.point(lambda value: min(255, value * 3)).save(OUT / f"{view}.difference.png")
                print(f"FAIL {view}: allowed {MEAN_ALLOWED} and {FAR_SHARE_ALLOWED * 100} %; see {OUT}")
        render(program, [*VIEWS["light"], "--layers", "cooperation,training"], folder / "without.png")
        mean, far, _ = difference(Image.open(folder / "without.png").convert("RGB"), Image.open(folder / "light.browser.png").convert("RGB").crop((0, 0, *SIZE)))
        print(f"without stations: mean {mean:.2f} of 255, {far * 100:.2f} % far off")
        if mean <= MEAN_ALLOWED and far <= FAR_SHARE_ALLOWED:
            sys.exit(f"FAIL: a picture without stations is not found to differ (mean {mean:.2f}, {far * 100:.2f} %)")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
