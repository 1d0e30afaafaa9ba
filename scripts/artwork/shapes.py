"""Magnet bodies in isometric view, shaded by face.

Bodies stand on the plane z = 0 about the origin of their ``Iso`` view; x runs to the lower right,
y to the lower left, z up. Light comes from the upper left. Lengths are in the view's own units.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, degrees, pi, sin

from scripts.artwork.canvas import Drawing, Point, Role

Face = Point
"""A point of a body's plan, (x, y)."""
LIGHT: Role = "magnet-light"
MIDDLE: Role = "magnet"
DARK: Role = "magnet-dark"
STEPS = 96
"""Sides of the polygon that stands for a circle."""
SHADE_UP_TO, LIGHT_FROM = 30.0, 97.0
"""Direction, in degrees, of the normal at which shade ends and light begins on a round wall."""


@dataclass(frozen=True)
class Iso:
    """An isometric view: ``origin`` is where x = y = z = 0 falls on the drawing."""

    drawing: Drawing
    origin: Point
    scale: float = 1.0

    def at(self, x: float, y: float, z: float) -> Point:
        """The place of a point in space."""
        across, down = (x - y) * cos(pi / 6), (x + y) * sin(pi / 6) - z
        return self.origin[0] + self.scale * across, self.origin[1] + self.scale * down

    def loop(self, plan: Sequence[Face], z: float) -> list[Point]:
        """A plan raised to a height."""
        return [self.at(x, y, z) for x, y in plan]


def circle(radius: float, start: float = 0, end: float = 360) -> list[Face]:
    """A circle's plan, or its arc from ``start`` to ``end`` degrees."""
    whole = end - start == 360
    count = max(round(STEPS * (end - start) / 360), 2)
    angles = [(start + (end - start) * k / count) * pi / 180 for k in range(count + (not whole))]
    return [(radius * cos(a), radius * sin(a)) for a in angles]


def block(iso: Iso, width: float, depth: float, height: float) -> None:
    """A block: ``width`` along x, ``depth`` along y."""
    w, d = width / 2, depth / 2
    _extruded(iso, [(-w, -d), (w, -d), (w, d), (-w, d)], height)


def cylinder(iso: Iso, diameter: float, height: float) -> None:
    """A disc or cylinder."""
    _extruded(iso, circle(diameter / 2), height)


def ring(iso: Iso, outer_diameter: float, inner_diameter: float, height: float) -> None:
    """A ring; through its hole the far wall is seen, and the ground where it is low."""
    hole = circle(inner_diameter / 2)
    # Seen from inside, the wall on the right is the one in the light.
    for start, end, role in ((135, 240, DARK), (240, 315, MIDDLE)):
        arc = circle(inner_diameter / 2, start, end)
        iso.drawing.polygon(iso.loop(arc, height) + iso.loop(arc, 0)[::-1], role)
    outer = circle(outer_diameter / 2)
    _walls(iso, outer, height)
    # One polygon with a slit from rim to hole: what shows through the hole stays untouched.
    around = [*outer, outer[0], hole[0], *reversed(hole)]
    iso.drawing.polygon(iso.loop(around, height), LIGHT)


def _extruded(iso: Iso, plan: Sequence[Face], height: float) -> None:
    _walls(iso, plan, height)
    iso.drawing.polygon(iso.loop(plan, height), LIGHT)


def _walls(iso: Iso, plan: Sequence[Face], height: float) -> None:
    """The walls that face the reader, far ones first; neighbours of one tone as one polygon."""
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
