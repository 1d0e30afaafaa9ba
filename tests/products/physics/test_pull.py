"""Pull on steel and the demagnetising factor."""

from math import nan, pi

import pytest

from products.physics.field import Cylinder
from products.physics.pull import (
    MU0,
    demagnetising_factor,
    face_coupling,
    permeance_coefficient,
    pull_on_plate,
)


def test_check_values_of_the_pull() -> None:
    assert round(pull_on_plate(10, 5, 1.30), 2) == 33.22
    assert round(pull_on_plate(10, 5, 1.30, gap=1), 2) == 12.85


def test_check_values_of_the_demagnetising_factor() -> None:
    assert round(demagnetising_factor(10, 7), 5) == 0.32725
    assert round(permeance_coefficient(10, 7), 3) == 2.056


def test_coupling_at_its_ends() -> None:
    assert face_coupling(0) == 0.5
    assert face_coupling(1e-9) == pytest.approx(0.5, abs=1e-7)
    # Far apart two faces act as point charges.
    assert face_coupling(1e3) == pytest.approx(1 / (4 * 1e6), rel=1e-3)


def test_mean_field_of_the_mid_plane_gives_the_demagnetising_factor() -> None:
    """Fluxmetric N by its definition: 1 minus the mean of B over the mid-plane, over J."""
    magnet = Cylinder(10, 7, 1.0)
    mean = magnet.flux(5, 0) * 2 * pi / (pi * 25)
    assert 1 - mean == pytest.approx(demagnetising_factor(10, 7), rel=1e-12)


def test_pull_of_a_long_magnet_in_contact_is_the_pressure_of_its_polarisation() -> None:
    area = pi * 0.005**2
    assert pull_on_plate(10, 1e6, 1.3) == pytest.approx(1.3**2 / (2 * MU0) * area, rel=1e-3)


@pytest.mark.parametrize("bad", [0, -1, nan])
def test_refusals(bad: float) -> None:
    with pytest.raises(ValueError, match="diameter must be"):
        pull_on_plate(bad, 5, 1.3)
    with pytest.raises(ValueError, match="length must be"):
        demagnetising_factor(5, bad)
    if bad:
        with pytest.raises(ValueError, match="gap must be zero or above"):
            pull_on_plate(5, 5, 1.3, gap=bad)
