"""Long magnets in cross-section, against the long block in space and against themselves."""

from math import cos, nan, pi, sin

import pytest

from products.physics.field import Block
from products.physics.plane import Sheet, bar, field, multipole_ring, potential, prism

BAR = bar(20, 8, 1.3)
SLANTED = prism([(0, 0), (9, 1), (7, 6), (1, 4)], 1.1, 0.7)
RING = multipole_ring(40, 28, 8, 0.7)
POINTS = [(3.0, 2.0), (-11.0, 1.0), (4.0, 9.0), (16.0, -14.0), (0.3, -5.0)]


@pytest.mark.parametrize("point", POINTS)
def test_a_bar_is_a_very_long_block(point: tuple[float, float]) -> None:
    b_x, _, b_z = Block(20, 1e5, 8, 1.3).field(point[0], 0, point[1])
    assert field(BAR, *point) == pytest.approx((b_x, b_z), abs=1e-7)


@pytest.mark.parametrize("sheets", [BAR, SLANTED, RING])
@pytest.mark.parametrize("point", POINTS)
def test_potential_gives_the_field(sheets: tuple[Sheet, ...], point: tuple[float, float]) -> None:
    x, z = point
    step = 1e-4
    b_x = -(potential(sheets, x, z + step) - potential(sheets, x, z - step)) / (2 * step)
    b_z = (potential(sheets, x + step, z) - potential(sheets, x - step, z)) / (2 * step)
    assert (b_x, b_z) == pytest.approx(field(sheets, x, z), abs=1e-6)


def test_potential_is_continuous_through_a_sheet_and_finite_on_its_ends() -> None:
    assert potential(BAR, 10, 4) == pytest.approx(potential(BAR, 10 + 1e-9, 4 + 1e-9), abs=1e-7)
    assert potential(BAR, 10 - 1e-9, 1) == pytest.approx(potential(BAR, 10 + 1e-9, 1), abs=1e-7)


def test_field_jumps_by_j_through_the_side_and_is_the_mean_on_it() -> None:
    inside, outside = field(BAR, 10 - 1e-9, 0)[1], field(BAR, 10 + 1e-9, 0)[1]
    assert inside - outside == pytest.approx(1.3, abs=1e-6)
    assert field(BAR, 10, 0)[1] == pytest.approx((inside + outside) / 2, abs=1e-6)


def test_multipole_ring_has_alternating_poles() -> None:
    for k in range(8):
        angle = 2 * pi * k / 8
        b_x, b_z = field(RING, 22 * cos(angle), 22 * sin(angle))
        radial = b_x * cos(angle) + b_z * sin(angle)
        assert radial * (-1) ** k > 0.1


def test_turning_the_magnetisation_turns_the_field() -> None:
    upright, lying = bar(10, 10, 1.0), bar(10, 10, 1.0, angle=0.0)
    b_x, b_z = field(upright, 3, 9)
    assert field(lying, 9, -3) == pytest.approx((b_z, -b_x))


def test_refusals() -> None:
    with pytest.raises(ValueError, match="must have a length"):
        Sheet((1, 1), (1, 1), 1)
    with pytest.raises(ValueError, match="counterclockwise"):
        prism([(0, 0), (0, 1), (1, 1)], 1, 0)
    with pytest.raises(ValueError, match="width must be"):
        bar(0, 1, 1)
    with pytest.raises(ValueError, match="height must be"):
        bar(1, nan, 1)
    with pytest.raises(ValueError, match="must be even"):
        multipole_ring(40, 30, 5, 1)
    with pytest.raises(ValueError, match="below the outer"):
        multipole_ring(30, 30, 4, 1)
    with pytest.raises(ValueError, match="end of a sheet"):
        field(BAR, 10, 4)
    with pytest.raises(ValueError, match="finite"):
        potential(BAR, nan, 0)
