"""Drawings of a block and a Halbach array of five blocks, with dimensions."""

from collections.abc import Sequence
from itertools import pairwise
from math import radians

from scripts.artwork.canvas import Drawing, Point, Role
from scripts.artwork.dimensions import Pen, move_point
from scripts.artwork.projection import Axonometry

TURNS: tuple[tuple[int, int], ...] = ((1, 0), (0, 1), (-1, 0), (0, -1), (1, 0))
"""Direction of magnetisation of each block of the array as (x, z), turning by 90° each time."""


class Box:
    """A block centred on the z axis, its base at z = 0: ``length`` along x, ``width`` along y."""

    def __init__(self, view: Axonometry, length: float, width: float, tall: float) -> None:
        self.view, self.tall = view, tall
        self.x, self.y = length / 2, width / 2

    def front(self, left: float, right: float, bottom: float, top: float) -> list[Point]:
        """Return the corners of a rectangle on the front face."""
        return [
            self.view.place(x, self.y, z)
            for x, z in ((left, top), (right, top), (right, bottom), (left, bottom))
        ]

    def side(self, bottom: float, top: float) -> list[Point]:
        """Return the corners of a horizontal strip of the right face."""
        return [
            self.view.place(self.x, y, z)
            for y, z in ((self.y, top), (-self.y, top), (-self.y, bottom), (self.y, bottom))
        ]

    def lid(self, left: float, right: float) -> list[Point]:
        """Return the corners of a strip of the upper face, over its whole width."""
        corners = ((left, -self.y), (right, -self.y), (right, self.y), (left, self.y))
        return [self.view.place(x, y, self.tall) for x, y in corners]

    def edges(self, pen: Pen, hidden: bool = True) -> None:
        """Draw the nine visible edges and, if ``hidden``, the three hidden ones."""
        place, x, y, top = self.view.place, self.x, self.y, self.tall
        if hidden:
            for corner in ((x, -y, 0.0), (-x, y, 0.0), (-x, -y, top)):
                pen.hidden(place(-x, -y, 0), place(*corner))
        pen.loop(
            place(-x, -y, top), place(x, -y, top), place(x, -y, 0), place(x, y, 0), place(-x, y, 0),
            place(-x, y, top),
        )  # fmt: skip
        pen.edge(place(-x, y, top), place(x, y, top), place(x, -y, top))
        pen.edge(place(x, y, top), place(x, y, 0))

    def dimensions(self, pen: Pen) -> None:
        """Draw the dimensions L and W below the block and T on its left."""
        place, x, y = self.view.place, self.x, self.y
        pen.length(place(-x, y, 0), place(x, y, 0), (0, 1), 26, "L")
        pen.length(place(x, y, 0), place(x, -y, 0), (0, 1), 26, "W")
        pen.length(place(-x, y, self.tall), place(-x, y, 0), (-1, 0), 26, "T")


def draw_block_outline(drawing: Drawing) -> None:
    """Draw a block with L, W and T, magnetised through its thickness."""
    pen = Pen(drawing)
    box = Box(Axonometry((250, 194), tilt=radians(28), turn=radians(29)), 236, 132, 74)
    x, half, top = box.x, box.tall / 2, box.tall
    pen.fill("north-tint", *box.lid(-x, x))
    layers: tuple[tuple[Role, float, float], ...] = (
        ("north-tint", half, top),
        ("south-tint", 0, half),
    )
    for role, low, high in layers:
        pen.fill(role, *box.front(-x, x, low, high))
        pen.fill(role, *box.side(low, high))
    box.edges(pen)
    box.dimensions(pen)
    start = box.view.place(0, 0, top)
    pen.magnetisation(start, move_point(start, (0, -1), 92))
    pen.poles(box.view.place(0, box.y, top * 0.75), box.view.place(0, box.y, top * 0.25))


def draw_halbach_outline(drawing: Drawing) -> None:
    """Draw a Halbach array with L, W and T of the whole and an arrow on the front of each block."""
    pen = Pen(drawing)
    count, wide = len(TURNS), 66.0
    box = Box(Axonometry((246, 190), tilt=radians(26), turn=radians(20)), count * wide, 92, 72)
    borders = [-box.x + wide * k for k in range(count + 1)]
    fill_halves(pen, box, borders, "north-tint", 1)
    fill_halves(pen, box, borders, "south-tint", -1)
    box.edges(pen, hidden=False)
    for border in borders[1:-1]:
        place = box.view.place
        pen.edge(
            place(border, -box.y, box.tall), place(border, box.y, box.tall), place(border, box.y, 0)
        )  # fmt: skip
    box.dimensions(pen)
    for (left, right), (along, up) in zip(pairwise(borders), TURNS, strict=True):
        middle, reach = (left + right) / 2, 22
        ends = [
            box.view.place(middle + sign * along * reach, box.y, box.tall / 2 + sign * up * reach)
            for sign in (-1, 1)
        ]
        pen.magnetisation(ends[0], ends[1])


def fill_halves(pen: Pen, box: Box, borders: Sequence[float], role: Role, turn: int) -> None:
    """Fill the north half of each block (``turn`` 1) or the south half (``turn`` −1)."""
    for (left, right), (along, up) in zip(pairwise(borders), TURNS, strict=True):
        middle, half = (left + right) / 2, box.tall / 2
        if up:
            low, high = (half, box.tall) if up == turn else (0.0, half)
            pen.fill(role, *box.front(left, right, low, high))
            if up == turn:
                pen.fill(role, *box.lid(left, right))
        else:
            start, end = (middle, right) if along == turn else (left, middle)
            pen.fill(role, *box.front(start, end, 0, box.tall))
            pen.fill(role, *box.lid(start, end))
            if end == borders[-1]:
                pen.fill(role, *box.side(0, box.tall))
