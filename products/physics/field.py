"""The flux density of single magnets, on their axis and anywhere else.

Each magnet stands in the middle of its own coordinates, magnetised along +z; the polarisation J
of the material is uniform and taken as Br. Lengths are in mm, J and B in tesla. B is given
inside the magnet too. A magnet is made with finite dimensions above zero, else ValueError.

Where B jumps (the skin of a magnet parallel to J) the mean of both sides is returned; on an edge,
where the model's field is infinite, ValueError is raised.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import asinh, atan2, hypot, log, pi, sqrt
from typing import Protocol

from products.physics.checks import finite, positive
from products.physics.elliptic import cel

Vector = tuple[float, float, float]
ON_THE_EDGE = "the field has no finite value on the magnet's edge"


class Magnet(Protocol):
    """What can be placed and superposed."""

    def field(self, x: float, y: float, z: float) -> Vector:
        """B in T at a point given in mm from the magnet's centre."""
        ...


@dataclass(frozen=True)
class Cylinder:
    """A disc, cylinder or rod: diameter and length in mm, polarisation in T."""

    diameter: float
    length: float
    polarisation: float

    def __post_init__(self) -> None:
        positive("diameter", self.diameter)
        positive("length", self.length)
        finite("polarisation", self.polarisation)

    def on_axis(self, distance: float) -> float:
        """B along the axis in T, at ``distance`` mm from the pole face (negative: inside).

        B = J/2·[(L+z)/√(R²+(L+z)²) − z/√(R²+z²)].
        """
        finite("distance", distance)
        radius, far = self.diameter / 2, self.length + distance
        near_part = distance / hypot(radius, distance)
        return self.polarisation / 2 * (far / hypot(radius, far) - near_part)

    def radial_field(self, r: float, z: float) -> tuple[float, float]:
        """(Br, Bz) in T at r mm from the axis and z mm above the mid-plane.

        Source: Derby and Olbert, Am. J. Phys. 78, 229 (2010), equations for a finite solenoid.
        """
        finite("position", r + z)
        sign, r = (-1, -r) if r < 0 else (1, r)
        a, half = self.diameter / 2, self.length / 2
        gamma = (a - r) / (a + r)
        b_r = b_z = 0.0
        for side, zeta in ((1, z + half), (-1, z - half)):
            if gamma == 0 and zeta == 0:
                raise ValueError(ON_THE_EDGE)
            reach = hypot(zeta, r + a)
            kc = hypot(zeta, r - a) / reach
            b_r += side * a / reach * cel(kc, 1, 1, -1)
            axial = cel(kc, gamma * gamma, 1, gamma) if gamma else cel(kc, 1, 1, 1)
            b_z += side * zeta / reach * axial
        scale = self.polarisation / pi
        return sign * scale * b_r, scale * a / (a + r) * b_z

    def field(self, x: float, y: float, z: float) -> Vector:
        """B in T at a point in mm from the centre."""
        return _around_the_axis(self.radial_field, x, y, z)

    def flux(self, r: float, z: float) -> float:
        """The flux function r·A_φ in T·mm², r and z as in ``radial_field``.

        2π times this is the flux through the circle of radius r. Contours of it are field lines.

        Source: E. Callaghan and S. Maslen, NASA TN D-465 (1960), its three integrals gathered
        into two so that nothing cancels near the axis.
        """
        finite("position", r + z)
        r = abs(r)
        a, half = self.diameter / 2, self.length / 2
        p = ((a - r) / (a + r)) ** 2
        total = 0.0
        for side, zeta in ((1, z + half), (-1, z - half)):
            if zeta == 0:
                continue
            reach = hypot(zeta, r + a)
            kc = hypot(zeta, r - a) / reach
            part = cel(kc, 1, 0, 1)
            if p:
                part -= p * cel(kc, p, 0, 1)
            total += side * zeta / reach * part
        return self.polarisation / pi * a * r * total


@dataclass(frozen=True)
class Ring:
    """A ring magnetised along its axis: an outer cylinder less the inner one. mm and T.

    Near the pole face the axial field changes its sign: the hole's return flux.
    """

    outer_diameter: float
    inner_diameter: float
    length: float
    polarisation: float

    def __post_init__(self) -> None:
        positive("outer diameter", self.outer_diameter)
        positive("inner diameter", self.inner_diameter)
        if self.inner_diameter >= self.outer_diameter:
            raise ValueError(
                f"inner diameter {self.inner_diameter} must be below "
                f"outer diameter {self.outer_diameter}"
            )
        positive("length", self.length)
        finite("polarisation", self.polarisation)

    @property
    def outer(self) -> Cylinder:
        """The full cylinder."""
        return Cylinder(self.outer_diameter, self.length, self.polarisation)

    @property
    def inner(self) -> Cylinder:
        """The cylinder missing from its middle."""
        return Cylinder(self.inner_diameter, self.length, self.polarisation)

    def on_axis(self, distance: float) -> float:
        """B along the axis in T, at ``distance`` mm from the plane of the pole face."""
        return self.outer.on_axis(distance) - self.inner.on_axis(distance)

    def radial_field(self, r: float, z: float) -> tuple[float, float]:
        """(Br, Bz) in T at r mm from the axis and z mm above the mid-plane."""
        outer, inner = self.outer.radial_field(r, z), self.inner.radial_field(r, z)
        return outer[0] - inner[0], outer[1] - inner[1]

    def field(self, x: float, y: float, z: float) -> Vector:
        """B in T at a point in mm from the centre."""
        return _around_the_axis(self.radial_field, x, y, z)

    def flux(self, r: float, z: float) -> float:
        """The flux function r·A_φ in T·mm²; see ``Cylinder.flux``."""
        return self.outer.flux(r, z) - self.inner.flux(r, z)


@dataclass(frozen=True)
class Block:
    """A block of width (x), depth (y) and length (z, along J) in mm, polarisation in T."""

    width: float
    depth: float
    length: float
    polarisation: float

    def __post_init__(self) -> None:
        positive("width", self.width)
        positive("depth", self.depth)
        positive("length", self.length)
        finite("polarisation", self.polarisation)

    def on_axis(self, distance: float) -> float:
        """B along the axis in T, at ``distance`` mm from the pole face (negative: inside).

        B = J/π·[atan(ab/(2z√(4z²+a²+b²))) − the same with z → L+z].
        """
        finite("distance", distance)
        a, b = self.width, self.depth

        def angle(z: float) -> float:
            return atan2(a * b, 2 * z * sqrt(4 * z * z + a * a + b * b))

        return self.polarisation / pi * (angle(distance) - angle(self.length + distance))

    def field(self, x: float, y: float, z: float) -> Vector:
        """B in T at a point in mm from the centre.

        Source: the eight corners of E. Furlani, Permanent Magnet and Electromechanical Devices
        (2001), section 4.5, and Z. Yang, T. Johansen, H. Bratsberg, G. Helgesen and
        A. Skjeltorp, Supercond. Sci. Technol. 3, 591 (1990). ``atan2`` for the arc tangent
        turns the magnetic charges' µ0·H into B inside the magnet.
        """
        finite("position", x + y + z)
        xs = (x + self.width / 2, x - self.width / 2)
        ys = (y + self.depth / 2, y - self.depth / 2)
        zs = (z + self.length / 2, z - self.length / 2)
        b_x = b_y = b_z = 0.0
        for k, w in enumerate(zs):
            for i in (0, 1):
                sign = -1 if (i + k) % 2 else 1
                b_x += sign * _edge(ys, hypot(xs[i], w))
                b_y += sign * _edge(xs, hypot(ys[i], w))
                for j in (0, 1):
                    product = xs[i] * ys[j]
                    if product:
                        corner = atan2(product, w * hypot(xs[i], ys[j], w))
                        b_z += corner if (i + j + k) % 2 else -corner
        scale = self.polarisation / (4 * pi)
        return scale * b_x, scale * b_y, scale * b_z


def _edge(ends: tuple[float, float], distance: float) -> float:
    """What one charged edge adds across itself; ``ends`` along it, ``distance`` from its line."""
    if distance:
        return asinh(ends[0] / distance) - asinh(ends[1] / distance)
    if ends[0] * ends[1] <= 0:
        raise ValueError(ON_THE_EDGE)
    return log(ends[0] / ends[1]) if ends[0] > 0 else log(ends[1] / ends[0])


def _around_the_axis(
    radial_field: Callable[[float, float], tuple[float, float]], x: float, y: float, z: float
) -> Vector:
    r = hypot(x, y)
    b_r, b_z = radial_field(r, z)
    return (b_r * x / r, b_r * y / r, b_z) if r else (0.0, 0.0, b_z)
