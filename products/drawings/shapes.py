"""Magnet bodies in isometric view, shaded by face, in one colour or with two-tone poles.

Bodies stand on the plane z = 0 about the origin of their ``Iso`` view; x runs to the lower right,
y to the lower left, z up. Light comes from the upper left. Lengths are in the view's own units.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import acos, asin, atan2, cos, degrees, pi, sin, sqrt

from products.drawings.canvas import Drawing, Point, Role

Face = Point
"""A point of a body's plan, (x, y)."""
Tones = tuple[Role, Role, Role]
PLAIN: Tones = ("magnet-light", "magnet", "magnet-dark")
NORTH: Tones = ("north-light", "north", "north-dark")
SOUTH: Tones = ("south-light", "south", "south-dark")
STEPS = 96
"""Sides of the polygon that stands for a circle."""
SHADE_UP_TO, LIGHT_FROM = 30.0, 97.0
"""Where on a round wall shade ends and light begins: the direction of its normal in degrees."""
CIRCLE_TO_SPHERE = sqrt(1.5)
"""A sphere's outline is this much wider than its radius where the axes are not foreshortened."""


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


def block(iso: Iso, width: float, depth: float, height: float, poles: bool = False) -> None:
    """A block: ``width`` along x, ``depth`` along y."""
    w, d = width / 2, depth / 2
    _extruded(iso, [(-w, -d), (w, -d), (w, d), (-w, d)], height, poles)


def cylinder(iso: Iso, diameter: float, height: float, poles: bool = False) -> None:
    """A disc or cylinder."""
    _extruded(iso, circle(diameter / 2), height, poles)


def ring(
    iso: Iso, outer_diameter: float, inner_diameter: float, height: float, poles: bool = False
) -> None:
    """A ring; through its hole the far wall is seen, and the ground where it is low."""
    hole = circle(inner_diameter / 2)
    for bottom, top, tones in _layers(height, poles):
        # Seen from inside, the wall on the right is the one in the light.
        for start, end, role in ((135, 240, tones[2]), (240, 315, tones[1])):
            arc = circle(inner_diameter / 2, start, end)
            iso.drawing.polygon(iso.loop(arc, top) + iso.loop(arc, bottom)[::-1], role)
    outer = circle(outer_diameter / 2)
    for bottom, top, tones in _layers(height, poles):
        _walls(iso, outer, bottom, top, tones)
    light = NORTH[0] if poles else PLAIN[0]
    # One polygon with a slit from rim to hole: what shows through the hole stays untouched.
    around = [*outer, outer[0], hole[0], *reversed(hole)]
    iso.drawing.polygon(iso.loop(around, height), light)


def arc_segment(
    iso: Iso,
    outer_radius: float,
    inner_radius: float,
    angle: float,
    height: float,
    poles: bool = False,
) -> None:
    """An arc segment, its hollow side towards the lower front; ``angle`` in degrees."""
    middle = 225.0
    start, end = middle - angle / 2, middle + angle / 2
    plan = circle(outer_radius, start, end) + circle(inner_radius, start, end)[::-1]
    shift = (outer_radius + inner_radius) / 2 / sqrt(2)
    _extruded(iso, [(x + shift, y + shift) for x, y in plan], height, poles)


def countersunk(
    iso: Iso, diameter: float, height: float, hole: float, sink: float, poles: bool = False
) -> None:
    """A disc with a countersunk hole: ``hole`` and ``sink`` are its diameters."""
    cylinder(iso, diameter, height, poles)
    tones = NORTH if poles else PLAIN
    depth = min((sink - hole) / 2, height)
    iso.drawing.polygon(iso.loop(circle(sink / 2), height), tones[2])
    lit_wide = iso.loop(circle(sink / 2, -90, 70), height)
    lit_narrow = iso.loop(circle(hole / 2, -90, 70), height - depth)
    iso.drawing.polygon(lit_wide + lit_narrow[::-1], tones[1])
    iso.drawing.polygon(iso.loop(circle(hole / 2), height - depth), "ink")


def sphere(iso: Iso, diameter: float, poles: bool = False) -> None:
    """A sphere that touches the plane z = 0."""
    radius = diameter / 2
    centre = iso.at(0, 0, radius)
    outline = radius * CIRCLE_TO_SPHERE * iso.scale
    equator = outline / sqrt(3)

    def arc(rx: float, ry: float, start: float, end: float) -> list[Point]:
        angles = [(start + (end - start) * k / 48) * pi / 180 for k in range(49)]
        return [(centre[0] + rx * cos(a), centre[1] + ry * sin(a)) for a in angles]

    draw = iso.drawing.polygon
    upper, lower = (NORTH, SOUTH) if poles else (PLAIN, PLAIN)
    belt = arc(outline, equator, 0, 180)
    draw(arc(outline, outline, 0, 180) + belt[::-1], lower[1])
    draw(arc(outline, outline, 180, 360) + belt, upper[1])
    # The shade is a crescent along the right, cut in two by the front of the equator.
    inner = 0.62
    crossing = asin(sqrt((1 - inner**2) / (3 - inner**2)))
    low, on_belt = degrees(crossing), degrees(acos(inner * cos(crossing)))
    cut = arc(outline, equator, 0, on_belt)
    edge = outline * inner
    draw(arc(outline, outline, -90, 0) + cut + arc(edge, outline, low, -90), upper[2])
    draw(arc(outline, outline, 0, 90) + arc(edge, outline, 90, low) + cut[::-1], lower[2])


def _extruded(iso: Iso, plan: Sequence[Face], height: float, poles: bool) -> None:
    for bottom, top, tones in _layers(height, poles):
        _walls(iso, plan, bottom, top, tones)
    iso.drawing.polygon(iso.loop(plan, height), NORTH[0] if poles else PLAIN[0])


def _layers(height: float, poles: bool) -> list[tuple[float, float, Tones]]:
    if poles:
        return [(0, height / 2, SOUTH), (height / 2, height, NORTH)]
    return [(0, height, PLAIN)]


def _walls(iso: Iso, plan: Sequence[Face], bottom: float, top: float, tones: Tones) -> None:
    """The walls that face the reader, far ones first; neighbours of one tone as one polygon."""
    strips: list[tuple[Role, list[Face]]] = []
    for start, end in zip(plan, [*plan[1:], plan[0]], strict=True):
        normal = end[1] - start[1], start[0] - end[0]
        if normal[0] + normal[1] <= 1e-9:
            continue
        role = _tone(degrees(atan2(normal[1], normal[0])), tones)
        if strips and strips[-1][0] == role and strips[-1][1][-1] == start:
            strips[-1][1].append(end)
        else:
            strips.append((role, [start, end]))
    strips.sort(key=lambda strip: sum(x + y for x, y in strip[1]) / len(strip[1]))
    for role, points in strips:
        raised = iso.loop(points, top)
        iso.drawing.polygon(raised + iso.loop(points, bottom)[::-1], role)


def _tone(normal: float, tones: Tones) -> Role:
    if normal < SHADE_UP_TO:
        return tones[2]
    return tones[0] if normal > LIGHT_FROM else tones[1]
