"""Bézier curves fitted to points."""

from itertools import pairwise
from math import cos, hypot, pi, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.artwork import path_data
from scripts.artwork.curves import Curve, fit_curves


def points_of(curve: Curve, count: int = 200) -> list[tuple[float, float]]:
    found = []
    for k in range(count + 1):
        t = k / count
        weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3)
        found.append(
            (
                sum(w * p[0] for w, p in zip(weights, curve, strict=True)),
                sum(w * p[1] for w, p in zip(weights, curve, strict=True)),
            )
        )
    return found


def circle(radius: float, count: int = 90) -> list[tuple[float, float]]:
    angles = [2 * pi * k / count for k in range(count + 1)]
    line = [(radius * cos(a), radius * sin(a)) for a in angles]
    return [*line[:-1], line[0]]


def test_a_circle_needs_few_curves_and_stays_round() -> None:
    curves = fit_curves(circle(100), 0.3)

    assert len(curves) <= 8
    for curve in curves:
        for x, y in points_of(curve):
            assert abs(hypot(x, y) - 100) < 0.4
    for curve, following in pairwise(curves):
        assert curve[3] == following[0]


@pytest.mark.parametrize("points", [[], [(1, 1)], [(1, 1), (1, 1)]])
def test_no_curve_without_two_points(points: list[tuple[float, float]]) -> None:
    assert fit_curves(points, 1) == []
    assert path_data.format_smooth_path(points) == ""


@settings(deadline=None, max_examples=30)
@given(bend=st.floats(0.01, 3), size=st.floats(5, 400), tolerance=st.floats(0.05, 3))
def test_no_point_is_farther_than_the_tolerance(bend: float, size: float, tolerance: float) -> None:
    line = [(size * k / 40, size * sin(bend * k / 10)) for k in range(41)]
    drawn = [point for curve in fit_curves(line, tolerance) for point in points_of(curve)]

    for x, y in line:
        nearest = min(hypot(x - a, y - b) for a, b in drawn)
        assert nearest <= tolerance + size / 100


def test_path_data_is_relative_and_rounded() -> None:
    line = [(0.0, 0.0), (30.04, 10.0)]

    assert path_data.format_smooth_path(line) == "M0 0c10 3.3 20 6.7 30 10"
    assert path_data.format_smooth_path(line, step=10) == "M0 0c10 3 20 7 30 10"
