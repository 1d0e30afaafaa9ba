"""Magnet bodies in isometric view, shaded by face: block, cylinder and ring.

Bodies are centred on the z axis with their base at z = 0; x points to the lower right, y to the
lower left, z up. Light comes from the upper left. Lengths are in the units of the ``Iso`` view.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, degrees, pi, sin

from scripts.artwork.canvas import Drawing, Point, Role

Face = Point
"""A point (x, y) of a body's plan, its outline seen from above."""
LIGHT: Role = "magnet-light"
MIDDLE: Role = "magnet"
DARK: Role = "magnet-dark"
STEPS = 96
"""Number of sides of the polygon that approximates a circle."""
SHADE_UP_TO, LIGHT_FROM = 30.0, 97.0
"""Directions of a wall's normal, in degrees: dark below the first, light above the second."""


@dataclass(frozen=True)
class Iso:
    """An isometric view; ``origin`` is the place of x = y = z = 0 on the drawing."""

    drawing: Drawing
    origin: Point
    scale: float = 1.0

    def place(self, x: float, y: float, z: float) -> Point:
        """Return the place on the drawing of a point in space."""
        across, down = (x - y) * cos(pi / 6), (x + y) * sin(pi / 6) - z
        return self.origin[0] + self.scale * across, self.origin[1] + self.scale * down

    def loop(self, plan: Sequence[Face], z: float) -> list[Point]:
        """Return the points on the drawing of a plan at height ``z``."""
        return [self.place(x, y, z) for x, y in plan]


def make_circle(radius: float, start: float = 0, end: float = 360) -> list[Face]:
    """Return the plan of a circle, or of its arc from ``start`` to ``end`` degrees."""
    whole = end - start == 360
    count = max(round(STEPS * (end - start) / 360), 2)
    angles = [(start + (end - start) * k / count) * pi / 180 for k in range(count + (not whole))]
    return [(radius * cos(a), radius * sin(a)) for a in angles]


def draw_block(iso: Iso, width: float, depth: float, height: float) -> None:
    """Draw a block: ``width`` along x, ``depth`` along y."""
    w, d = width / 2, depth / 2
    _extruded(iso, [(-w, -d), (w, -d), (w, d), (-w, d)], height)


def draw_cylinder(iso: Iso, diameter: float, height: float) -> None:
    """Draw a disc or cylinder."""
    _extruded(iso, make_circle(diameter / 2), height)


def draw_ring(iso: Iso, outer_diameter: float, inner_diameter: float, height: float) -> None:
    """Draw a ring; its far wall is visible through the hole, and the ground if the ring is low."""
    hole = make_circle(inner_diameter / 2)
    # Light from the upper left falls on the right part of the inner wall.
    for start, end, role in ((135, 240, DARK), (240, 315, MIDDLE)):
        arc = make_circle(inner_diameter / 2, start, end)
        iso.drawing.polygon(iso.loop(arc, height) + iso.loop(arc, 0)[::-1], role)
    outer = make_circle(outer_diameter / 2)
    _walls(iso, outer, height)
    # One polygon with a slit from rim to hole, so that the view through the hole is not covered.
    around = [*outer, outer[0], hole[0], *reversed(hole)]
    iso.drawing.polygon(iso.loop(around, height), LIGHT)


def _extruded(iso: Iso, plan: Sequence[Face], height: float) -> None:
    _walls(iso, plan, height)
    iso.drawing.polygon(iso.loop(plan, height), LIGHT)


def _walls(iso: Iso, plan: Sequence[Face], height: float) -> None:
    """Draw the walls that face the viewer, far ones first, neighbours of one tone as a polygon."""
    strips: list[tuple[Role, list[Face]]] = []
    for start, end in zip(plan, [*plan[1:], plan[0]], strict=True):
        normal = end[1] - start[1], start[0] - end[0]
        if normal[0] + normal[1] <= 1e-9:
            continue
        role = _tone(degrees(atan2(normal[1], normal[0])))
        if strips and strips[-1][0] == role and strips[-1][1][-1] == start:
            strips[-1][1].append(end)
        else:
            strips.append((role, [start, end]))
    strips.sort(key=lambda strip: sum(x + y for x, y in strip[1]) / len(strip[1]))
    for role, points in strips:
        iso.drawing.polygon(iso.loop(points, height) + iso.loop(points, 0)[::-1], role)


def _tone(normal: float) -> Role:
    if normal < SHADE_UP_TO:
        return DARK
    return LIGHT if normal > LIGHT_FROM else MIDDLE
