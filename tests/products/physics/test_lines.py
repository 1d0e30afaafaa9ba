"""Field lines: exact contours, their direction, and their simplification."""

import itertools
from math import dist, hypot, nan

import pytest

from products.physics.field import Cylinder
from products.physics.lines import contours, equal_steps, section_levels, simplify
from products.physics.plane import bar, field, potential

DISC = Cylinder(20, 8, 1.3)
BAR = bar(20, 8, 1.3)


def plane_flux(x: float, z: float) -> float:
    return potential(BAR, x, z)


def test_every_point_of_a_round_magnets_line_holds_its_flux() -> None:
    top = DISC.flux(10, 0)
    for level in (0.1 * top, 0.5 * top, 0.9 * top):
        for line in contours(DISC.flux, (0, 40), (-30, 30), 1.0, [level]):
            assert len(line) > 10
            for r, z in line:
                assert DISC.flux(r, z) == pytest.approx(level, rel=2e-3)


def test_lines_run_along_the_field_and_in_its_direction() -> None:
    lines = contours(plane_flux, (-30, 30), (-20, 20), 0.5, equal_steps(plane_flux(10, 0), 5))
    assert len(lines) >= 10
    checked = 0
    for line in lines:
        for start, end in zip(line[2:-3:7], line[3:-2:7], strict=False):
            step = dist(start, end)
            middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
            if step < 0.2 or abs(abs(middle[0]) - 10) < 1:
                continue
            b = field(BAR, *middle)
            along = (b[0] * (end[0] - start[0]) + b[1] * (end[1] - start[1])) / step
            assert along == pytest.approx(hypot(*b), rel=0.02)
            checked += 1
    assert checked > 50


def test_equal_flux_lies_between_neighbours() -> None:
    """Lines cut through the middle of the magnet: ∫B dx from one to the next is the same."""
    levels = equal_steps(plane_flux(10, 0), 5)
    lines = contours(plane_flux, (-12, 12), (-1, 1), 0.5, levels)
    crossings = sorted(min(line, key=lambda p: abs(p[1]))[0] for line in lines)
    inside = [x for x in crossings if abs(x) < 10]
    assert len(inside) == 10
    fluxes = []
    for left, right in itertools.pairwise(inside):
        parts = 200
        width = (right - left) / parts
        fluxes.append(sum(field(BAR, left + (k + 0.5) * width, 0)[1] for k in range(parts)) * width)
    assert fluxes == pytest.approx([fluxes[0]] * 9, rel=1e-2)


def test_a_line_inside_the_window_is_closed() -> None:
    near_the_skin = 0.97 * plane_flux(10, 0)
    (line,) = contours(plane_flux, (0, 40), (-30, 30), 0.5, [near_the_skin])
    assert line[0] == line[-1]


def test_a_saddle_keeps_its_contours_apart() -> None:
    lines = contours(lambda x, z: x * z, (-1, 1), (-1, 1), 2, [0.01])
    assert len(lines) == 2
    assert all(x * z == pytest.approx(0.01, abs=1e-3) for line in lines for x, z in line)


def test_section_levels_follow_the_strength_of_the_field() -> None:
    """A long rod's field is even across its middle: so are the lines."""
    rod = Cylinder(20, 2000, 1.3)
    levels = section_levels(rod.flux, 0, 10, 5)
    radii = [(2 * level / 1.3) ** 0.5 for level in levels]
    assert radii == pytest.approx([1, 3, 5, 7, 9], abs=0.05)


def test_levels_are_symmetric_and_equally_spaced() -> None:
    levels = equal_steps(7, 3)
    assert levels == pytest.approx([-5, -3, -1, 1, 3, 5])


def test_simplified_line_stays_close() -> None:
    line = contours(plane_flux, (0, 40), (-30, 30), 0.5, [4.0])[0]
    short = simplify(line, 0.05)
    assert len(short) < len(line) / 2
    assert short[0] == line[0]
    assert short[-1] == line[-1]
    assert simplify(line[:2], 1) == line[:2]


def test_refusals() -> None:
    with pytest.raises(ValueError, match="step must be"):
        contours(plane_flux, (0, 1), (0, 1), 0, [1])
    with pytest.raises(ValueError, match="width of the window"):
        contours(plane_flux, (1, 0), (0, 1), 1, [1])
    with pytest.raises(ValueError, match="height of the window"):
        contours(plane_flux, (0, 1), (0, nan), 1, [1])
