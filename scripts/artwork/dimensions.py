"""Drawing tools for dimensioned parts: edges, dimension and extension lines, symbols, hatching.

Lengths are in units of the drawing, y downwards; angles in radians, clockwise from the right.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin
from typing import Literal

from scripts.artwork.canvas import Arc, Drawing, Piece, Point, Role

SIZE, SMALL = 22, 19
"""Font sizes of symbols and of N and S: at least 14 and 12 px on a drawing shown 320 px wide."""
CAPITAL, LETTER = 0.72, 0.6
"""Height of a capital letter and width of a letter, as a share of the font size."""
EDGE, THIN = 2.0, 1.2
"""Widths of a part's edges and of all other lines."""
SUBSCRIPT_DROP = 0.25
"""Distance of a subscript below the baseline, as a share of the font size."""
HEAD = 12
GAP, OVERRUN = 4, 6
"""Gap between the part and an extension line; its length beyond the dimension line."""
CLEAR = 7
"""Distance between a symbol and its dimension line."""


@dataclass(frozen=True)
class Pen:
    """Drawing methods for a part and its dimensions, with the same line styles on every drawing."""

    drawing: Drawing

    def edge(self, *pieces: Piece) -> None:
        """Draw a visible edge."""
        self.drawing.path(pieces, "ink", EDGE)

    def loop(self, *points: Point) -> None:
        """Draw visible edges that form a closed loop."""
        self.edge(*points, points[0])

    def hidden(self, *pieces: Piece) -> None:
        """Draw a hidden edge (dashed)."""
        self.drawing.path(pieces, "soft", THIN, 4)

    def centre_line(self, start: Point, end: Point) -> None:
        """Draw a centre line (long dashes)."""
        self.drawing.path([start, end], "muted", THIN, 8)

    def fill(self, role: Role, *pieces: Piece) -> None:
        """Fill a face."""
        self.drawing.path(pieces, role)

    def magnetisation(self, start: Point, end: Point) -> None:
        """Draw the arrow of magnetisation, from south to north."""
        long = hypot(end[0] - start[0], end[1] - start[1]) > 36
        self.drawing.arrow(start, end, "accent", 3.6 if long else 2.6, 18 if long else 12)

    def poles(self, north: Point, south: Point) -> None:
        """Write N and S, centred on the given points."""
        self.pole("N", north)
        self.pole("S", south)

    def pole(self, letter: Literal["N", "S"], centre: Point) -> None:
        """Write N or S, centred on a point."""
        self._letters(centre, letter, "north" if letter == "N" else "south", SMALL)

    def length(self, start: Point, end: Point, away: Point, offset: float, symbol: str) -> None:
        """Draw a dimension with extension lines for the length from ``start`` to ``end``.

        The dimension line is ``offset`` units from them in direction ``away`` (of any length).
        """
        reach = hypot(*away)
        unit = away[0] / reach, away[1] / reach
        for point in (start, end):
            near, far = move_point(point, unit, GAP), move_point(point, unit, offset + OVERRUN)
            self.drawing.line([near, far], "muted", THIN)
        self.between(move_point(start, unit, offset), move_point(end, unit, offset), unit, symbol)

    def between(self, start: Point, end: Point, side: Point, symbol: str) -> None:
        """Draw a dimension line with two arrowheads; its symbol is in direction ``side`` of it."""
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
        self.symbol(move_point(middle, normal, CLEAR + room), symbol)

    def angle(
        self, centre: Point, radius: float, start: float, end: float, symbol: str = "α"
    ) -> None:
        """Draw an angle as an arc from ``start`` clockwise to ``end``, its symbol outside."""
        trim = HEAD * 0.7 / radius
        self.drawing.path([Arc(*centre, radius, radius, start + trim, end - trim)], "muted", THIN)
        for tip, turn in ((start, -1), (end, 1)):
            tangent = tip - turn * HEAD / radius / 2 + turn * pi / 2
            place = move_point(centre, (cos(tip), sin(tip)), radius)
            self.drawing.arrowhead(place, tangent, "muted", HEAD)
        middle = (start + end) / 2
        out = cos(middle), sin(middle)
        self.symbol(move_point(centre, out, radius + CLEAR + LETTER * SIZE / 2), symbol)

    def symbol(self, centre: Point, text: str) -> None:
        """Write a symbol, centred on a point."""
        self._letters(centre, text, "ink")

    def _letters(self, centre: Point, text: str, role: Role, size: float = SIZE) -> None:
        x, y = centre
        height = LETTER if text == "α" else CAPITAL
        self.drawing.label(x, y + height * size / 2, text, role, size, "middle")


def move_point(point: Point, direction: Point, length: float) -> Point:
    """Return ``point`` + ``direction`` · ``length``: a distance if the direction has length 1."""
    return point[0] + direction[0] * length, point[1] + direction[1] * length


def hatch(drawing: Drawing, outline: Sequence[Point], spacing: float = 8) -> None:
    """Draw thin lines at 45° inside an outline, on one grid so that all outlines match."""
    sums = [x + y for x, y in outline]
    step = spacing * 2**0.5
    for k in range(int(min(sums) // step) + 1, int(max(sums) // step) + 1):
        crossings = sorted(_crossings(outline, k * step))
        for start, end in zip(crossings[::2], crossings[1::2], strict=False):
            if hypot(end[0] - start[0], end[1] - start[1]) > 2:
                drawing.line([start, end], "soft", 0.9)


def _crossings(outline: Sequence[Point], level: float) -> list[Point]:
    """Return the points at which the line x + y = ``level`` crosses the outline."""
    crossings = []
    for (x1, y1), (x2, y2) in zip(outline, [*outline[1:], outline[0]], strict=True):
        before, after = x1 + y1 - level, x2 + y2 - level
        if (before >= 0) != (after >= 0):
            share = before / (before - after)
            crossings.append((x1 + share * (x2 - x1), y1 + share * (y2 - y1)))
    return crossings
