"""The site's own artwork, kept as files in the checkout: drawings that stand in pages, icons."""

from functools import cache
from io import BytesIO
from math import cos, pi, sin
from pathlib import Path

from PIL import Image, ImageChops
from PIL.IcoImagePlugin import IcoFile

from products.drawings import families, outlines, pictograms
from products.drawings.canvas import Drawing, Point
from products.drawings.fields import disc, plane_flux
from products.drawings.hero import hero
from products.drawings.raster import BAND_PALETTE, PALETTE, to_image
from products.drawings.section import Body, View, draw_lines
from products.drawings.svg import to_svg
from products.physics.plane import prism

HERO = "templates/drawings/hero.svg"
FAMILY = "templates/drawings/{}.svg"
SHAPE = "templates/drawings/shapes/{}.svg"
DIRECTION = "templates/drawings/directions/{}.svg"
SHARE = "static/img/share.png"
FAVICON_SVG = "static/img/favicon.svg"
FAVICON_ICO = "static/img/favicon.ico"
PNG_ICONS = {
    "static/img/icon-192.png": 192,
    "static/img/icon-512.png": 512,
    "static/img/apple-touch-icon.png": 180,
}
ICO_SIZES = (16, 32, 48)
SMALL_ICON_OVERSAMPLING = 8


def mark(loops: int = 2, tile: bool = True) -> Drawing:
    """The mark: a magnet in section between ``loops`` field lines on each side, 64 units square.

    Broad, few and on whole units, so that it reads at 16 pixels; the lines stop short of the
    magnet.
    """
    drawing = Drawing(64, 64)
    if tile:
        drawing.polygon(_rounded(64, 12), "south-dark")
    else:
        drawing.rectangle(0, 0, 64, 64, "south-dark")
    half = 8.0
    corners = ((-half, -16.0), (half, -16.0), (half, 16.0), (-half, 16.0))
    body = Body(corners, pi / 2)
    flux = plane_flux(prism(corners, 1.0, pi / 2))
    reaches, width = ((26.0,), 5.0) if loops == 1 else ((17.0, 27.0), 3.6)
    levels = [flux(side * reach, 0) for reach in reaches for side in (-1, 1)]
    view = View(drawing, (32, 32), 1)
    clear = half + width
    lines = [
        [point for point in line if abs(point[0] - 32) > clear and 8 < point[1] < 56]
        for line in view.lines(flux, levels, grid=1)
    ]
    # A closed line's points start anywhere: begin each arc at its upper end.
    arcs = [sorted(line, key=lambda p: p[1]) for line in lines]
    draw_lines(drawing, arcs, "ground", width)
    north, south = body.halves()
    drawing.polygon([view.at(point) for point in south], "south-light")
    drawing.polygon([view.at(point) for point in north], "north-light")
    return drawing


def _rounded(size: float, radius: float) -> list[Point]:
    """A square with round corners."""
    points = []
    for k, (x, y) in enumerate(((1, 1), (0, 1), (0, 0), (1, 0))):
        centre = (x * size + (1 - 2 * x) * radius, y * size + (1 - 2 * y) * radius)
        for n in range(9):
            a = (k + n / 8) * pi / 2
            points.append((centre[0] + radius * cos(a), centre[1] + radius * sin(a)))
    return points


@cache
def files() -> dict[str, bytes]:
    """Every file of the artwork by its path within the checkout."""
    made = {
        HERO: (to_svg(hero(), step=5) + "\n").encode(),
        **{
            FAMILY.format(name): (to_svg(families.for_page(name), step=10) + "\n").encode()
            for name in families.DRAWINGS
        },
        **{
            SHAPE.format(name): (to_svg(outlines.for_page(name)) + "\n").encode()
            for name in outlines.DRAWINGS
        },
        **{
            DIRECTION.format(name): (to_svg(pictograms.for_form(name), step=5) + "\n").encode()
            for name in pictograms.DRAWINGS
        },
        FAVICON_SVG: (to_svg(mark(loops=1), palette=PALETTE) + "\n").encode(),
        FAVICON_ICO: _ico(),
        SHARE: _png(to_image(share(), 1200, palette=BAND_PALETTE)),
    }
    for path, size in PNG_ICONS.items():
        # The home screen cuts its own corners: no transparent ones there.
        made[path] = _png(to_image(mark(tile="apple" not in path), size))
    return made


def share() -> Drawing:
    """What stands where a page is shared that has no picture of its own: words have the left."""
    drawing = disc(1720, 630, 8)
    drawing.width = 1200
    return drawing


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _ico() -> bytes:
    images = [
        to_image(mark(loops=1 if size < 24 else 2), size, SMALL_ICON_OVERSAMPLING)
        for size in ICO_SIZES
    ]
    out = BytesIO()
    images[-1].save(
        out, "ICO", sizes=[(size, size) for size in ICO_SIZES], append_images=images[:-1]
    )
    return out.getvalue()


def write(root: Path) -> list[str]:
    """Write the artwork's files that differ; return their paths."""
    changed = differences(root)
    made = files()
    for path in changed:
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(made[path])
    return changed


def differences(root: Path) -> list[str]:
    """The paths of files that are missing or not what the code makes.

    SVG is compared exactly, icons by their pixels: another version of Pillow packs them anew.
    """
    return [path for path, data in files().items() if not _same(root / path, data)]


def _same(path: Path, data: bytes) -> bool:
    if not path.is_file():
        return False
    kept = path.read_bytes()
    if path.suffix == ".svg":
        return kept == data
    return all(
        a.size == b.size and not ImageChops.difference(a, b).getbbox(alpha_only=False)
        for a, b in zip(_frames(kept, path), _frames(data, path), strict=True)
    )


def _frames(data: bytes, path: Path) -> list[Image.Image]:
    if path.suffix == ".ico":
        icon = IcoFile(BytesIO(data))
        return [icon.getimage((size, size)).convert("RGBA") for size in ICO_SIZES]
    return [Image.open(BytesIO(data)).convert("RGBA")]
