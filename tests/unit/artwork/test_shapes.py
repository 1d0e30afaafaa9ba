"""Magnet bodies in isometric view."""

from collections.abc import Callable

import pytest

from scripts.artwork import shapes
from scripts.artwork.canvas import Drawing, Ellipse, Polygon
from scripts.artwork.directions import draw_directions

BODIES: dict[str, Callable[[shapes.Iso], None]] = {
    "block": lambda iso: shapes.draw_block(iso, 60, 40, 20),
    "disc": lambda iso: shapes.draw_cylinder(iso, 60, 10),
    "cylinder": lambda iso: shapes.draw_cylinder(iso, 30, 60),
    "ring": lambda iso: shapes.draw_ring(iso, 60, 30, 15),
}


def drawn(body: str) -> list[Polygon]:
    drawing = Drawing(300, 300)
    BODIES[body](shapes.Iso(drawing, (150, 180)))
    return [item for item in drawing.items if isinstance(item, Polygon)]


@pytest.mark.parametrize("body", BODIES)
def test_bodies_have_faces_in_the_light_and_in_the_shade(body: str) -> None:
    roles = {item.role for item in drawn(body)}
    assert {"magnet-light", "magnet-dark"} <= roles <= {"magnet", "magnet-light", "magnet-dark"}


@pytest.mark.parametrize("body", BODIES)
def test_bodies_stay_where_they_are_put(body: str) -> None:
    for item in drawn(body):
        assert all(60 < x < 240 and 60 < y < 240 for x, y in item.points)


def test_isometric_view() -> None:
    iso = shapes.Iso(Drawing(10, 10), (100, 100), 2)
    assert iso.place(0, 0, 5) == (100, 90)
    x, y = iso.place(10, 0, 0)
    assert (x, y) == pytest.approx((100 + 20 * 3**0.5 / 2, 110))


def test_five_directions_with_arrows_within_the_picture() -> None:
    drawing = draw_directions()
    heads = [
        item
        for item in drawing.items
        if isinstance(item, Polygon) and item.role in ("accent", "south")
    ]
    assert len(heads) == 3 + 3 + 3 + 8 + 8
    for item in drawing.items:
        if not isinstance(item, Ellipse):
            points = getattr(item, "points", ())
            assert all(0 < x < drawing.width and 0 < y < drawing.height for x, y in points)
