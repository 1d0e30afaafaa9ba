"""Path data for the ``d`` attribute of SVG paths: relative, rounded, as short as possible.

Points are rounded before their differences are taken, so that rounding errors do not add up.
``step`` is the rounding step in tenths of a unit of the drawing: 1 for tenths, 10 for whole units.
"""

from collections.abc import Iterable, Sequence
from math import ceil, pi

from scripts.artwork.canvas import Arc, Piece, Point
from scripts.artwork.curves import fit_curves

STRAY = 0.15
"""Largest distance of a smooth line from its points, in units of the drawing per ``step``.

Rounding moves each coordinate by up to half a step more.
"""

Tenths = tuple[int, int]


def format_straight_path(points: Sequence[Point], step: int = 1) -> str:
    """Return path data of straight lines from point to point."""
    places = [_rounded(point, step) for point in points]
    data = "M" + _pairs(places[:1], (0, 0))
    last, command = places[0], "l"
    for place in places[1:]:
        if place != last:
            data += command + _pairs([place], last, follows=not command)
            last, command = place, ""
    return data


def format_smooth_path(points: Sequence[Point], step: int = 1) -> str:
    """Return path data of few curves near the points; empty for fewer than two different points."""
    curves = fit_curves(points, max(STRAY * step, STRAY))
    if not curves:
        return ""
    last = _rounded(curves[0][0], step)
    data, command = "M" + _pairs([last], (0, 0)), "c"
    for curve in curves:
        places = [_rounded(point, step) for point in curve[1:]]
        data += command + _pairs(places, last, follows=not command)
        last, command = places[-1], ""
    return data


def format_mixed_path(pieces: Sequence[Piece], step: int = 1) -> str:
    """Return path data of connected straight lines and arcs."""
    data, last = "", None
    for piece in pieces:
        place = _rounded(piece.place(piece.start) if isinstance(piece, Arc) else piece, step)
        if last is None:
            data += "M" + _pairs([place], (0, 0))
        elif place != last:
            data += "l" + _pairs([place], last)
        last = place
        if isinstance(piece, Arc):
            written, last = _arc(piece, last, step)
            data += written
    return data


def _arc(arc: Arc, last: Tenths, step: int) -> tuple[str, Tenths]:
    """Return an arc's path data and its rounded end point.

    The arc is split into parts of at most half a turn, because SVG gives an arc by its ends: a
    longer one needs the large-arc flag, and the ends of a full turn are the same point.
    """
    parts = max(ceil(abs(arc.end - arc.start) / pi - 1e-9), 1)
    data = ""
    for k in range(1, parts + 1):
        place = _rounded(arc.place(arc.start + (arc.end - arc.start) * k / parts), step)
        radii = f"{format_coordinate(arc.rx)} {format_coordinate(arc.ry)}"
        data += f"a{radii} 0 0 {int(arc.end > arc.start)}{_pairs([place], last, follows=True)}"
        last = place
    return data, last


def format_coordinate(value: float) -> str:
    """Return a number rounded to one decimal, without a trailing ".0"."""
    return f"{value:.1f}".removesuffix(".0")


def _rounded(point: Point, step: int) -> Tenths:
    return round(point[0] * 10 / step) * step, round(point[1] * 10 / step) * step


def _pairs(places: Iterable[Tenths], origin: Tenths, follows: bool = False) -> str:
    data = ""
    for x, y in places:
        data += _tenth(x - origin[0], follows or bool(data)) + _tenth(y - origin[1], True)
    return data


def _tenth(value: int, follows: bool) -> str:
    """Return tenths as a decimal, after a space if it ``follows`` a number and is not negative."""
    sign = "-" if value < 0 else " " if follows else ""
    whole, rest = divmod(abs(value), 10)
    if not rest:
        return f"{sign}{whole}"
    return f"{sign}{whole or ''}.{rest}"
