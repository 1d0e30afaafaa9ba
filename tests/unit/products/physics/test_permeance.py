"""Demagnetising factor of a cylinder."""

from math import nan, pi

import magpylib
import numpy as np
import pytest

from products.physics.permeance import compute_demagnetising_factor, compute_permeance_coefficient


def test_check_values_of_the_demagnetising_factor() -> None:
    assert round(compute_demagnetising_factor(10, 7), 5) == 0.32725
    assert round(compute_permeance_coefficient(10, 7), 3) == 2.056


def test_at_its_ends() -> None:
    assert compute_demagnetising_factor(10, 1e-8) == pytest.approx(1, abs=1e-7)
    # At a large distance the two end faces act as point charges.
    assert compute_demagnetising_factor(10, 1e4) == pytest.approx(1 / (2 * 1e6), rel=1e-3)


@pytest.mark.parametrize("ratio", [0.05, 0.7, 10])
def test_mean_field_of_the_mid_plane_gives_the_demagnetising_factor(ratio: float) -> None:
    """Check N by its definition: 1 − mean of B over the mid-plane / J, with B from magpylib."""
    magnet = magpylib.magnet.Cylinder(polarization=(0, 0, 1.3), dimension=(0.01, 0.01 * ratio))
    # Gauss-Legendre; the points are denser near the rim, where a flat magnet's field rises steeply.
    t, weights = np.polynomial.legendre.leggauss(60)
    t, weights = (t + 1) / 2, weights / 2
    r = 5e-3 * (1 - (1 - t) ** 4)
    steps = 5e-3 * 4 * (1 - t) ** 3 * weights
    b = magnet.getB(np.column_stack([r, 0 * r, 0 * r]))[:, 2]
    mean = float(np.sum(b * 2 * pi * r * steps) / (pi * 25e-6))
    assert compute_demagnetising_factor(10, 10 * ratio) == pytest.approx(1 - mean / 1.3, rel=1e-4)


@pytest.mark.parametrize("bad", [0, -1, nan])
def test_refusals(bad: float) -> None:
    with pytest.raises(ValueError, match="diameter must be"):
        compute_permeance_coefficient(bad, 5)
    with pytest.raises(ValueError, match="length must be"):
        compute_demagnetising_factor(5, bad)
