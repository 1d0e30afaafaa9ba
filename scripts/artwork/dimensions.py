"""How a part is measured on a drawing: dimension lines, extension lines and symbols.

Lengths are units of the drawing, y downwards; angles are radians from the right, clockwise.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin
from typing import Literal

from scripts.artwork.canvas import Arc, Drawing, Piece, Point, Role

SIZE, SMALL = 22, 19
"""Of the symbols and of N and S: 14 and 12 px where a drawing is shown 320 px wide."""
CAPITAL, LETTER = 0.72, 0.6
"""The height of a capital and the width of a letter, in sizes."""
EDGE, THIN = 2.0, 1.2
"""Widths of a part's edges and of every other line."""
SUBSCRIPT_DROP = 0.25
"""How far a subscript hangs below its line, in sizes."""
HEAD = 12
GAP, OVERRUN = 4, 6
"""How far an extension line stays from the part and runs beyond the dimension line."""
CLEAR = 7
"""Between a symbol and the line it belongs to."""


@dataclass(frozen=True)
class Pen:
    """Draws on a drawing what stands on every one of them in the same way."""

    drawing: Drawing

    def edge(self, *pieces: Piece) -> None:
        """A visible edge."""
        self.drawing.path(pieces, "ink", EDGE)

    def loop(self, *points: Point) -> None:
        """Visible edges that close."""
        self.edge(*points, points[0])

    def hidden(self, *pieces: Piece) -> None:
        """An edge behind the part."""
        self.drawing.path(pieces, "soft", THIN, 4)

    def centre_line(self, start: Point, end: Point) -> None:
        """An axis."""
        self.drawing.path([start, end], "muted", THIN, 8)

    def fill(self, role: Role, *pieces: Piece) -> None:
        """A face."""
        self.drawing.path(pieces, role)

    def magnetisation(self, start: Point, end: Point) -> None:
        """The arrow from south to north."""
        long = hypot(end[0] - start[0], end[1] - start[1]) > 36
        self.drawing.arrow(start, end, "accent", 3.6 if long else 2.6, 18 if long else 12)

    def poles(self, north: Point, south: Point) -> None:
        """N and S in the middle of what is north and south."""
        self.pole("N", north)
        self.pole("S", south)

    def pole(self, letter: Literal["N", "S"], centre: Point) -> None:
        """N or S about a point."""
        self._letters(centre, letter, "north" if letter == "N" else "south", SMALL)

    def length(self, start: Point, end: Point, away: Point, offset: float, symbol: str) -> None:
        """A length from ``start`` to ``end``, measured ``offset`` further in direction ``away``."""
        reach = hypot(*away)
        unit = away[0] / reach, away[1] / reach
        for point in (start, end):
            near, far = moved(point, unit, GAP), moved(point, unit, offset + OVERRUN)
            self.drawing.line([near, far], "muted", THIN)
        self.between(moved(start, unit, offset), moved(end, unit, offset), unit, symbol)

    def between(self, start: Point, end: Point, side: Point, symbol: str) -> None:
        """A dimension line with its two heads; the symbol stands on the given side of it."""
        middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
        for place in (start, end):
            self.drawing.arrow(middle, place, "muted", THIN, HEAD)
        run = end[0] - start[0], end[1] - start[1]
        long = hypot(*run)
        normal = -run[1] / long, run[0] / long
        if normal[0] * side[0] + normal[1] * side[1] < 0:
            normal = -normal[0], -normal[1]
        width = LETTER * SIZE * len(symbol.replace("_{", "").replace("}", ""))
        room = abs(normal[0]) * width / 2 + abs(normal[1]) * CAPITAL * SIZE / 2
        if "_" in symbol and normal[1] < 0:
            room += SUBSCRIPT_DROP * SIZE
        self.symbol(moved(middle, normal, CLEAR + room), symbol)

    def angle(
        self, centre: Point, radius: float, start: float, end: float, symbol: str = "α"
    ) -> None:
        """An angle, by an arc from ``start`` clockwise to ``end``; its symbol stands outside."""
        trim = HEAD * 0.7 / radius
        self.drawing.path([Arc(*centre, radius, radius, start + trim, end - trim)], "muted", THIN)
        for tip, turn in ((start, -1), (end, 1)):
            tangent = tip - turn * HEAD / radius / 2 + turn * pi / 2
            place = moved(centre, (cos(tip), sin(tip)), radius)
            self.drawing.arrowhead(place, tangent, "muted", HEAD)
        middle = (start + end) / 2
        out = cos(middle), sin(middle)
        self.symbol(moved(centre, out, radius + CLEAR + LETTER * SIZE / 2), symbol)

    def symbol(self, centre: Point, text: str) -> None:
        """A symbol about a point."""
        self._letters(centre, text, "ink")

    def _letters(self, centre: Point, text: str, role: Role, size: float = SIZE) -> None:
        x, y = centre
        height = LETTER if text == "α" else CAPITAL
        self.drawing.label(x, y + height * size / 2, text, role, size, "middle")


def moved(point: Point, direction: Point, length: float) -> Point:
    """A point further in a direction of length 1."""
    return point[0] + direction[0] * length, point[1] + direction[1] * length


def hatch(drawing: Drawing, outline: Sequence[Point], spacing: float = 8) -> None:
    """Thin lines at 45° within an outline, all on one grid whatever the outline."""
    sums = [x + y for x, y in outline]
    step = spacing * 2**0.5
    for k in range(int(min(sums) // step) + 1, int(max(sums) // step) + 1):
        crossings = sorted(_crossings(outline, k * step))
        for start, end in zip(crossings[::2], crossings[1::2], strict=False):
            if hypot(end[0] - start[0], end[1] - start[1]) > 2:
                drawing.line([start, end], "soft", 0.9)


def _crossings(outline: Sequence[Point], level: float) -> list[Point]:
    """Where the line x + y = ``level`` passes the outline."""
    found = []
    for (x1, y1), (x2, y2) in zip(outline, [*outline[1:], outline[0]], strict=True):
        before, after = x1 + y1 - level, x2 + y2 - level
        if (before >= 0) != (after >= 0):
            share = before / (before - after)
            found.append((x1 + share * (x2 - x1), y1 + share * (y2 - y1)))
    return found
