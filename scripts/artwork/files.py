"""Artwork files stored in the checkout (drawings, icons, pictures): list, rendering, writing."""

from collections.abc import Callable, Mapping
from functools import partial
from io import BytesIO
from math import cos, pi, sin
from pathlib import Path

from PIL import Image, ImageChops
from PIL.IcoImagePlugin import IcoFile

from scripts.artwork import demo_pictures, families, outlines, pictograms
from scripts.artwork.canvas import Drawing, Point
from scripts.artwork.fields import compute_bodies_flux, draw_disc_field
from scripts.artwork.hero import draw_hero
from scripts.artwork.raster import BAND_PALETTE, PALETTE, rasterise
from scripts.artwork.section import Body, View, draw_lines
from scripts.artwork.svg import format_svg

HERO = "templates/drawings/hero.svg"
FAMILY = "templates/drawings/{}.svg"
SHAPE = "templates/drawings/shapes/{}.svg"
DIRECTION = "templates/drawings/directions/{}.svg"
SHARE = "static/img/share.png"
SHARED_FAMILY = "static/img/share/family-{}.webp"
SHARED_SHAPE = "static/img/share/shape-{}.webp"
DEMO = "site/demo/content/pictures/{}.png"
FAVICON_SVG = "static/img/favicon.svg"
FAVICON_ICO = "static/img/favicon.ico"
PNG_ICONS = {
    "static/img/icon-192.png": 192,
    "static/img/icon-512.png": 512,
    "static/img/apple-touch-icon.png": 180,
}
ICO_SIZES = (16, 32, 48)
SMALL_ICON_OVERSAMPLING = 8
DIFFERENT = 60
"""Smallest difference of pixels that counts, of 255 levels: rounding depends on the processor."""
DIFFERENT_PIXELS = 40
"""Largest number of such pixels in pictures that count as the same."""


def mark(loops: int = 2, tile: bool = True) -> Drawing:
    """Return the icon: a magnet in section with ``loops`` field lines on each side, 64 × 64 units.

    Its shapes are broad, few and on whole units, so that it is legible at 16 pixels; the lines end
    before the magnet. ``tile`` rounds the corners of the background.
    """
    drawing = Drawing(64, 64)
    if tile:
        drawing.polygon(_rounded(64, 12), "south-dark")
    else:
        drawing.rectangle(0, 0, 64, 64, "south-dark")
    half = 8.0
    corners = ((-half, -16.0), (half, -16.0), (half, 16.0), (-half, 16.0))
    body = Body(corners, pi / 2)
    flux = compute_bodies_flux([body], 1.0)
    reaches, width = ((26.0,), 5.0) if loops == 1 else ((17.0, 27.0), 3.6)
    levels = [flux(side * reach, 0) for reach in reaches for side in (-1, 1)]
    view = View(drawing, (32, 32), 1)
    clear = half + width
    lines = [
        [point for point in line if abs(point[0] - 32) > clear and 8 < point[1] < 56]
        for line in view.lines(flux, levels, grid=1)
    ]
    # The first point of a closed line is arbitrary: sort each arc to begin at its upper end.
    arcs = [sorted(line, key=lambda p: p[1]) for line in lines]
    draw_lines(drawing, arcs, "ground", width)
    north, south = body.halves()
    drawing.polygon([view.place(point) for point in south], "south-light")
    drawing.polygon([view.place(point) for point in north], "north-light")
    return drawing


def _rounded(size: float, radius: float) -> list[Point]:
    """Return the corner points of a square with rounded corners."""
    points = []
    for k, (x, y) in enumerate(((1, 1), (0, 1), (0, 0), (1, 0))):
        centre = (x * size + (1 - 2 * x) * radius, y * size + (1 - 2 * y) * radius)
        for n in range(9):
            a = (k + n / 8) * pi / 2
            points.append((centre[0] + radius * cos(a), centre[1] + radius * sin(a)))
    return points


def list_artwork_files() -> dict[str, Callable[[], bytes]]:
    """Return the functions that make each artwork file's bytes, by its path in the checkout."""
    made: dict[str, Callable[[], bytes]] = {
        HERO: partial(_svg, draw_hero, step=5),
        FAVICON_SVG: partial(_svg, partial(mark, loops=1), palette=PALETTE),
        FAVICON_ICO: _ico,
        SHARE: partial(_image, draw_share_picture, 1200, palette=BAND_PALETTE),
    }
    for name in families.DRAWINGS:
        made[FAMILY.format(name)] = partial(_svg, partial(families.draw_family, name), step=10)
        made[SHARED_FAMILY.format(name)] = partial(
            _motif, partial(families.draw_shared_family, name)
        )
    for name in outlines.DRAWINGS:
        made[SHAPE.format(name)] = partial(_svg, partial(outlines.draw_outline, name))
        made[SHARED_SHAPE.format(name)] = partial(
            _motif, partial(outlines.draw_shared_outline, name)
        )
    for name in pictograms.DRAWINGS:
        made[DIRECTION.format(name)] = partial(
            _svg, partial(pictograms.draw_pictogram, name), step=5
        )
    for path, size in PNG_ICONS.items():
        # iOS rounds the corners of apple-touch-icon itself, so it must not be transparent there.
        made[path] = partial(_image, partial(mark, tile="apple" not in path), size)
    for name, draw in demo_pictures.DRAWINGS.items():
        made[DEMO.format(name)] = partial(_image, draw, 1600)
    return made


def draw_share_picture() -> Drawing:
    """Return the share picture of pages without their own; its left is free for text."""
    drawing = draw_disc_field(1720, 630, 8)
    drawing.width = 1200
    return drawing


def _svg(
    draw: Callable[[], Drawing], step: int = 1, palette: Mapping[str, str] | None = None
) -> bytes:
    return (format_svg(draw(), step=step, palette=palette) + "\n").encode()


def _image(draw: Callable[[], Drawing], width: int, palette: Mapping[str, str] = PALETTE) -> bytes:
    out = BytesIO()
    rasterise(draw(), width, palette=palette).save(out, "PNG", optimize=True)
    return out.getvalue()


def _motif(draw: Callable[[], Drawing]) -> bytes:
    """Return half of a share picture as lossless WebP, a third of the size of a PNG file."""
    out = BytesIO()
    rasterise(draw(), 600, palette=BAND_PALETTE).save(out, "WEBP", lossless=True, quality=100)
    return out.getvalue()


def _ico() -> bytes:
    images = [
        rasterise(mark(loops=1 if size < 24 else 2), size, SMALL_ICON_OVERSAMPLING)
        for size in ICO_SIZES
    ]
    out = BytesIO()
    images[-1].save(
        out, "ICO", sizes=[(size, size) for size in ICO_SIZES], append_images=images[:-1]
    )
    return out.getvalue()


def write(root: Path, made: Mapping[str, Callable[[], bytes]]) -> list[str]:
    """Write the files that differ from those stored below ``root``; return their paths."""
    changed = []
    for path, make in made.items():
        target, data = root / path, make()
        if not is_same(target, data):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            changed.append(path)
    return changed


def is_same(path: Path, data: bytes) -> bool:
    """Return True if the file at ``path`` and ``data`` show the same picture.

    SVG is compared byte by byte. Raster images are compared by pixels, because another version of
    Pillow compresses them differently; up to DIFFERENT_PIXELS may differ.
    """
    if not path.is_file():
        return False
    kept = path.read_bytes()
    if path.suffix == ".svg":
        return kept == data
    return all(
        a.size == b.size and _count_different(a, b) <= DIFFERENT_PIXELS
        for a, b in zip(_frames(kept, path), _frames(data, path), strict=True)
    )


def _count_different(a: Image.Image, b: Image.Image) -> int:
    """Return the number of pixels that differ, in the colour band with the most of them."""
    bands = ImageChops.difference(a, b).split()
    return max(sum(band.histogram()[DIFFERENT:]) for band in bands)


def _frames(data: bytes, path: Path) -> list[Image.Image]:
    if path.suffix == ".ico":
        icon = IcoFile(BytesIO(data))
        return [icon.getimage((size, size)).convert("RGBA") for size in ICO_SIZES]
    return [Image.open(BytesIO(data)).convert("RGBA")]
