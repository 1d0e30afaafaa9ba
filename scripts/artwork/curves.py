"""Fitting of cubic Bézier curves to points: a tenth of the numbers of short straight lines.

Source: P. Schneider, "An algorithm for automatically fitting digitized curves", in A. Glassner
(ed.), Graphics Gems (1990), pages 612–626. Points are complex numbers inside this module.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

Point = tuple[float, float]
Curve = tuple[Point, Point, Point, Point]
"""Start point, two control points and end point."""
REFINEMENTS = 4
"""Maximum number of fits, with new parameters for the points each time, before a curve is split."""


def fit_curves(points: Sequence[Point], tolerance: float) -> list[Curve]:
    """Return connected curves that pass within ``tolerance`` of every point.

    The list is empty for fewer than two different points. The line must have no corners.
    """
    places = [complex(*point) for point in points]
    places = [
        place for place, before in zip(places, [None, *places], strict=False) if place != before
    ]
    if len(places) < 2:
        return []
    closed = places[0] == places[-1] and len(places) > 3
    start = _direction(places[-2], places[1]) if closed else _direction(places[0], places[1])
    end = -start if closed else _direction(places[-1], places[-2])
    return [
        tuple((place.real, place.imag) for place in curve)  # type: ignore[misc]
        for curve in _fit(places, start, end, tolerance)
    ]


def _direction(start: complex, end: complex) -> complex:
    run = end - start
    return run / abs(run) if run else 1 + 0j


def _fit(
    places: Sequence[complex], start: complex, end: complex, tolerance: float
) -> list[tuple[complex, ...]]:
    """Return fitted curves; ``start`` and ``end`` are directions from the ends into the line."""
    if len(places) == 2:
        third = abs(places[1] - places[0]) / 3
        return [(places[0], places[0] + start * third, places[1] + end * third, places[1])]
    shares = _by_length(places)
    for _ in range(REFINEMENTS):
        curve = _least_squares(places, shares, start, end)
        errors = [abs(_at(curve, t) - place) for t, place in zip(shares, places, strict=True)]
        worst = max(errors)
        if worst <= tolerance:
            return [curve]
        if worst > tolerance * 8:
            break
        shares = [_nearer(curve, t, place) for t, place in zip(shares, places, strict=True)]
    # Take the first of equal maxima: a symmetric line has two, whose last digits vary by processor.
    middle = next(k for k, error in enumerate(errors) if error > worst * (1 - 1e-6))
    middle = min(max(middle, 1), len(places) - 2)
    through = _direction(places[middle + 1], places[middle - 1])
    return [
        *_fit(places[: middle + 1], start, through, tolerance),
        *_fit(places[middle:], -through, end, tolerance),
    ]


def _by_length(places: Sequence[complex]) -> list[float]:
    sums = list(accumulate((abs(b - a) for a, b in pairwise(places)), initial=0.0))
    return [length / sums[-1] for length in sums]


def _at(curve: Sequence[complex], t: float) -> complex:
    s = 1 - t
    p0, p1, p2, p3 = curve
    return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3


def _least_squares(
    places: Sequence[complex], shares: Sequence[float], start: complex, end: complex
) -> tuple[complex, ...]:
    """Return the least-squares curve for the points, with the given directions at its ends."""
    first, last = places[0], places[-1]
    c00 = c01 = c11 = x0 = x1 = 0.0
    for place, t in zip(places, shares, strict=True):
        s = 1 - t
        near, far = 3 * s * s * t, 3 * s * t * t
        a, b = start * near, end * far
        rest = place - first * (s * s * s + near) - last * (t * t * t + far)
        c00 += _dot(a, a)
        c01 += _dot(a, b)
        c11 += _dot(b, b)
        x0 += _dot(a, rest)
        x1 += _dot(b, rest)
    determinant = c00 * c11 - c01 * c01
    span = abs(last - first)
    if abs(determinant) > 1e-12:
        reach_start = (x0 * c11 - x1 * c01) / determinant
        reach_end = (c00 * x1 - c01 * x0) / determinant
    else:
        reach_start = reach_end = 0.0
    if min(reach_start, reach_end) < span * 1e-6:
        reach_start = reach_end = span / 3
    return first, first + start * reach_start, last + end * reach_end, last


def _nearer(curve: Sequence[complex], t: float, place: complex) -> float:
    """Return ``t`` after one Newton step towards the point of the curve nearest to ``place``."""
    p0, p1, p2, p3 = curve
    s = 1 - t
    slope = 3 * (s * s * (p1 - p0) + 2 * s * t * (p2 - p1) + t * t * (p3 - p2))
    bend = 6 * (s * (p2 - 2 * p1 + p0) + t * (p3 - 2 * p2 + p1))
    away = _at(curve, t) - place
    divisor = _dot(slope, slope) + _dot(away, bend)
    return min(max(t - _dot(away, slope) / divisor, 0.0), 1.0) if divisor else t


def _dot(a: complex, b: complex) -> float:
    return a.real * b.real + a.imag * b.imag
