"""Drawings of disc, cylinder, ring and sphere with dimensions, all magnetised axially."""

from math import cos, pi, radians, sin

from scripts.artwork.canvas import Drawing, Point, Role
from scripts.artwork.dimensions import Pen, move_point
from scripts.artwork.projection import Axonometry

DOWN, UP, RIGHT = (0.0, 1.0), (0.0, -1.0), (1.0, 0.0)
BELOW, BESIDE = 24, 30
"""Distances of dimension lines below and beside the part."""


def fill_walls(
    pen: Pen, view: Axonometry, radius: float, *layers: tuple[float, float, Role]
) -> None:
    """Fill the front of a round wall in layers of (bottom, top, role)."""
    for bottom, top, role in layers:
        pen.fill(role, view.arc(radius, top, pi, 0), view.arc(radius, bottom, 0, pi))


def draw_cylinder_edges(pen: Pen, view: Axonometry, radius: float, height: float) -> None:
    """Draw an upright cylinder's visible edges: upper rim, sides and the front of the lower rim."""
    pen.edge(view.arc(radius, height))
    pen.edge(
        view.place(-radius, 0, height), view.arc(radius, 0, pi, 0), view.place(radius, 0, height)
    )  # fmt: skip


def draw_height_dimension(
    pen: Pen, view: Axonometry, radius: float, tall: float, symbol: str
) -> None:
    """Draw the dimension of an upright cylinder's height, on its right."""
    pen.length(view.place(radius, 0, tall), view.place(radius, 0, 0), RIGHT, BESIDE, symbol)


def draw_diameter_dimension(
    pen: Pen, view: Axonometry, radius: float, z: float, beyond: Point, symbol: str
) -> None:
    """Draw the dimension of a diameter, outside the whole circle in direction ``beyond``."""
    ends = [view.place(side * radius, 0, z) for side in (-1, 1)]
    pen.length(ends[0], ends[1], beyond, radius * sin(view.tilt) + BELOW, symbol)


def draw_pole_letters(
    pen: Pen, view: Axonometry, radius: float, tall: float, share: float = 0.25, aside: float = 0
) -> None:
    """Write N and S on the wall of a cylinder.

    ``share`` is their distance from the rims as a share of the height; ``aside`` is the angle in
    radians by which they are turned away from the front.
    """
    x, y = radius * sin(aside), radius * cos(aside)
    pen.poles(view.place(x, y, tall * (1 - share)), view.place(x, y, tall * share))


def draw_disc_outline(drawing: Drawing) -> None:
    """Draw a disc with D and T."""
    _solid(Pen(drawing), Axonometry((224, 178), radians(27)), 118, 60, "T", 86)


def draw_cylinder_outline(drawing: Drawing) -> None:
    """Draw a cylinder with D and L."""
    _solid(Pen(drawing), Axonometry((228, 228), radians(22)), 62, 148, "L", 58)


def _solid(
    pen: Pen, view: Axonometry, radius: float, tall: float, symbol: str, rise: float
) -> None:
    fill_walls(pen, view, radius, (0, tall / 2, "south-tint"), (tall / 2, tall, "north-tint"))
    top = view.arc(radius, tall)
    pen.fill("north-tint", top)
    pen.hidden(view.arc(radius, 0, pi, 2 * pi))
    draw_cylinder_edges(pen, view, radius, tall)
    draw_diameter_dimension(pen, view, radius, 0, DOWN, "D")
    draw_height_dimension(pen, view, radius, tall, symbol)
    pen.magnetisation((top.x, top.y), (top.x, top.y - rise))
    draw_pole_letters(pen, view, radius, tall, share=0.25 if radius > tall else 0.19)


def draw_ring_outline(drawing: Drawing) -> None:
    """Draw a ring with D, d and T."""
    pen, view = Pen(drawing), Axonometry((224, 184), radians(30))
    outer, inner, tall = 122.0, 60.0, 58.0
    middle = tall / 2
    fill_walls(pen, view, outer, (0, middle, "south-tint"), (middle, tall, "north-tint"))
    pen.fill("north-tint", view.arc(outer, tall), view.arc(inner, tall, 2 * pi, 0))
    pen.fill("north-tint", *view.hole_wall(inner, tall, tall, middle))
    pen.fill("south-tint", *view.hole_wall(inner, tall, middle, 0))
    pen.hidden(view.arc(outer, 0, pi, 2 * pi))
    low = view.seen_through(inner, tall, 0)
    pen.hidden(view.arc(inner, 0, -low, pi + low))
    for side in (-1, 1):
        pen.hidden(view.place(side * inner, 0, tall), view.place(side * inner, 0, 0))
    draw_cylinder_edges(pen, view, outer, tall)
    pen.edge(view.arc(inner, tall))
    pen.edge(view.arc(inner, 0, pi + low, 2 * pi - low))
    draw_diameter_dimension(pen, view, outer, 0, DOWN, "D")
    ends = [view.place(side * inner, 0, tall) for side in (-1, 1)]
    pen.length(ends[0], ends[1], UP, outer * sin(view.tilt) + 20, "d")
    draw_height_dimension(pen, view, outer, tall, "T")
    for side in (-1, 1):
        start = view.place(side * (outer + inner) / 2, 0, tall)
        pen.magnetisation(start, move_point(start, UP, 74))
    draw_pole_letters(pen, view, outer, tall, aside=-radians(36))


def draw_sphere_outline(drawing: Drawing) -> None:
    """Draw a sphere with D."""
    pen, view, radius = Pen(drawing), Axonometry((240, 164), radians(24)), 92.0
    (x, y), belt = view.origin, view.arc(radius, 0, pi, 0)
    face = Axonometry(view.origin, pi / 2)
    pen.fill("north-tint", face.arc(radius, 0, 0, -pi), belt)
    pen.fill("south-tint", face.arc(radius, 0, 0, pi), belt)
    pole = radius * cos(view.tilt)
    pen.hidden(view.arc(radius, 0, pi, 2 * pi))
    pen.centre_line((x, y - pole), (x, y + pole))
    pen.edge(view.arc(radius, 0, 0, pi))
    pen.edge(face.arc(radius, 0))
    pen.length((x - radius, y), (x + radius, y), DOWN, radius + BELOW, "D")
    pen.magnetisation((x, y - pole), (x, y - pole - 58))
    pen.poles((x - radius * 0.4, y - radius * 0.62), (x - radius * 0.4, y + belt.ry + 18))
