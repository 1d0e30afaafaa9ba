"""Field line pictures: the lines are those of the magnet that is drawn."""

from collections.abc import Callable
from math import pi

import pytest

from scripts.artwork import fields
from scripts.artwork.canvas import Drawing, Polygon, Polyline
from scripts.artwork.section import Body, View, draw_arrowheads, make_box_section

PICTURES = [
    fields.draw_disc_field,
    fields.draw_rod_field,
    fields.draw_ring_field,
    fields.draw_block_field,
    fields.draw_attracting_blocks,
    fields.draw_repelling_cylinders,
    fields.draw_halbach_field,
    fields.draw_multipole_ring_field,
    fields.draw_fragments_field,
]


@pytest.mark.parametrize("draw", PICTURES)
def test_pictures_have_lines_and_poles(draw: Callable[[], Drawing]) -> None:
    drawing = draw()
    assert (drawing.width, drawing.height) == (1600, 1000)
    lines = [item for item in drawing.items if isinstance(item, Polyline) and item.role == "line"]
    assert len(lines) >= 15
    faces = {item.role for item in drawing.items if isinstance(item, Polygon)}
    assert {"north", "south"} <= faces


def test_a_symmetric_magnet_has_a_symmetric_picture() -> None:
    lines = [item for item in fields.draw_disc_field().items if isinstance(item, Polyline)]
    left = sorted(min(x for x, _ in line.points) for line in lines)
    right = sorted(1600 - max(x for x, _ in line.points) for line in lines)
    assert left == pytest.approx(right, abs=0.5)


def test_halves_of_a_body() -> None:
    north, south = make_box_section(20, 10, pi / 2).halves()
    assert min(z for _, z in north) == pytest.approx(0)
    assert max(z for _, z in south) == pytest.approx(0)
    north, south = make_box_section(20, 10, pi).halves()
    assert max(x for x, _ in north) == pytest.approx(0, abs=1e-9)


def test_what_lies_within_a_body() -> None:
    body = Body(((0, 0), (4, 0), (4, 2), (0, 2)), 0)
    assert body.contains((1, 1))
    assert not body.contains((5, 1))
    assert not body.contains((1, 3))


def test_view_turns_z_upwards() -> None:
    view = View(Drawing(100, 50), (50, 25), 5)
    assert view.place((2, 3)) == (60, 10)
    across, upwards = view.window()
    assert across == pytest.approx((-11.2, 11.2))
    assert upwards == pytest.approx((-6.2, 6.2))


def test_arrowheads_point_along_the_line() -> None:
    drawing = Drawing(100, 100)
    draw_arrowheads(drawing, [[(50, 10), (50, 30), (50, 70), (50, 90)]], lambda p: p[1] - 50)
    (head,) = drawing.items
    assert isinstance(head, Polygon)
    tip, back = head.points[0], head.points[2]
    assert tip[0] == pytest.approx(50)
    assert tip[1] > back[1]
