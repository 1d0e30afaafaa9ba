"""Dimensions in the enquiry form of each shape: those on its drawing."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.utils.translation import override

from products.shape_dimensions import DIMENSIONS, get_shape_dimensions
from products.shape_drawings import ShapeDrawing

SHAPES = Path(__file__).resolve().parents[3] / "templates" / "drawings" / "shapes"
SVG = "{http://www.w3.org/2000/svg}"
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def drawn(shape: str) -> list[str]:
    """Return the symbols on a drawing without the poles; digits are subscripts."""
    found = []
    for text in ElementTree.parse(SHAPES / f"{shape}.svg").iter(f"{SVG}text"):
        if text.get("class") not in ("d-north", "d-south"):
            below = "".join(span.text or "" for span in text.iter(f"{SVG}tspan"))
            found.append((text.text or "") + below.translate(SUBSCRIPTS))
    return found


def test_every_shape_has_its_dimensions() -> None:
    assert list(DIMENSIONS) == ShapeDrawing.values


@pytest.mark.parametrize("shape", ShapeDrawing.values)
def test_symbols_are_those_of_the_drawing(shape: str) -> None:
    symbols = [dimension.symbol for dimension in get_shape_dimensions(shape)]
    assert sorted(symbols) == sorted(drawn(shape))


@pytest.mark.parametrize("shape", [*ShapeDrawing.values, "", "horseshoe"])
@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_keys_and_labels_tell_them_apart(shape: str, language: str) -> None:
    dimensions = get_shape_dimensions(shape)
    assert len({dimension.key for dimension in dimensions}) == len(dimensions)
    assert all(re.fullmatch("[a-z]+(_[a-z]+)*", dimension.key) for dimension in dimensions)
    with override(language):
        labels = {str(dimension.label) for dimension in dimensions}
    assert "" not in labels
    assert len(labels) == len(dimensions)


@pytest.mark.parametrize("shape", ShapeDrawing.values)
def test_angles_are_in_degrees_and_all_else_in_millimetres(shape: str) -> None:
    for dimension in get_shape_dimensions(shape):
        assert dimension.unit == ("°" if dimension.symbol == "α" else "mm")


def test_a_key_means_the_same_wherever_it_stands() -> None:
    meant: dict[str, tuple[str, str]] = {}
    for dimension in [d for dimensions in DIMENSIONS.values() for d in dimensions]:
        said = dimension.symbol, str(dimension.label)
        assert meant.setdefault(dimension.key, said) == said


@pytest.mark.parametrize("shape", ["", "horseshoe"])
def test_other_shapes_are_described_in_words(shape: str) -> None:
    (free,) = get_shape_dimensions(shape)
    assert (free.symbol, free.key, str(free.label), free.unit) == (
        "", "dimensions", "Dimensions", "",
    )  # fmt: skip
