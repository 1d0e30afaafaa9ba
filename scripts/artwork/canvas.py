"""The drawing model: a view box and primitives in the order they are painted."""

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
"""What a colour is for:

ground, what lies behind all; ink, text and axes; soft, text that steps back; line, field lines and
curves; faint, field lines that step back; muted, grids and dimension lines; inner, lines upon a
magnet; accent, what the eye shall find; magnet, a body of which no pole is told; north and south,
pole halves. Light and dark are faces in the light and in the shade; tints are faces between lines
that shall be seen; steel, a tint as well, is what is not magnetised.
"""
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Polyline:
    """A drawn line; ``dash`` is the length of its dashes and gaps, 0 for none.

    A ``smooth`` line is known by many points near each other, and may be drawn as curves.
    """

    points: tuple[Point, ...]
    role: Role
    width: float
    dash: float = 0
    smooth: bool = False


@dataclass(frozen=True)
class Polygon:
    """A filled shape."""

    points: tuple[Point, ...]
    role: Role


@dataclass(frozen=True)
class Arc:
    """A part of an upright ellipse; ``start`` and ``end`` in radians from the right, clockwise.

    Angles are the ellipse's parameter: 0 is its right end, π/2 its lowest point.
    """

    x: float
    y: float
    rx: float
    ry: float
    start: float
    end: float

    def at(self, angle: float) -> Point:
        """The point of the ellipse at an angle."""
        return self.x + self.rx * cos(angle), self.y + self.ry * sin(angle)

    def points(self) -> list[Point]:
        """Points along it, some 4° apart."""
        count = max(round(abs(self.end - self.start) / (pi / 45)), 1)
        step = (self.end - self.start) / count
        return [self.at(self.start + step * k) for k in range(count + 1)]


Piece = Point | Arc


@dataclass(frozen=True)
class Path:
    """Straight pieces and arcs, each joined to the last: filled, or a line of a ``width``."""

    pieces: tuple[Piece, ...]
    role: Role
    width: float = 0
    dash: float = 0

    def points(self) -> list[Point]:
        """Points along it: those given, and those of its arcs."""
        return [
            point
            for piece in self.pieces
            for point in (piece.points() if isinstance(piece, Arc) else [piece])
        ]


@dataclass(frozen=True)
class Ellipse:
    """An upright ellipse: filled, or drawn with a line where ``width`` is above 0."""

    x: float
    y: float
    rx: float
    ry: float
    role: Role
    width: float = 0


@dataclass(frozen=True)
class Label:
    """A symbol or a number, its baseline at y; a subscript is written ``B_{r}``."""

    x: float
    y: float
    text: str
    role: Role
    size: float
    anchor: Anchor = "start"


Item = Polyline | Polygon | Path | Ellipse | Label


@dataclass
class Drawing:
    """A picture of ``width`` × ``height`` units, y downwards; no ground means transparent."""

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
        """Draw a polyline."""
        self.items.append(Polyline(tuple(points), role, width, dash, smooth))

    def polygon(self, points: Sequence[Point], role: Role) -> None:
        """Fill a polygon."""
        self.items.append(Polygon(tuple(points), role))

    def path(self, pieces: Sequence[Piece], role: Role, width: float = 0, dash: float = 0) -> None:
        """Fill what straight pieces and arcs enclose, or draw them where ``width`` is above 0."""
        self.items.append(Path(tuple(pieces), role, width, dash))

    def rectangle(self, x: float, y: float, width: float, height: float, role: Role) -> None:
        """Fill an upright rectangle with its top left corner at (x, y)."""
        right, bottom = x + width, y + height
        self.polygon([(x, y), (right, y), (right, bottom), (x, bottom)], role)

    def ellipse(
        self, x: float, y: float, rx: float, ry: float, role: Role, width: float = 0
    ) -> None:
        """Fill an ellipse, or draw its outline where ``width`` is above 0."""
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
        """Write a symbol or a number."""
        self.items.append(Label(x, y, text, role, size, anchor))

    def arrowhead(self, tip: Point, angle: float, role: Role, length: float) -> None:
        """A slim filled head; ``angle`` in radians is where it points, y downwards."""
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
        """A straight arrow; ``head`` is the length of its head, five line widths if not given."""
        head = head or width * 5
        angle = atan2(end[1] - start[1], end[0] - start[0])
        stop = end[0] - cos(angle) * head * 0.7, end[1] - sin(angle) * head * 0.7
        self.line([start, stop], role, width)
        self.arrowhead(end, angle, role, head)
