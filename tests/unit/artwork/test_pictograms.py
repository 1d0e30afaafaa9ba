"""Pictograms of the directions of magnetisation."""

import re
from itertools import pairwise
from math import atan2, degrees, dist, hypot, sin
from pathlib import Path
from xml.etree import ElementTree

import pytest

from scripts.artwork import pictograms
from scripts.artwork.canvas import Arc, Drawing, Label, Point, Polygon, Polyline
from scripts.artwork.canvas import Path as Outline
from scripts.artwork.dimensions import LETTER
from scripts.artwork.pictograms_arcs import VIEW
from scripts.artwork.pictograms_round import OUTER, TILT
from scripts.artwork.svg import format_svg

ROOT = Path(__file__).resolve().parents[3]
SVG = "{http://www.w3.org/2000/svg}"
ARROWS = {
    "axial": 1, "axial-ring": 2, "axial-sphere": 1, "diametral": 4, "diametral-cylinder": 3,
    "radial": 8, "radial-arc": 3, "parallel": 3, "thickness": 1, "length": 1, "length-arc": 1,
    "width": 1, "multipole_rim": 4, "multipole_face": 4, "multipole_face-block": 4, "halbach": 5,
    "unmagnetised": 0, "unmagnetised-block": 0, "other": 1,
}  # fmt: skip


def written(name: str) -> str:
    return (ROOT / "templates" / "drawings" / "directions" / f"{name}.svg").read_text()


def arrows(name: str) -> list[tuple[Point, Point]]:
    """Return the tail and tip of each arrow."""
    items = [item for item in pictograms.draw_pictogram(name).items if item.role == "accent"]
    shafts = [item for item in items if isinstance(item, Polyline)]
    heads = [item for item in items if isinstance(item, Polygon)]
    return [(s.points[0], h.points[0]) for s, h in zip(shafts, heads, strict=True)]


def turn(arrow: tuple[Point, Point]) -> float:
    """Return the direction of an arrow in degrees, clockwise from the right."""
    (x, y), (tip_x, tip_y) = arrow
    return degrees(atan2(tip_y - y, tip_x - x))


def ring_middle(drawing: Drawing) -> Point:
    """Return the centre of a ring's upper face, that is, of its highest rim."""
    rims = [
        piece
        for item in drawing.items
        if isinstance(item, Outline) and item.role == "ink"
        for piece in item.pieces
        if isinstance(piece, Arc) and piece.rx == OUTER
    ]
    return min((rim.x, rim.y) for rim in rims)


@pytest.mark.parametrize("name", pictograms.DRAWINGS)
def test_small_well_formed_and_all_colour_is_the_pages(name: str) -> None:
    svg = written(name)
    root = ElementTree.fromstring(svg)
    assert root.get("viewBox") == "0 0 160 120"
    # The label of the option describes it.
    assert root.get("aria-hidden") == "true"
    assert len(svg.encode()) <= 1_700
    style = (ROOT / "static" / "css" / "drawing.css").read_text()
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in {"svg", "path", "text"}
        assert not {"style", "id", "font-family"} & set(element.attrib)
    for role in re.findall(r'class="([^"]+)"', svg):
        assert f".{role} {{" in style
    # Gives letters at least 11 px high if the picture is 96 px wide.
    assert all(float(text.get("font-size") or 0) >= 19 for text in root.iter(f"{SVG}text"))


@pytest.mark.parametrize("name", pictograms.DRAWINGS)
def test_all_is_within_the_picture(name: str) -> None:
    drawing = pictograms.draw_pictogram(name)
    for item in drawing.items:
        if isinstance(item, Label):
            half = LETTER * item.size / 2
            points = [(item.x - half, item.y - item.size * 0.75), (item.x + half, item.y)]
        else:
            points = list(item.points() if isinstance(item, Outline) else item.points)
        assert all(2 <= x <= 158 and 2 <= y <= 118 for x, y in points)


@pytest.mark.parametrize("name", pictograms.DRAWINGS)
def test_arrows_are_there_and_long_enough_to_be_seen(name: str) -> None:
    assert len(arrows(name)) == ARROWS[name]
    assert all(dist(*arrow) >= 16 for arrow in arrows(name))


@pytest.mark.parametrize("name", ["axial", "axial-ring", "axial-sphere", "thickness", "parallel"])
def test_arrows_straight_up(name: str) -> None:
    assert all(turn(arrow) == pytest.approx(-90) for arrow in arrows(name))


@pytest.mark.parametrize("name", ["diametral", "diametral-cylinder"])
def test_across_is_parallel(name: str) -> None:
    assert all(turn(arrow) == pytest.approx(0) for arrow in arrows(name))
    letters = {i.text: i.x for i in pictograms.draw_pictogram(name).items if isinstance(i, Label)}
    assert letters["S"] < 80 < letters["N"]


def test_radial_leads_outwards_all_round() -> None:
    x, y = ring_middle(pictograms.draw_pictogram("radial"))
    angles = []
    for arrow in arrows("radial"):
        near, far = (((px - x), (py - y) / sin(TILT)) for px, py in arrow)
        assert hypot(*far) > OUTER > hypot(*near)
        assert atan2(near[1], near[0]) == pytest.approx(atan2(far[1], far[0]))
        angles.append(degrees(atan2(far[1], far[0])))
    assert [b - a for a, b in pairwise(sorted(angles))] == pytest.approx([45] * 7)


def test_the_arcs_arrows_fan_out_from_its_centre() -> None:
    centre = VIEW.place(0, 0)
    turns = [turn(arrow) for arrow in arrows("radial-arc")]
    assert turns == pytest.approx([turn((centre, tip)) for _, tip in arrows("radial-arc")])
    assert len({round(angle) for angle in turns}) == 3


def test_poles_alternate_on_the_rim() -> None:
    x, y = ring_middle(pictograms.draw_pictogram("multipole_rim"))
    found = sorted(
        arrows("multipole_rim"), key=lambda arrow: atan2(arrow[1][1] - y, arrow[1][0] - x)
    )
    outwards = [dist(tip, (x, y)) > dist(start, (x, y)) for start, tip in found]
    assert outwards in ([True, False] * 2, [False, True] * 2)


@pytest.mark.parametrize("name", ["multipole_face", "multipole_face-block"])
def test_poles_alternate_on_a_face(name: str) -> None:
    turns = [round(turn(arrow)) for arrow in arrows(name)]
    assert turns == [-90, 90, -90, 90]


def test_half_circles_are_not_pushed_aside_by_rounding() -> None:
    # The ends of a half circle are exactly one axis apart, so rounding must not change it.
    svg = written("diametral")
    assert len(re.findall(r"a54 36 0 0 [01] 0[ -]72(?![.\d])", svg)) == 2
    assert len(re.findall(r"a24 16 0 0 [01] 0[ -]32(?![.\d])", svg)) == 2


def test_a_picture_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        format_svg(pictograms.draw_pictogram("sideways"))
