"""Drawing of a magnet's field: field lines, arrowheads and the magnet's section."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import atan2, cos, sin

from scripts.artwork.canvas import Drawing, Point, Role
from scripts.artwork.magnets import FluxFunction, find_contours

OVERHANG = 6
"""Distance by which lines pass the drawing's edge, in its units, so that no line end is visible."""


@dataclass(frozen=True)
class View:
    """A mapping of mm to a drawing; ``origin`` is the place of x = z = 0, ``scale`` in units/mm."""

    drawing: Drawing
    origin: Point
    scale: float

    def place(self, point: Point) -> Point:
        """Return the place on the drawing of a point given in mm."""
        return self.origin[0] + self.scale * point[0], self.origin[1] - self.scale * point[1]

    def window(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Return the visible ranges of x and z in mm: (left, right) and (bottom, top)."""
        x, y = self.origin
        left, right = -x - OVERHANG, self.drawing.width - x + OVERHANG
        bottom, top = y - self.drawing.height - OVERHANG, y + OVERHANG
        return (left / self.scale, right / self.scale), (bottom / self.scale, top / self.scale)

    def lines(
        self, flux: FluxFunction, levels: Iterable[float], grid: float = 4
    ) -> list[list[Point]]:
        """Return lines of a flux function of (x, z); ``grid`` is the grid step in drawing units."""
        across, upwards = self.window()
        contours = find_contours(flux, across, upwards, grid / self.scale, levels)
        return [[self.place(point) for point in line] for line in contours]

    def round_lines(
        self, flux: FluxFunction, levels: Iterable[float], lying: bool = False, grid: float = 4
    ) -> list[list[Point]]:
        """Return lines of a flux function of (r, z) on both sides of the axis.

        The axis points up, or to the right if ``lying``; ``grid`` is as for ``lines``.
        """
        across, upwards = self.window()
        side, along = (upwards, across) if lying else (across, upwards)
        reach = max(-side[0], side[1])
        contours = find_contours(flux, (0, reach), along, grid / self.scale, levels)
        return [
            [self.place((z, -sign * r) if lying else (sign * r, z)) for r, z in line]
            for line in contours
            for sign in (1, -1)
        ]


@dataclass(frozen=True)
class Body:
    """A magnet's section: corners in mm, and the direction of its north pole in radians."""

    corners: tuple[Point, ...]
    north: float

    def contains(self, point: Point) -> bool:
        """Return True if a point in mm is inside the section."""
        inside = False
        x, z = point
        for (x1, z1), (x2, z2) in zip(
            self.corners, self.corners[1:] + self.corners[:1], strict=True
        ):
            if (z1 > z) != (z2 > z) and x < (x2 - x1) * (z - z1) / (z2 - z1) + x1:
                inside = not inside
        return inside

    def halves(self) -> tuple[list[Point], list[Point]]:
        """Return the north and south half, cut at right angles to J through the middle."""
        along = [x * cos(self.north) + z * sin(self.north) for x, z in self.corners]
        middle = (min(along) + max(along)) / 2
        north: list[Point] = []
        south: list[Point] = []
        for k, corner in enumerate(self.corners):
            following = (k + 1) % len(self.corners)
            (north if along[k] >= middle else south).append(corner)
            if (along[k] >= middle) != (along[following] >= middle):
                share = (middle - along[k]) / (along[following] - along[k])
                end = self.corners[following]
                cut = (
                    corner[0] + share * (end[0] - corner[0]),
                    corner[1] + share * (end[1] - corner[1]),
                )
                north.append(cut)
                south.append(cut)
        return north, south


def make_box_section(width: float, height: float, north: float, centre: Point = (0, 0)) -> Body:
    """Return a rectangular section, in mm, with horizontal and vertical sides."""
    x, z = centre
    w, h = width / 2, height / 2
    return Body(((x - w, z - h), (x + w, z - h), (x + w, z + h), (x - w, z + h)), north)


def draw_lines(
    drawing: Drawing,
    lines: Iterable[Sequence[Point]],
    role: Role = "line",
    width: float = 2.5,
) -> None:
    """Draw field lines."""
    for line in lines:
        drawing.line(line, role, width, smooth=True)


def draw_bodies(view: View, bodies: Iterable[Body]) -> None:
    """Draw magnets in section, their north and south halves in two colours."""
    for body in bodies:
        north, south = body.halves()
        view.drawing.polygon([view.place(point) for point in south], "south")
        view.drawing.polygon([view.place(point) for point in north], "north")


def draw_inner_lines(
    view: View, lines: Iterable[Sequence[Point]], bodies: Iterable[Body], width: float = 1.5
) -> None:
    """Draw the parts of the field lines that are inside the magnets, up to their surface."""
    outlines = [
        Body(tuple(view.place(corner) for corner in body.corners), body.north) for body in bodies
    ]
    for line in lines:
        for outline in outlines:
            for piece in _within(line, outline):
                view.drawing.line(piece, "inner", width, smooth=True)


def _within(line: Sequence[Point], outline: Body) -> list[list[Point]]:
    """Return the parts of a line inside an outline, with ends on the outline."""
    pieces: list[list[Point]] = []
    inside = [outline.contains(point) for point in line]
    for k, point in enumerate(line):
        if inside[k]:
            if not k or not inside[k - 1]:
                pieces.append([_on_outline(point, line[k - 1], outline)] if k else [])
            pieces[-1].append(point)
            if k + 1 < len(line) and not inside[k + 1]:
                pieces[-1].append(_on_outline(point, line[k + 1], outline))
    return [piece for piece in pieces if len(piece) > 1]


def _on_outline(inner: Point, outer: Point, outline: Body) -> Point:
    for _ in range(12):
        middle = (inner[0] + outer[0]) / 2, (inner[1] + outer[1]) / 2
        if outline.contains(middle):
            inner = middle
        else:
            outer = middle
    return inner


def draw_arrowheads(
    drawing: Drawing,
    lines: Iterable[Sequence[Point]],
    crossing: Callable[[Point], float],
    within: Callable[[Point], bool] = lambda _: True,
    role: Role = "line",
    length: float = 18,
) -> None:
    """Draw an arrowhead wherever ``crossing`` changes sign along a line and ``within`` is true."""
    for line in lines:
        for k in range(len(line) - 1):
            before, after = crossing(line[k]), crossing(line[k + 1])
            if (before >= 0) == (after >= 0) or not within(line[k]):
                continue
            share = before / (before - after)
            start, end = line[max(k - 1, 0)], line[min(k + 2, len(line) - 1)]
            angle = atan2(end[1] - start[1], end[0] - start[0])
            point = (
                line[k][0] + share * (line[k + 1][0] - line[k][0]) + cos(angle) * length / 2,
                line[k][1] + share * (line[k + 1][1] - line[k][1]) + sin(angle) * length / 2,
            )
            drawing.arrowhead(point, angle, role, length)


def make_visibility_test(drawing: Drawing, margin: float) -> Callable[[Point], bool]:
    """Return a function that is True for points at least ``margin`` from the drawing's edge."""
    return lambda p: (
        margin <= p[0] <= drawing.width - margin and margin <= p[1] <= drawing.height - margin
    )
