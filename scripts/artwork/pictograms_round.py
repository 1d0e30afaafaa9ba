"""Small pictures of the directions of magnetisation of round parts.

Diametral and radial are shown on the same ring in the same view, so that they are easy to compare:
parallel arrows, and arrows outwards all around.
"""

from collections.abc import Sequence
from math import asin, cos, pi, radians, sin, sqrt

from scripts.artwork.canvas import Drawing, Point, Role
from scripts.artwork.dimensions import Pen, move_point
from scripts.artwork.outlines_round import UP, draw_cylinder_edges, draw_pole_letters, fill_walls
from scripts.artwork.pictograms_arrow import draw_arrow
from scripts.artwork.projection import Axonometry

TILT = asin(2 / 3)
"""Tilt with sine 2/3: radii that are multiples of 3 have whole axes, so rounding moves no arc."""
RISE = 10
OUTER, INNER, TALL = 54.0, 24.0, RISE / sqrt(5 / 9)
"""Dimensions of the flat ring; at this tilt its wall is ``RISE`` units high on the drawing."""
POLES = 4


class Ring:
    """The flat ring in the middle of a picture, moved down by ``lower`` units."""

    def __init__(self, drawing: Drawing, lower: float = 0) -> None:
        self.pen = Pen(drawing)
        self.view = Axonometry((80, 65 + lower), TILT)
        self.middle = self.view.place(0, 0, TALL)

    def sector(self, role: Role, start: float, end: float) -> None:
        """Fill the part of the upper face between two angles."""
        view = self.view
        self.pen.fill(role, view.arc(OUTER, TALL, start, end), view.arc(INNER, TALL, end, start))

    def wall(self, role: Role, start: float, end: float) -> None:
        """Fill part of the outer wall, which is visible from 0 (right) over π/2 (front) to π."""
        view = self.view
        self.pen.fill(role, view.arc(OUTER, TALL, start, end), view.arc(OUTER, 0, end, start))

    def hole(self, role: Role, start: float, end: float) -> None:
        """Fill the visible part of the hole's wall between two angles, both from π to 2π."""
        rim = self.view.seen_through(INNER, TALL, 0)
        low, high = max(start, pi + rim), min(end, 2 * pi - rim)
        view = self.view
        self.pen.fill(role, view.arc(INNER, TALL, start, end), view.arc(INNER, 0, high, low))

    def edges(self) -> None:
        """Draw the visible edges."""
        view, pen = self.view, self.pen
        low = view.seen_through(INNER, TALL, 0)
        draw_cylinder_edges(pen, view, OUTER, TALL)
        pen.edge(view.arc(INNER, TALL))
        pen.edge(view.arc(INNER, 0, pi + low, 2 * pi - low))

    def place(self, radius: float, angle: float) -> Point:
        """Return the place on the drawing of a point of the upper face."""
        return self.view.place(radius * cos(angle), radius * sin(angle), TALL)

    def letters(self) -> None:
        """Write N on the right of the ring and S on its left."""
        y = self.middle[1] + RISE / 2
        self.pen.poles((147, y), (13, y))


def draw_axial_cylinder(drawing: Drawing) -> None:
    """Draw a cylinder magnetised along its axis."""
    pen, view, radius, tall = Pen(drawing), Axonometry((80, 93), radians(24)), 44.0, 44.0
    fill_walls(pen, view, radius, (0, tall / 2, "south-tint"), (tall / 2, tall, "north-tint"))
    top = view.arc(radius, tall)
    pen.fill("north-tint", top)
    draw_cylinder_edges(pen, view, radius, tall)
    draw_arrow(pen, (top.x, top.y), (top.x, 7))
    draw_pole_letters(pen, view, radius, tall, share=0.24)


def draw_axial_ring(drawing: Drawing) -> None:
    """Draw a ring magnetised along its axis."""
    pen, view = Pen(drawing), Axonometry((80, 83), radians(30))
    outer, inner, tall = 56.0, 25.0, 42.0
    middle = tall / 2
    fill_walls(pen, view, outer, (0, middle, "south-tint"), (middle, tall, "north-tint"))
    pen.fill("north-tint", view.arc(outer, tall), view.arc(inner, tall, 2 * pi, 0))
    pen.fill("north-tint", *view.hole_wall(inner, tall, tall, middle))
    pen.fill("south-tint", *view.hole_wall(inner, tall, middle, 0))
    draw_cylinder_edges(pen, view, outer, tall)
    pen.edge(view.arc(inner, tall))
    for side in (-1, 1):
        start = view.place(side * (outer + inner) / 2, 0, tall)
        draw_arrow(pen, start, move_point(start, UP, 38))
    draw_pole_letters(pen, view, outer, tall, share=0.24)


def draw_axial_sphere(drawing: Drawing) -> None:
    """Draw a sphere magnetised along a diameter."""
    pen, view, radius = Pen(drawing), Axonometry((80, 75), radians(24)), 40.0
    (x, y), belt = view.origin, view.arc(radius, 0, pi, 0)
    face = Axonometry(view.origin, pi / 2)
    pen.fill("north-tint", face.arc(radius, 0, 0, -pi), belt)
    pen.fill("south-tint", face.arc(radius, 0, 0, pi), belt)
    pen.edge(view.arc(radius, 0, 0, pi))
    pen.edge(face.arc(radius, 0))
    pole = y - radius * cos(view.tilt)
    draw_arrow(pen, (x, pole), (x, 4))
    pen.poles((x, y), (x, y + 28))


def draw_diametral_ring(drawing: Drawing) -> None:
    """Draw a ring magnetised across its diameter: parallel arrows, one side of the rim is north."""
    ring = Ring(drawing)
    ring.sector("south-tint", pi / 2, 3 * pi / 2)
    ring.sector("north-tint", -pi / 2, pi / 2)
    ring.wall("south-tint", pi / 2, pi)
    ring.wall("north-tint", 0, pi / 2)
    ring.hole("south-tint", pi, 3 * pi / 2)
    ring.hole("north-tint", 3 * pi / 2, 2 * pi)
    ring.edges()
    for y, left, right in ((-36, -34, 36), (0, -50, -28), (0, 28, 50), (36, -34, 36)):
        draw_arrow(ring.pen, ring.view.place(left, y, TALL), ring.view.place(right, y, TALL))
    ring.letters()


def draw_diametral_cylinder(drawing: Drawing) -> None:
    """Draw a disc or cylinder magnetised across its diameter."""
    pen, view, radius, tall = Pen(drawing), Axonometry((80, 80), TILT), 51.0, 3 * TALL
    halves: tuple[tuple[Role, float, float], ...] = (
        ("north-tint", 0, -pi / 2),
        ("south-tint", pi, 3 * pi / 2),
    )
    for role, side, back in halves:
        pen.fill(role, view.arc(radius, tall, pi / 2, side), view.arc(radius, 0, side, pi / 2))
        pen.fill(role, view.arc(radius, tall, pi / 2, back))
    draw_cylinder_edges(pen, view, radius, tall)
    for y, reach in ((-30, 34), (0, 42), (30, 34)):
        draw_arrow(pen, view.place(-reach, y, tall), view.place(reach, y, tall))
    pen.poles((147, 65), (13, 65))


def draw_radial_ring(drawing: Drawing) -> None:
    """Draw a ring magnetised radially from its hole outwards: the whole rim is north."""
    ring = Ring(drawing)
    pen, view, middle = ring.pen, ring.view, (OUTER + INNER) / 2
    ring.wall("north-tint", 0, pi)
    pen.fill("north-tint", view.arc(OUTER, TALL), view.arc(middle, TALL, 2 * pi, 0))
    pen.fill("south-tint", view.arc(middle, TALL), view.arc(INNER, TALL, 2 * pi, 0))
    ring.hole("south-tint", pi, 2 * pi)
    ring.edges()
    for k in range(8):
        angle = (k + 0.5) * pi / 4
        draw_arrow(pen, ring.place(INNER + 4, angle), ring.place(OUTER + 13, angle))
    x, y = ring.middle
    pen.poles((149, y), (x, y + 3))


def draw_multipole_rim(drawing: Drawing) -> None:
    """Draw a ring with alternating poles on its rim: arrows out of it and into it."""
    ring = Ring(drawing)
    _poles(ring, pi / 4)
    for k in range(POLES):
        angle = (2 * k + 1) * pi / POLES
        draw_arrow(
            ring.pen, *_in_turn(k, ring.place(INNER + 4, angle), ring.place(OUTER + 4, angle))
        )
        x, y = ring.place(OUTER + 19, angle)
        # On the front half the letters move down by the height of the wall.
        ring.pen.pole("S" if k % 2 else "N", (x, y + RISE * (angle < pi)))


def draw_multipole_face_ring(drawing: Drawing) -> None:
    """Draw a ring with alternating poles on its upper face: arrows up and down."""
    ring = Ring(drawing, lower=9)
    _poles(ring, 0)
    for k in range(POLES):
        foot = ring.place((OUTER + INNER) / 2, k * 2 * pi / POLES)
        draw_arrow(ring.pen, *_in_turn(k, foot, move_point(foot, UP, 33)))


def _in_turn(k: int, start: Point, end: Point) -> Sequence[Point]:
    """Return the ends of an arrow, swapped for every second pole."""
    return (end, start) if k % 2 else (start, end)


def _poles(ring: Ring, first: float) -> None:
    """Draw alternating poles around a ring; ``first`` is the angle of the first north's middle."""
    step = 2 * pi / POLES
    for k in range(POLES):
        start = first + (k - 0.5) * step
        role: Role = "south-tint" if k % 2 else "north-tint"
        ring.sector(role, start, start + step)
        for seen, low, high in ((ring.wall, 0, pi), (ring.hole, pi, 2 * pi)):
            for turn in (0, 2 * pi):
                near, far = max(start + turn, low), min(start + step + turn, high)
                if far - near > 1e-9:
                    seen(role, near, far)
        ring.pen.edge(ring.place(INNER, start), ring.place(OUTER, start))
        if 0 < start < pi:
            ring.pen.edge(ring.place(OUTER, start), move_point(ring.place(OUTER, start), UP, -RISE))
    ring.edges()


def draw_unmagnetised_ring(drawing: Drawing) -> None:
    """Draw a ring without poles."""
    ring = Ring(drawing)
    ring.pen.fill("steel", ring.view.arc(OUTER, TALL), ring.view.arc(INNER, TALL, 2 * pi, 0))
    ring.wall("steel", 0, pi)
    ring.hole("steel", pi, 2 * pi)
    ring.edges()
