"""Pictures of the demo content: complete, with descriptions in both languages."""

from io import BytesIO

import pytest
from PIL import Image

from demo.pictures import make_demo_png, read_pictures

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
    assert set(read_pictures()) == NAMES


@pytest.mark.parametrize("name", sorted(NAMES))
def test_pictures_are_kept_as_png(name: str) -> None:
    image = Image.open(BytesIO(make_demo_png(name)))
    assert image.format == "PNG"
    assert image.size == ((1600, 840) if name == "share-default" else (1600, 1000))


@pytest.mark.parametrize("name", sorted(NAMES))
def test_pictures_are_described_in_both_languages(name: str) -> None:
    picture = read_pictures()[name]
    english, chinese = picture["description"]["en"], picture["description"]["zh-hans"]
    assert picture["title"]
    assert 40 < len(english) < 260
    assert any("\u4e00" <= character <= "\u9fff" for character in chinese)
    assert chinese.endswith("。")


def test_no_other_picture() -> None:
    with pytest.raises(KeyError):
        make_demo_png("no-such-picture")
