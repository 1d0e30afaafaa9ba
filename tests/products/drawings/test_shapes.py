"""Magnet bodies in isometric view."""

from collections.abc import Callable

import pytest

from products.drawings import shapes
from products.drawings.canvas import Drawing, Ellipse, Polygon
from products.drawings.directions import directions

BODIES: dict[str, Callable[[shapes.Iso, bool], None]] = {
    "block": lambda iso, poles: shapes.block(iso, 60, 40, 20, poles),
    "disc": lambda iso, poles: shapes.cylinder(iso, 60, 10, poles),
    "cylinder": lambda iso, poles: shapes.cylinder(iso, 30, 60, poles),
    "ring": lambda iso, poles: shapes.ring(iso, 60, 30, 15, poles),
    "arc": lambda iso, poles: shapes.arc_segment(iso, 60, 40, 90, 40, poles),
    "countersunk": lambda iso, poles: shapes.countersunk(iso, 60, 20, 10, 30, poles),
    "sphere": lambda iso, poles: shapes.sphere(iso, 50, poles),
}


def drawn(body: str, poles: bool) -> Drawing:
    drawing = Drawing(300, 300)
    BODIES[body](shapes.Iso(drawing, (150, 180)), poles)
    return drawing


@pytest.mark.parametrize("body", BODIES)
def test_bodies_keep_to_their_tones(body: str) -> None:
    plain = {item.role for item in drawn(body, False).items if isinstance(item, Polygon)}
    assert plain - {"ink"} <= {"magnet", "magnet-light", "magnet-dark"}
    assert len(plain) >= 2
    poles = {item.role for item in drawn(body, True).items if isinstance(item, Polygon)}
    assert any(role.startswith("north") for role in poles)
    assert any(role.startswith("south") for role in poles)


@pytest.mark.parametrize("body", BODIES)
def test_bodies_stay_where_they_are_put(body: str) -> None:
    for item in drawn(body, True).items:
        points = item.points if isinstance(item, Polygon) else []
        assert all(60 < x < 240 and 60 < y < 240 for x, y in points)


def test_isometric_view() -> None:
    iso = shapes.Iso(Drawing(10, 10), (100, 100), 2)
    assert iso.at(0, 0, 5) == (100, 90)
    x, y = iso.at(10, 0, 0)
    assert (x, y) == pytest.approx((100 + 20 * 3**0.5 / 2, 110))


def test_five_directions_with_arrows_within_the_picture() -> None:
    drawing = directions()
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
