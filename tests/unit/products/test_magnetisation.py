"""Directions of magnetisation: the choices for each shape, and their pictograms."""

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from products.magnetisation import FOR_SHAPE, Magnetisation, get_directions, get_picture_template
from products.shape_drawings import ShapeDrawing
from scripts.artwork import pictograms

CHOICES = [(value, shape) for shape, values in FOR_SHAPE.items() for value in values]


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_every_direction_has_a_name_of_its_own(language: str) -> None:
    with override(language):
        labels = [str(label) for label in Magnetisation.labels]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_the_ambiguous_word_never_stands_alone() -> None:
    with override("zh-hans"):
        across, outwards = (
            str(value.label) for value in (Magnetisation.DIAMETRAL, Magnetisation.RADIAL)
        )
    assert "径向" not in outwards
    assert not across.startswith("径向")


def test_every_shape_has_its_directions() -> None:
    assert list(FOR_SHAPE) == [*ShapeDrawing.values, ""]
    for values in FOR_SHAPE.values():
        assert len(set(values)) == len(values)
        assert values[-1] == Magnetisation.OTHER
    assert set(get_directions("")) == set(Magnetisation)
    assert get_directions("horseshoe") == get_directions("")
    assert get_directions("ring")[:3] == ("axial", "diametral", "radial")


def test_what_a_shape_cannot_have_is_not_offered() -> None:
    assert not {"axial", "diametral", "radial"} & set(get_directions("block"))
    assert not {"length", "width", "thickness"} & set(get_directions("ring"))
    assert {shape for shape, values in FOR_SHAPE.items() if "parallel" in values} == {"arc", ""}


@pytest.mark.parametrize(("value", "shape"), CHOICES)
def test_every_choice_has_its_picture(value: str, shape: str) -> None:
    svg = render_to_string(get_picture_template(value, shape))
    assert svg.startswith("<svg ")
    assert 'aria-hidden="true"' in svg


@pytest.mark.parametrize("shape", FOR_SHAPE)
def test_no_two_choices_look_alike(shape: str) -> None:
    pictures = [get_picture_template(value, shape) for value in get_directions(shape)]
    assert len(set(pictures)) == len(pictures)


def test_every_picture_is_used() -> None:
    used = {get_picture_template(value, shape) for value, shape in CHOICES}
    assert used == {f"drawings/directions/{name}.svg" for name in pictograms.DRAWINGS}


def test_a_ring_across_and_outwards_are_shown_on_one_body() -> None:
    assert get_picture_template("diametral", "ring") == "drawings/directions/diametral.svg"
    assert get_picture_template("radial", "ring") == "drawings/directions/radial.svg"


def test_shapes_without_a_body_of_their_own_show_the_usual_one() -> None:
    assert get_picture_template("axial", "horseshoe") == get_picture_template("axial")
    assert get_picture_template("diametral", "rotor") == get_picture_template("diametral")


@pytest.mark.parametrize("value", ["", "sideways", "../base"])
def test_what_is_no_direction_has_no_picture(value: str) -> None:
    assert get_picture_template(value, "ring") == ""
