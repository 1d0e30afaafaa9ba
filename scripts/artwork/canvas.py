"""Drawing model: a view box and drawing primitives in painting order."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import atan2, cos, pi, sin
from typing import Literal

Point = tuple[float, float]
Role = Literal[
    "ground",
    "ink",
    "soft",
    "line",
    "faint",
    "muted",
    "inner",
    "accent",
    "magnet",
    "magnet-light",
    "magnet-dark",
    "north",
    "north-light",
    "north-dark",
    "south",
    "south-light",
    "south-dark",
    "north-tint",
    "south-tint",
    "steel",
]
"""Purpose of an item, from which the style sheet or the palette derives its colour.

- ground: background; ink: text, axes and edges; soft: secondary text, hidden edges and hatching
- line: field lines and curves; faint: secondary ones; muted: grids and dimension lines
- inner: lines on top of a magnet; accent: the most important mark
- magnet: a body shown without poles; north, south: the halves of a magnet
- -light, -dark: lit and shaded faces; -tint: pale faces on which edge lines stay visible
- steel: a pale face too, of a part that is not magnetised
"""
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Polyline:
    """A line through points; ``dash`` is the length of its dashes and of its gaps, 0 for none.

    A ``smooth`` line has many points near each other and no corners; it may be drawn as curves.
    """

    points: tuple[Point, ...]
    role: Role
    width: float
    dash: float = 0
    smooth: bool = False


@dataclass(frozen=True)
class Polygon:
    """A filled polygon."""

    points: tuple[Point, ...]
    role: Role


@dataclass(frozen=True)
class Arc:
    """An arc of an ellipse with horizontal and vertical axes.

    ``start`` and ``end`` are in radians, clockwise from the right. They are values of the ellipse's
    parameter: 0 is its right end, π/2 its lowest point.
    """

    x: float
    y: float
    rx: float
    ry: float
    start: float
    end: float

    def place(self, angle: float) -> Point:
        """Return the point of the ellipse at an angle in radians."""
        return self.x + self.rx * cos(angle), self.y + self.ry * sin(angle)

    def points(self) -> list[Point]:
        """Return points along the arc, about 4° apart."""
        count = max(round(abs(self.end - self.start) / (pi / 45)), 1)
        step = (self.end - self.start) / count
        return [self.place(self.start + step * k) for k in range(count + 1)]


Piece = Point | Arc


@dataclass(frozen=True)
class Path:
    """Connected straight lines and arcs: filled, or a line if ``width`` is above 0."""

    pieces: tuple[Piece, ...]
    role: Role
    width: float = 0
    dash: float = 0

    def points(self) -> list[Point]:
        """Return the given points, with each arc replaced by points along it."""
        return [
            point
            for piece in self.pieces
            for point in (piece.points() if isinstance(piece, Arc) else [piece])
        ]


@dataclass(frozen=True)
class Ellipse:
    """An ellipse with horizontal and vertical axes: filled, or a line if ``width`` is above 0."""

    x: float
    y: float
    rx: float
    ry: float
    role: Role
    width: float = 0


@dataclass(frozen=True)
class Label:
    """A symbol or number with its baseline at y; a subscript is written ``B_{r}``."""

    x: float
    y: float
    text: str
    role: Role
    size: float
    anchor: Anchor = "start"


Item = Polyline | Polygon | Path | Ellipse | Label


@dataclass
class Drawing:
    """A drawing of ``width`` × ``height`` units, y downwards; transparent if it has no ground."""

    width: float
    height: float
    ground: Role | None = None
    items: list[Item] = field(default_factory=list)

    def line(
        self,
        points: Sequence[Point],
        role: Role,
        width: float,
        dash: float = 0,
        smooth: bool = False,
    ) -> None:
        """Add a line through points."""
        self.items.append(Polyline(tuple(points), role, width, dash, smooth))

    def polygon(self, points: Sequence[Point], role: Role) -> None:
        """Add a filled polygon."""
        self.items.append(Polygon(tuple(points), role))

    def path(self, pieces: Sequence[Piece], role: Role, width: float = 0, dash: float = 0) -> None:
        """Add connected straight lines and arcs: filled, or a line if ``width`` is above 0."""
        self.items.append(Path(tuple(pieces), role, width, dash))

    def rectangle(self, x: float, y: float, width: float, height: float, role: Role) -> None:
        """Add a filled rectangle with its top left corner at (x, y)."""
        right, bottom = x + width, y + height
        self.polygon([(x, y), (right, y), (right, bottom), (x, bottom)], role)

    def ellipse(
        self, x: float, y: float, rx: float, ry: float, role: Role, width: float = 0
    ) -> None:
        """Add a filled ellipse, or its outline if ``width`` is above 0."""
        self.items.append(Ellipse(x, y, rx, ry, role, width))

    def label(
        self,
        x: float,
        y: float,
        text: str,
        role: Role = "ink",
        size: float = 28,
        anchor: Anchor = "start",
    ) -> None:
        """Add a symbol or a number; ``y`` is its baseline."""
        self.items.append(Label(x, y, text, role, size, anchor))

    def arrowhead(self, tip: Point, angle: float, role: Role, length: float) -> None:
        """Add a slim filled arrowhead that points in direction ``angle`` (radians, y downwards)."""
        back = cos(angle) * length, sin(angle) * length
        side = -sin(angle) * length * 0.36, cos(angle) * length * 0.36
        self.polygon(
            [
                tip,
                (tip[0] - back[0] + side[0], tip[1] - back[1] + side[1]),
                (tip[0] - back[0] * 0.78, tip[1] - back[1] * 0.78),
                (tip[0] - back[0] - side[0], tip[1] - back[1] - side[1]),
            ],
            role,
        )

    def arrow(self, start: Point, end: Point, role: Role, width: float, head: float = 0) -> None:
        """Add a straight arrow; ``head`` is the length of its head, by default five line widths."""
        head = head or width * 5
        angle = atan2(end[1] - start[1], end[0] - start[0])
        stop = end[0] - cos(angle) * head * 0.7, end[1] - sin(angle) * head * 0.7
        self.line([start, stop], role, width)
        self.arrowhead(end, angle, role, head)
