"""The demo's pictures: complete, described in both languages, quick to draw."""

from io import BytesIO
from time import perf_counter

import pytest
from PIL import Image

from demo.pictures import PICTURES, grade, grades, png
from products.drawings.canvas import Label
from products.drawings.raster import to_image
from products.drawings.svg import to_svg

NAMES = {
    "family-sintered-ndfeb",
    "family-bonded-ndfeb",
    "family-smco",
    "family-alnico",
    "family-ferrite",
    "family-assemblies",
    "article-recycling",
    "article-grades",
    "article-dysprosium",
    "article-coatings",
    "article-demag-curve",
    "article-directions",
    "about-field",
    "share-default",
}


def test_every_picture_is_there() -> None:
    assert set(PICTURES) == NAMES
    assert all(name == picture.name for name, picture in PICTURES.items())


@pytest.mark.parametrize("name", sorted(NAMES))
def test_pictures_draw_quickly_in_symbols_every_language_reads(name: str) -> None:
    start = perf_counter()
    drawing = PICTURES[name].draw()
    image = to_image(drawing, 800)
    # The aim is two seconds; a busy machine gets some more.
    assert perf_counter() - start < 6
    assert image.size == ((800, 420) if name == "share-default" else (800, 500))
    assert len(image.getcolors(maxcolors=1 << 24) or []) > 25
    assert to_svg(drawing).startswith("<svg")
    for item in drawing.items:
        if isinstance(item, Label):
            # Pillow's own font has these and no more.
            assert all(c.isascii() or c == "°" for c in item.text), item.text


def test_png_is_as_wide_as_asked() -> None:
    assert Image.open(BytesIO(png("article-directions", 640))).size == (640, 400)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_pictures_are_described_in_both_languages(name: str) -> None:
    picture = PICTURES[name]
    assert picture.title
    assert 40 < len(picture.alt.en) < 260
    assert any("\u4e00" <= character <= "\u9fff" for character in picture.alt.zh)
    assert picture.alt.zh.endswith("。")


def test_grades_table() -> None:
    assert len(grades()) == 101
    assert grade("N42SH")["br_nominal_T"] == "1.300"
    with pytest.raises(KeyError):
        grade("N99")
    with pytest.raises(KeyError):
        png("no-such-picture")
