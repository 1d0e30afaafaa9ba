"""What stands in the ``d`` of an SVG path: relative, rounded, without a needless character.

Points are rounded before they are counted from one another, so that no error adds up. ``step`` is
what they are rounded to, in tenths of a unit of the drawing: 1 for tenths, 10 for whole units.
"""

from collections.abc import Iterable, Sequence
from math import ceil, pi

from scripts.artwork.canvas import Arc, Piece, Point
from scripts.artwork.curves import fit

STRAY = 0.15
"""How far a smooth line may stray from its points, in steps; as much again is rounded away."""

Tenths = tuple[int, int]


def straight(points: Sequence[Point], step: int = 1) -> str:
    """Straight pieces from point to point."""
    places = [_rounded(point, step) for point in points]
    data = "M" + _pairs(places[:1], (0, 0))
    last, command = places[0], "l"
    for place in places[1:]:
        if place != last:
            data += command + _pairs([place], last, follows=not command)
            last, command = place, ""
    return data


def smooth(points: Sequence[Point], step: int = 1) -> str:
    """The fewest curves that stay near the points; blank where there are not two of them."""
    curves = fit(points, max(STRAY * step, STRAY))
    if not curves:
        return ""
    last = _rounded(curves[0][0], step)
    data, command = "M" + _pairs([last], (0, 0)), "c"
    for curve in curves:
        places = [_rounded(point, step) for point in curve[1:]]
        data += command + _pairs(places, last, follows=not command)
        last, command = places[-1], ""
    return data


def mixed(pieces: Sequence[Piece], step: int = 1) -> str:
    """Straight pieces and arcs, each joined to the last."""
    data, last = "", None
    for piece in pieces:
        place = _rounded(piece.at(piece.start) if isinstance(piece, Arc) else piece, step)
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
    """An arc in parts of half a turn at most, for which SVG needs no more than the ends."""
    parts = max(ceil(abs(arc.end - arc.start) / pi - 1e-9), 1)
    data = ""
    for k in range(1, parts + 1):
        place = _rounded(arc.at(arc.start + (arc.end - arc.start) * k / parts), step)
        radii = f"{number(arc.rx)} {number(arc.ry)}"
        data += f"a{radii} 0 0 {int(arc.end > arc.start)}{_pairs([place], last, follows=True)}"
        last = place
    return data, last


def number(value: float) -> str:
    """A number in tenths, without a needless zero."""
    return f"{value:.1f}".removesuffix(".0")


def _rounded(point: Point, step: int) -> Tenths:
    return round(point[0] * 10 / step) * step, round(point[1] * 10 / step) * step


def _pairs(places: Iterable[Tenths], origin: Tenths, follows: bool = False) -> str:
    data = ""
    for x, y in places:
        data += _tenth(x - origin[0], follows or bool(data)) + _tenth(y - origin[1], True)
    return data


def _tenth(value: int, follows: bool) -> str:
    """A number of tenths, led by a space where it would run into the last."""
    sign = "-" if value < 0 else " " if follows else ""
    whole, rest = divmod(abs(value), 10)
    if not rest:
        return f"{sign}{whole}"
    return f"{sign}{whole or ''}.{rest}"
