"""Magnets placed, turned and superposed."""

from math import nan

import pytest

from products.physics.assembly import TURNS, Placed, coaxial_flux, superpose
from products.physics.field import Block, Cylinder, Ring

BLOCK = Block(width=8, depth=5, length=3, polarisation=1.2)


def test_turned_magnets_carry_their_field_along() -> None:
    b = BLOCK.field(0, 0, 4)[2]
    assert Placed(BLOCK, north="+x").field(4, 0, 0) == pytest.approx((b, 0, 0))
    assert Placed(BLOCK, north="-x").field(-4, 0, 0) == pytest.approx((-b, 0, 0))
    assert Placed(BLOCK, north="+y").field(0, 4, 0) == pytest.approx((0, b, 0))
    assert Placed(BLOCK, north="-y").field(0, -4, 0) == pytest.approx((0, -b, 0))
    assert Placed(BLOCK, north="-z").field(0, 0, -4) == pytest.approx((0, 0, -b))


@pytest.mark.parametrize("north", ["+x", "-x", "+y", "-y", "+z", "-z"])
def test_a_turn_is_a_rotation(north: str) -> None:
    """No mirror image: the determinant of the three axes is one."""
    axes = [[sign if axis == k else 0 for k in range(3)] for axis, sign in TURNS[north]]
    (a, b, c), (d, e, f), (g, h, i) = axes
    assert a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g) == 1


def test_two_halves_make_the_whole() -> None:
    half = Block(width=4, depth=5, length=3, polarisation=1.2)
    halves = [Placed(half, x=-2), Placed(half, x=2)]
    assert superpose(halves, 1.5, 2, 3) == pytest.approx(BLOCK.field(1.5, 2, 3), abs=1e-15)


def test_opposed_magnets_cancel_between_them() -> None:
    pair = [Placed(BLOCK, z=-5), Placed(BLOCK, z=5, north="-z")]
    assert superpose(pair, 0, 0, 0) == pytest.approx((0, 0, 0), abs=1e-15)


def test_halbach_array_has_a_strong_and_a_weak_side() -> None:
    cube = Block(10, 10, 10, 1.3)
    norths = ("+x", "+z", "-x", "-z", "+x")
    array = [Placed(cube, x=10 * (k - 2), north=north) for k, north in enumerate(norths)]
    above = superpose(array, 0, 0, 12)
    below = superpose(array, 0, 0, -12)
    assert abs(below[0]) < 0.1 * abs(above[0])


def test_coaxial_flux_adds_up() -> None:
    disc, ring = Cylinder(10, 4, 1.3), Ring(12, 6, 3, 1.1)
    assert coaxial_flux([(disc, 0), (ring, 8)], 3, 2) == pytest.approx(
        disc.flux(3, 2) + ring.flux(3, -6)
    )


def test_refusals() -> None:
    with pytest.raises(ValueError, match="north must be one of"):
        Placed(BLOCK, north="up")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="position must be a finite number"):
        Placed(BLOCK, x=nan)
