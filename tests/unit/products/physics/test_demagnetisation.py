"""Demagnetisation curves and working points."""

from math import nan

import pytest

from products.physics.demagnetisation import (
    MU0_T_PER_KA_M,
    DemagnetisationCurve,
    scale_to_temperature,
)

N42 = DemagnetisationCurve(remanence=1.30, coercivity=955)


def test_curve_goes_from_br_to_hcj() -> None:
    assert N42.polarisation(0) == 1.30
    assert N42.polarisation(-955) == 0
    assert N42.flux_density(0) == 1.30


def test_curve_is_flat_before_the_knee() -> None:
    assert N42.polarisation(-500) == pytest.approx(1.30, rel=0.03)
    assert N42.flux_density(-500) == pytest.approx(1.30 - 1.05 * MU0_T_PER_KA_M * 500, rel=1e-6)


def test_energy_product_is_what_the_grade_promises() -> None:
    best = max(-h * N42.flux_density(-abs(h)) for h in range(-955, 0))
    assert 318 <= best <= 342


def test_working_point_lies_on_line_and_curve() -> None:
    h, b = N42.working_point(2.056)
    assert b == pytest.approx(-2.056 * MU0_T_PER_KA_M * h)
    assert b == pytest.approx(N42.flux_density(h), abs=1e-6)


def test_heat_takes_a_thin_magnet_past_its_knee() -> None:
    hot = DemagnetisationCurve(
        scale_to_temperature(1.30, -0.12, 120), scale_to_temperature(955, -0.75, 120)
    )
    assert N42.is_safe(0.8)
    assert not hot.is_safe(0.8)


def test_temperature_coefficients() -> None:
    assert scale_to_temperature(1.30, -0.12, 20) == 1.30
    assert scale_to_temperature(955, -0.75, 80) == pytest.approx(525.25)
    assert scale_to_temperature(250, 0.27, -40) == pytest.approx(209.5)


def test_refusals() -> None:
    with pytest.raises(ValueError, match="remanence must be"):
        DemagnetisationCurve(0, 955)
    with pytest.raises(ValueError, match="coercivity must be"):
        DemagnetisationCurve(1.3, nan)
    with pytest.raises(ValueError, match="recoil permeability"):
        DemagnetisationCurve(1.3, 955, 0.9)
    with pytest.raises(ValueError, match="between −HcJ and 0"):
        N42.polarisation(1)
    with pytest.raises(ValueError, match="permeance"):
        N42.working_point(-1)
    with pytest.raises(ValueError, match="value"):
        scale_to_temperature(nan, 0, 20)
