"""Pictures of the demo content, labelled with symbols that are valid in every language."""

from pathlib import Path

import pytest
from PIL import Image

from demo.pictures import read_pictures
from scripts.artwork.canvas import Label
from scripts.artwork.demo_pictures import DRAWINGS, read_demo_grade, read_demo_grades
from scripts.artwork.files import DEMO

ROOT = Path(__file__).resolve().parents[3]


def test_each_is_drawn_that_the_content_names() -> None:
    assert set(DRAWINGS) == set(read_pictures())


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_file_is_large_and_shows_something(name: str) -> None:
    image = Image.open(ROOT / DEMO.format(name))
    assert image.size == ((1600, 840) if name == "share-default" else (1600, 1000))
    assert len(image.getcolors(maxcolors=1 << 24) or []) > 25


@pytest.mark.parametrize("name", DRAWINGS)
def test_labels_are_symbols_and_numbers(name: str) -> None:
    labels = [item for item in DRAWINGS[name]().items if isinstance(item, Label)]
    for item in labels:
        # Pillow's built-in font has only these characters.
        assert all(c.isascii() or c == "°" for c in item.text), item.text


def test_grades_table() -> None:
    assert len(read_demo_grades()) == 101
    assert read_demo_grade("N42SH")["br_nominal_T"] == "1.300"
    with pytest.raises(KeyError):
        read_demo_grade("N99")
