"""Drawings of a countersunk ring and a pot magnet, each as a view from above and a section."""

from math import pi, radians

from scripts.artwork.canvas import Drawing, Point, Role
from scripts.artwork.dimensions import Pen, hatch
from scripts.artwork.outlines_round import DOWN, RIGHT, UP, draw_cylinder_edges, fill_walls
from scripts.artwork.projection import Axonometry

TILT = radians(50)


class AxialSection:
    """A section through the axis at ``x``; points are (radius, height), mirrored on both sides."""

    def __init__(self, pen: Pen, x: float, bottom: float) -> None:
        self.pen, self.x, self.bottom = pen, x, bottom

    def place(self, radius: float, z: float) -> Point:
        """Return a point's place on the drawing; a negative radius is on the left."""
        return self.x + radius, self.bottom - z

    def both(self, *corners: Point) -> list[list[Point]]:
        """Return an outline of (radius, height) on the left side and on the right side."""
        return [[self.place(side * r, z) for r, z in corners] for side in (-1, 1)]

    def fill(self, role: Role, *corners: Point) -> None:
        """Fill a face on both sides."""
        for face in self.both(*corners):
            self.pen.fill(role, *face)

    def edges(self, *corners: Point) -> None:
        """Draw an outline on both sides."""
        for face in self.both(*corners):
            self.pen.loop(*face)

    def across(self, radius: float, z: float) -> None:
        """Draw an edge that is visible behind the section, from side to side."""
        self.pen.edge(self.place(-radius, z), self.place(radius, z))

    def diameter(self, radius: float, z: float, away: Point, offset: float, symbol: str) -> None:
        """Draw the dimension of a diameter at height ``z``."""
        self.pen.length(self.place(-radius, z), self.place(radius, z), away, offset, symbol)

    def axis(self, low: float, high: float) -> None:
        """Draw the centre line."""
        self.pen.centre_line(self.place(0, low), self.place(0, high))


def draw_countersunk_outline(drawing: Drawing) -> None:
    """Draw a countersunk ring with D, d, d2, T and α."""
    pen = Pen(drawing)
    outer, sink, hole, tall = 84.0, 46.0, 22.0, 46.0
    depth = sink - hole
    floor, middle = tall - depth, tall / 2
    view = Axonometry((104, 176), TILT)
    fill_walls(pen, view, outer, (0, middle, "south-tint"), (middle, tall, "north-tint"))
    pen.fill("north-tint", view.arc(outer, tall), view.arc(hole, floor, 2 * pi, 0))
    pen.fill("south-tint", *view.hole_wall(hole, floor, floor, 0))
    draw_cylinder_edges(pen, view, outer, tall)
    low = view.seen_through(hole, floor, 0)
    pen.edge(view.arc(sink, tall))
    pen.edge(view.arc(hole, floor))
    pen.edge(view.arc(hole, 0, pi + low, 2 * pi - low))
    section = AxialSection(pen, 330, 190)
    section.fill("south-tint", (hole, 0), (outer, 0), (outer, middle), (hole, middle))
    section.fill(
        "north-tint", (hole, middle), (outer, middle), (outer, tall), (sink, tall), (hole, floor)
    )
    section.edges((hole, 0), (outer, 0), (outer, tall), (sink, tall), (hole, floor))
    section.across(sink, tall)
    section.across(hole, floor)
    section.across(hole, 0)
    section.axis(-12, tall - 2)
    section.diameter(hole, 0, DOWN, 26, "d")
    section.diameter(outer, 0, DOWN, 62, "D")
    section.diameter(sink, tall, UP, 50, "d_{2}")
    pen.length(section.place(outer, tall), section.place(outer, 0), RIGHT, 28, "T")
    pen.angle(section.place(0, tall - sink), sink + 8, -3 * pi / 4, -pi / 4)
    for side in (-1, 1):
        x = side * (outer + sink) / 2
        pen.magnetisation(section.place(x, 6), section.place(x, tall - 5))


def draw_pot_outline(drawing: Drawing) -> None:
    """Draw a pot magnet with D, d and H: a ring magnet in a steel cup."""
    pen = Pen(drawing)
    outer, inside, magnet, bore = 84.0, 72.0, 66.0, 20.0
    tall, base = 58.0, 16.0
    middle = (tall + base) / 2
    view = Axonometry((104, 180), TILT)
    fill_walls(pen, view, outer, (0, tall, "steel"))
    pen.fill("steel", view.arc(outer, tall), view.arc(inside, tall, 2 * pi, 0))
    pen.fill("north-tint", view.arc(magnet, tall), view.arc(bore, tall, 2 * pi, 0))
    pen.fill("north-tint", *view.hole_wall(bore, tall, tall, middle))
    pen.fill("south-tint", *view.hole_wall(bore, tall, middle, base))
    pen.fill("steel", *view.hole_wall(bore, tall, base, 0))
    draw_cylinder_edges(pen, view, outer, tall)
    for radius in (inside, magnet, bore):
        pen.edge(view.arc(radius, tall))
    section = AxialSection(pen, 330, 200)
    cup = [(bore, 0.0), (outer, 0.0), (outer, tall), (inside, tall), (inside, base), (bore, base)]
    section.fill("steel", *cup)
    for half in section.both(*cup):
        hatch(drawing, half)
    section.fill("south-tint", (bore, base), (magnet, base), (magnet, middle), (bore, middle))
    section.fill("north-tint", (bore, middle), (magnet, middle), (magnet, tall), (bore, tall))
    section.edges(*cup)
    section.edges((bore, base), (magnet, base), (magnet, tall), (bore, tall))
    section.across(inside, tall)
    section.across(bore, 0)
    section.axis(-12, tall + 12)
    section.diameter(bore, tall, UP, 30, "d")
    section.diameter(outer, 0, DOWN, 30, "D")
    pen.length(section.place(outer, tall), section.place(outer, 0), RIGHT, 28, "H")
    for side in (-1, 1):
        x = side * (magnet + bore) / 2
        pen.magnetisation(section.place(x, base + 5), section.place(x, tall - 4))
