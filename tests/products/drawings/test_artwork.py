"""The artwork in the checkout is what the code draws."""

import re
from io import BytesIO
from math import hypot
from pathlib import Path

from PIL import Image

from products.drawings import artwork, families, outlines, pictograms

ROOT = Path(__file__).resolve().parents[3]


def test_drawings_in_the_checkout_are_up_to_date() -> None:
    stale = [path for path in artwork.differences(ROOT) if path.endswith(".svg")]
    assert not stale, "run: manage.py draw_pictures"


def test_drawings_of_pages_are_light_and_take_the_pages_colours() -> None:
    drawings = {
        path: data for path, data in artwork.files().items() if path.startswith("templates")
    }
    kinds = families.DRAWINGS, outlines.DRAWINGS, pictograms.DRAWINGS
    assert len(drawings) == 1 + sum(len(kind) for kind in kinds)
    for path, data in drawings.items():
        assert len(data) <= 7_000, path
        assert b"#" not in data
        assert b"style" not in data
        # Templates include the file: nothing in it may look like a tag.
        assert b"{" not in data


def test_the_home_pages_figures_are_the_discs() -> None:
    told = re.findall(r">(\d+)</text>", artwork.files()[artwork.HERO].decode())
    distances, fields = told[1::2], told[2::2]

    assert told[0] == "15"
    assert distances == ["0", "10", "20", "30"]
    for distance, field in zip(distances, fields, strict=True):
        z, radius, length = float(distance), 20.0, 15.0
        far = length + z
        exact = 650 * (far / hypot(radius, far) - z / hypot(radius, z))
        assert abs(float(field) - exact) <= 0.5


def test_icons_have_their_sizes() -> None:
    made = artwork.files()
    for path, size in artwork.PNG_ICONS.items():
        image = Image.open(BytesIO(made[path]))
        assert image.size == (size, size)
        corner = image.convert("RGBA").getpixel((0, 0))[3]
        assert corner == (255 if "apple" in path else 0)
    icon = Image.open(BytesIO(made[artwork.FAVICON_ICO]))
    assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}


def test_write_makes_what_differences_misses(tmp_path: Path) -> None:
    paths = set(artwork.files())
    assert set(artwork.differences(tmp_path)) == paths
    assert set(artwork.write(tmp_path)) == paths
    assert artwork.differences(tmp_path) == []
    assert artwork.write(tmp_path) == []


def test_differences_sees_a_changed_pixel_but_not_another_packing(tmp_path: Path) -> None:
    artwork.write(tmp_path)
    path = "static/img/icon-192.png"
    image = Image.open(tmp_path / path)
    image.save(tmp_path / path, compress_level=1)
    assert artwork.differences(tmp_path) == []
    image.putpixel((96, 96), (1, 2, 3, 255))
    image.save(tmp_path / path)
    assert artwork.differences(tmp_path) == [path]
