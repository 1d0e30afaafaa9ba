"""Flux functions and their contours, compared with magpylib, which uses other formulas for B."""

import itertools
from collections.abc import Callable
from math import cos, dist, hypot, pi, sin
from typing import Any

import magpylib
import numpy as np
import pytest

from scripts.artwork.magnets import (
    Cylinder,
    FluxFunction,
    find_contours,
    make_equal_levels,
    make_multipole_ring_sheets,
    make_plane_flux,
    make_prism_sheets,
    make_ring_flux,
    make_round_flux,
    make_section_levels,
)

J = 1.3
DISC = Cylinder(20, 8, J)
CORNERS = ((-10, -4), (10, -4), (10, 4), (-10, 4))
BAR = make_plane_flux(make_prism_sheets(CORNERS, J, pi / 2))
STEP = 1e-4
LONG = 100.0
"""Length in metres used with magpylib for magnets that are computed as infinitely long."""


def magpylib_disc(diameter: float, length: float, polarisation: float, height: float = 0) -> Any:
    return magpylib.magnet.Cylinder(
        polarization=(0, 0, polarisation),
        dimension=(diameter / 1000, length / 1000),
        position=(0, 0, height / 1000),
    )


def round_field(flux: FluxFunction, r: float, z: float) -> tuple[float, float]:
    """Return Br and Bz, from numerical derivatives of r·A_φ."""
    b_r = -(flux(r, z + STEP) - flux(r, z - STEP)) / (2 * STEP * r)
    b_z = (flux(r + STEP, z) - flux(r - STEP, z)) / (2 * STEP * r)
    return b_r, b_z


def plane_field(flux: FluxFunction, x: float, z: float) -> tuple[float, float]:
    """Return Bx and Bz, from numerical derivatives of A."""
    b_x = -(flux(x, z + STEP) - flux(x, z - STEP)) / (2 * STEP)
    return b_x, (flux(x + STEP, z) - flux(x - STEP, z)) / (2 * STEP)


ROUND = {
    "disc": (DISC.flux, [magpylib_disc(20, 8, J)]),
    "rod": (Cylinder(14, 70, 1.25).flux, [magpylib_disc(14, 70, 1.25)]),
    "ring": (
        make_ring_flux(60, 28, 14, 0.4),
        [magpylib_disc(60, 14, 0.4), magpylib_disc(28, 14, -0.4)],
    ),
    "facing": (
        make_round_flux(Cylinder(24, 24, 1.1, -21), Cylinder(24, 24, -1.1, 21)),
        [magpylib_disc(24, 24, 1.1, -21), magpylib_disc(24, 24, -1.1, 21)],
    ),
}


@pytest.mark.parametrize("name", ROUND)
@pytest.mark.parametrize("place", [(0.01, 0), (2.0, 1.0), (9.9, 2.0), (13.0, -3.5), (40.0, 30.0)])
def test_slopes_of_a_round_magnets_flux_are_its_field(
    name: str, place: tuple[float, float]
) -> None:
    flux, magnets = ROUND[name]
    r, z = place
    b = sum(magnet.getB((r / 1000, 0, z / 1000)) for magnet in magnets)
    assert round_field(flux, r, z) == pytest.approx((b[0], b[2]), abs=1e-6)


@pytest.mark.parametrize("angle", [0, pi / 2, 2.5])
@pytest.mark.parametrize("place", [(1.0, 0.5), (-9.0, 3.0), (13.0, -3.5), (40.0, 30.0)])
def test_slopes_of_a_long_bars_flux_are_its_field(angle: float, place: tuple[float, float]) -> None:
    flux = make_plane_flux(make_prism_sheets(CORNERS, J, angle))
    bar = magpylib.magnet.Cuboid(
        polarization=(J * cos(angle), 0, J * sin(angle)), dimension=(0.02, LONG, 0.008)
    )
    b = bar.getB((place[0] / 1000, 0, place[1] / 1000))
    assert plane_field(flux, *place) == pytest.approx((b[0], b[2]), abs=1e-6)


def test_numbers_have_limits_on_the_axis_the_skin_and_the_edges() -> None:
    assert DISC.flux(0, 3) == 0
    for r, z in [(10, 1), (10, 4), (3, 4)]:
        assert DISC.flux(r - 1e-9, z - 1e-9) == pytest.approx(DISC.flux(r, z), abs=1e-6)
        assert DISC.flux(r + 1e-9, z + 1e-9) == pytest.approx(DISC.flux(r, z), abs=1e-6)
        assert BAR(r - 1e-9, z - 1e-9) == pytest.approx(BAR(r, z), abs=1e-6)
        assert BAR(r + 1e-9, z + 1e-9) == pytest.approx(BAR(r, z), abs=1e-6)


def test_multipole_ring_has_alternating_poles() -> None:
    flux = make_plane_flux(make_multipole_ring_sheets(40, 30, 8, 1.0))
    for k in range(8):
        angle = 2 * pi * k / 8
        b_x, b_z = plane_field(flux, 22 * cos(angle), 22 * sin(angle))
        assert (b_x * cos(angle) + b_z * sin(angle)) * (-1) ** k > 0.1


@pytest.mark.parametrize(
    ("flux", "window"), [(DISC.flux, ((0, 40), (-30, 30))), (BAR, ((-40, 40), (-30, 30)))]
)
def test_every_point_of_a_line_holds_its_flux(flux: Callable[..., Any], window: Any) -> None:
    top = float(flux(10, 0))
    for level in (0.1 * top, 0.5 * top, 0.9 * top):
        for line in find_contours(flux, *window, 0.25, [level]):
            assert len(line) > 10
            assert flux(*np.transpose(line)) == pytest.approx(level, abs=2e-3 * top)


def test_lines_run_along_the_field_and_in_its_direction() -> None:
    lines = find_contours(BAR, (-30, 30), (-20, 20), 0.5, make_equal_levels(BAR(10, 0), 5))
    assert len(lines) >= 10
    checked = 0
    for line in lines:
        for start, end in zip(line[2:-3:7], line[3:-2:7], strict=False):
            step = dist(start, end)
            middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
            if step < 0.2 or abs(abs(middle[0]) - 10) < 1:
                continue
            b = plane_field(BAR, *middle)
            along = (b[0] * (end[0] - start[0]) + b[1] * (end[1] - start[1])) / step
            assert along == pytest.approx(hypot(*b), rel=0.02)
            checked += 1
    assert checked > 50


def test_equal_flux_lies_between_neighbours() -> None:
    """Check that A differs by the same amount between lines at the middle of the magnet."""
    lines = find_contours(BAR, (-12, 12), (-1, 1), 0.1, make_equal_levels(BAR(10, 0), 5))
    crossings = sorted(min(line, key=lambda p: abs(p[1]))[0] for line in lines)
    inside = [x for x in crossings if abs(x) < 10]
    assert len(inside) == 10
    steps = [BAR(b, 0) - BAR(a, 0) for a, b in itertools.pairwise(inside)]
    assert steps == pytest.approx([steps[0]] * 9, rel=1e-2)


def test_section_levels_follow_the_strength_of_the_field() -> None:
    """Check that lines are evenly spaced across a long rod's middle, as its field is uniform."""
    levels = make_section_levels(Cylinder(20, 2000, 1.3).flux, 0, 10, 5)
    assert [(2 * level / 1.3) ** 0.5 for level in levels] == pytest.approx(
        [1, 3, 5, 7, 9], abs=0.05
    )


def test_levels_are_symmetric_and_equally_spaced() -> None:
    assert make_equal_levels(7, 3) == pytest.approx([-5, -3, -1, 1, 3, 5])


def test_a_saddle_keeps_its_contours_apart() -> None:
    lines = find_contours(lambda x, z: x * z, (-1, 1), (-1, 1), 2, [0.01])
    assert len(lines) == 2


def test_a_line_inside_the_window_is_closed() -> None:
    (line,) = find_contours(BAR, (0, 40), (-30, 30), 0.5, [0.97 * BAR(10, 0)])
    assert line[0] == line[-1]


def test_levels_without_a_line() -> None:
    assert find_contours(DISC.flux, (0, 5), (-5, 5), 1, [1e9]) == []
