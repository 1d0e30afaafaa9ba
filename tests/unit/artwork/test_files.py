"""The artwork files in the checkout are equal to the output of the drawing code."""

import re
from functools import partial
from io import BytesIO
from math import hypot
from pathlib import Path

import pytest
from PIL import Image

from media.artwork import SIZE, open_motif
from products.family_drawings import CAPTIONS, FamilyDrawing
from products.shape_drawings import ShapeDrawing
from scripts.artwork import families, files
from scripts.artwork.canvas import Drawing

ROOT = Path(__file__).resolve().parents[3]
MADE = files.list_artwork_files()


@pytest.mark.parametrize("path", MADE)
def test_the_checkout_holds_what_is_drawn(path: str) -> None:
    assert files.is_same(ROOT / path, MADE[path]()), "run: make artwork"


@pytest.mark.parametrize(
    "folder", ["templates/drawings", "static/img/share", "site/demo/content/pictures"]
)
def test_nothing_else_lies_beside_it(folder: str) -> None:
    kept = {file.relative_to(ROOT).as_posix() for file in (ROOT / folder).rglob("*.*")}
    assert kept == {path for path in MADE if path.startswith(f"{folder}/")}


def test_staff_may_choose_what_is_drawn() -> None:
    assert set(FamilyDrawing.values) == set(families.DRAWINGS)
    assert set(CAPTIONS) == set(FamilyDrawing.values)


@pytest.mark.parametrize(
    "name",
    [f"family-{name}" for name in FamilyDrawing.values]
    + [f"shape-{name}" for name in ShapeDrawing.values],
)
def test_share_pictures_have_their_motif(name: str) -> None:
    assert open_motif(name).size == SIZE


@pytest.mark.parametrize("path", [path for path in MADE if path.startswith("templates")])
def test_drawings_of_pages_are_light_and_take_the_pages_colours(path: str) -> None:
    data = (ROOT / path).read_bytes()
    assert len(data) <= 7_000
    assert b"#" not in data
    assert b"style" not in data
    # Templates include the file, so nothing in it may look like a template tag.
    assert b"{" not in data


def test_the_home_pages_figures_are_the_discs() -> None:
    told = re.findall(r">(\d+)</text>", (ROOT / files.HERO).read_text())
    distances, fields = told[1::2], told[2::2]

    assert told[0] == "15"
    assert distances == ["0", "10", "20", "30"]
    for distance, field in zip(distances, fields, strict=True):
        z, radius, length = float(distance), 20.0, 15.0
        far = length + z
        exact = 650 * (far / hypot(radius, far) - z / hypot(radius, z))
        assert abs(float(field) - exact) <= 0.5


def test_icons_have_their_sizes() -> None:
    for path, size in files.PNG_ICONS.items():
        image = Image.open(ROOT / path)
        assert image.size == (size, size)
        corner = image.convert("RGBA").getpixel((0, 0))[3]
        assert corner == (255 if "apple" in path else 0)
    icon = Image.open(ROOT / files.FAVICON_ICO)
    assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}


def bar(length: float) -> Drawing:
    drawing = Drawing(100, 100, "ground")
    drawing.rectangle(0, 0, length, 50, "ink")
    return drawing


def png(length: float, level: int = 6) -> bytes:
    out = BytesIO()
    files.rasterise(bar(length), 100).save(out, "PNG", compress_level=level)
    return out.getvalue()


def test_write_makes_what_is_missing_or_different(tmp_path: Path) -> None:
    made = {"a/bar.png": partial(png, 50), "a/bar.svg": lambda: b"<svg/>"}
    assert files.write(tmp_path, made) == ["a/bar.png", "a/bar.svg"]
    assert files.write(tmp_path, made) == []

    changed = {**made, "a/bar.svg": lambda: b"<svg></svg>"}
    assert files.write(tmp_path, changed) == ["a/bar.svg"]
    assert (tmp_path / "a/bar.svg").read_bytes() == b"<svg></svg>"


def test_another_packing_is_the_same_picture_but_a_longer_bar_is_not(tmp_path: Path) -> None:
    path = tmp_path / "bar.png"
    path.write_bytes(png(50))
    assert files.is_same(path, png(50, level=1))
    assert not files.is_same(path, png(51))
