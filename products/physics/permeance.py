"""Demagnetising factor and permeance coefficient of a cylinder magnetised along its axis."""

from math import pi, sqrt

from products.physics.checks import require_positive


def compute_demagnetising_factor(diameter: float, length: float) -> float:
    """Return the fluxmetric demagnetising factor N (mid-plane) of a cylinder along its axis.

    Arguments are in mm, N has no unit. N = 1 − x·√(4+x²)/π·(K(m) − E(m)) with x = length/diameter
    and m = 4/(4+x²), exact for a rigid magnet. K − E is summed with the arithmetic-geometric mean,
    which avoids the loss of digits of a subtraction.

    Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions (1964), 17.6.
    """
    require_positive("diameter", diameter)
    require_positive("length", length)
    x = length / diameter
    root = sqrt(4 + x * x)
    a, b, weight, total = 1.0, x / root, 1.0, 2 / root**2
    while a - b > 1e-15 * a:
        total += weight * ((a - b) / 2) ** 2
        a, b, weight = (a + b) / 2, sqrt(a * b), weight * 2
    k_minus_e = pi / (2 * a) * total
    return 1 - x * root / pi * k_minus_e


def compute_permeance_coefficient(diameter: float, length: float) -> float:
    """Return Pc = (1 − N)/N of a cylinder along its axis (no unit); arguments are in mm."""
    n = compute_demagnetising_factor(diameter, length)
    return (1 - n) / n
