"""The pull of a cylinder on steel and its demagnetising factor: one integral serves both."""

from math import pi, sqrt

from products.physics.checks import finite, not_negative, positive
from products.physics.elliptic import cel

MU0 = 4e-7 * pi
"""T·m/A, the value used throughout the trade's tables."""


def face_coupling(x: float) -> float:
    """I(x): how strongly two charged discs of radius R act on each other, x·R apart.

    A pure number: I(x) = ½ − x·√(4+x²)/(2π)·(K(m) − E(m)) with m = 4/(4+x²), I(0) = ½. Here
    K − E is taken as one integral so that nothing cancels for large x. ValueError below zero.
    """
    not_negative("distance", x)
    if not x:
        return 0.5
    return 0.5 - 2 * x / (pi * sqrt(4 + x * x)) * cel(x / sqrt(4 + x * x), 1, 0, 1)


def pull_on_plate(diameter: float, length: float, polarisation: float, gap: float = 0) -> float:
    """The pull in N of an axial cylinder on a thick steel plate; mm, T.

    The method of images (plate of infinite permeability): an upper bound. The force between two
    charged discs is J²πR²/µ0·I(distance/R), summed over the faces of magnet and image.
    """
    positive("diameter", diameter)
    positive("length", length)
    finite("polarisation", polarisation)
    not_negative("gap", gap)
    radius = diameter / 2
    near, middle, far = (face_coupling((2 * gap + n * length) / radius) for n in (0, 1, 2))
    area = pi * (radius / 1000) ** 2
    return polarisation**2 * area / MU0 * (near - 2 * middle + far)


def demagnetising_factor(diameter: float, length: float) -> float:
    """N of a cylinder along its axis, a pure number: fluxmetric, at the mid-plane. mm.

    N = 2·I(L/D), exact for a rigid magnet.
    """
    positive("diameter", diameter)
    positive("length", length)
    return 2 * face_coupling(length / diameter)


def permeance_coefficient(diameter: float, length: float) -> float:
    """Pc = (1 − N)/N of a cylinder along its axis, a pure number. mm."""
    n = demagnetising_factor(diameter, length)
    return (1 - n) / n
