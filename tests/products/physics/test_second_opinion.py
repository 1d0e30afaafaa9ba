"""magpylib computes the same fields by other formulas: it must agree wherever a point may lie."""

from math import isclose, pi
from typing import Any

import magpylib
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from products.physics.field import Block, Cylinder, Ring
from products.physics.pull import MU0, demagnetising_factor, pull_on_plate

SIZES = st.floats(0.5, 100)
PLACES = st.floats(-60, 60)
POINTS = st.tuples(PLACES, PLACES, PLACES)
J = 1.3


def opinion(shape: Any, *dimension: float) -> Any:
    """magpylib's magnet; lengths in mm."""
    return shape(polarization=(0, 0, J), dimension=[size / 1000 for size in dimension])


def field(source: Any, point: tuple[float, ...]) -> list[float]:
    return list(source.getB([place / 1000 for place in point]))


def agree(ours: tuple[float, ...], theirs: list[float]) -> bool:
    scale = max(1e-6, *(abs(value) for value in theirs))
    return all(
        isclose(a, b, rel_tol=1e-8, abs_tol=1e-8 * scale) for a, b in zip(ours, theirs, strict=True)
    )


def near(value: float, *edges: float) -> bool:
    """Too near to a skin, where B jumps and each formula takes its own side."""
    return any(abs(abs(value) - edge) < 1e-3 for edge in edges)


@given(SIZES, SIZES, POINTS)
def test_cylinder(diameter: float, length: float, point: tuple[float, float, float]) -> None:
    x, y, z = point
    assume(not near((x * x + y * y) ** 0.5, diameter / 2) and not near(z, length / 2))
    theirs = field(opinion(magpylib.magnet.Cylinder, diameter, length), point)
    assert agree(Cylinder(diameter, length, J).field(*point), theirs)


@given(SIZES, SIZES, SIZES, POINTS)
def test_block(a: float, b: float, length: float, point: tuple[float, float, float]) -> None:
    x, y, z = point
    assume(not near(x, a / 2) and not near(y, b / 2) and not near(z, length / 2))
    theirs = field(opinion(magpylib.magnet.Cuboid, a, b, length), point)
    assert agree(Block(a, b, length, J).field(*point), theirs)


@given(st.floats(4, 60), st.floats(0.1, 0.9), SIZES, POINTS)
def test_ring(outer: float, share: float, length: float, point: tuple[float, float, float]) -> None:
    x, y, z = point
    inner, r = outer * share, (x * x + y * y) ** 0.5
    assume(not near(r, outer / 2, inner / 2) and not near(z, length / 2))
    both = [opinion(magpylib.magnet.Cylinder, size, length) for size in (outer, inner)]
    theirs = [a - b for a, b in zip(*(field(one, point) for one in both), strict=True)]
    assert agree(Ring(outer, inner, length, J).field(*point), theirs)


@pytest.mark.parametrize("ratio", [0.05, 0.5, 0.7, 2, 10])
def test_demagnetising_factor(ratio: float) -> None:
    """N by its definition: 1 − the mean of B over the mid-plane, over J; by Gauss's rule."""
    magnet = opinion(magpylib.magnet.Cylinder, 10, 10 * ratio)
    # Places crowd towards the rim, where a flat magnet's field rises steeply.
    t, weights = np.polynomial.legendre.leggauss(400)
    t, weights = (t + 1) / 2, weights / 2
    r = 5e-3 * (1 - (1 - t) ** 4)
    steps = 5e-3 * 4 * (1 - t) ** 3 * weights
    b = magnet.getB(np.column_stack([r, 0 * r, 0 * r]))[:, 2]
    mean = float(np.sum(b * 2 * pi * r * steps) / (pi * 25e-6))
    assert demagnetising_factor(10, 10 * ratio) == pytest.approx(1 - mean / J, rel=1e-6)


@pytest.mark.parametrize(("length", "gap"), [(5.0, 1.0), (2.0, 0.5), (10.0, 3.0)])
def test_pull_on_steel(length: float, gap: float) -> None:
    """The steel's stress from the field that magpylib has there: B² / (2µ0) over the plate."""
    radius = 5e-3
    magnet = opinion(magpylib.magnet.Cylinder, 10, length)
    t, weights = np.polynomial.legendre.leggauss(2_000)
    r = (t + 1) / 2 * 40 * radius
    steps = weights / 2 * 40 * radius
    z = (length / 2 + gap) / 1000
    # At the plate the image doubles the axial field and takes the radial one away.
    b = 2 * magnet.getB(np.column_stack([r, 0 * r, 0 * r + z]))[:, 2]
    force = float(np.sum(b * b / (2 * MU0) * 2 * pi * r * steps))
    assert pull_on_plate(10, length, J, gap) == pytest.approx(force, rel=1e-4)
