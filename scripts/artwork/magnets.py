"""Flux functions of magnets, and field lines computed as their contours.

In cross-section a field line is a contour of A (long magnets) or of r·A_φ (round ones). Contours
at equal steps of the function have equal flux between neighbours. magpylib computes B, not A, so
the functions here are closed formulae; a test compares their derivatives with magpylib's B.

Lengths are in mm, x and r to the right and z upwards; B and J in T, A in T·mm, r·A_φ in T·mm².
Functions take numbers or arrays.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil, pi
from typing import Any

import numpy as np
from contourpy import contour_generator
from scipy.special import elliprj

Point = tuple[float, float]
FluxFunction = Callable[[Any, Any], Any]
TINY = 1e-60
"""Replacement for 0 where a formula is not defined at 0 but has a limit."""


@dataclass(frozen=True)
class Cylinder:
    """A round magnet, its centre at ``height`` on the axis; negative J magnetises it downwards."""

    diameter: float
    length: float
    polarisation: float
    height: float = 0.0

    def flux(self, r: Any, z: Any) -> Any:  # noqa: ANN401  # numbers or arrays of them
        """Return r·A_φ; 2π times this is the flux through the circle of radius r.

        Source: E. Callaghan and S. Maslen, NASA TN D-465 (1960), with Carlson's integral R_J.
        """
        a = self.diameter / 2
        p = ((a - r) / (a + r)) ** 2
        total = 0.0
        for side in (1, -1):
            zeta = z - self.height + side * self.length / 2
            reach = np.hypot(zeta, r + a)
            kc = np.maximum((np.hypot(zeta, r - a) / reach) ** 2, TINY)
            part = elliprj(0, kc, 1, 1) - p * elliprj(0, kc, 1, np.maximum(p, TINY))
            total = total + side * zeta / reach * part
        return self.polarisation / (3 * pi) * a * r * total


def make_round_flux(*magnets: Cylinder) -> FluxFunction:
    """Return the flux function of (r, z) of round magnets on one axis."""
    return lambda r, z: sum(magnet.flux(r, z) for magnet in magnets)


def make_ring_flux(outer: float, inner: float, length: float, polarisation: float) -> FluxFunction:
    """Return the flux function of a ring: that of a cylinder minus that of its hole."""
    return make_round_flux(
        Cylinder(outer, length, polarisation), Cylinder(inner, length, -polarisation)
    )


@dataclass(frozen=True)
class Sheet:
    """A current sheet in cross-section; points are complex numbers x + iz.

    A long prism magnetised across its length has the field of the surface current J × n.
    ``jump`` is B along the sheet on its left minus B along the sheet on its right, in T.
    """

    start: complex
    end: complex
    jump: float

    def potential(self, x: Any, z: Any) -> Any:  # noqa: ANN401  # numbers or arrays of them
        """Return A in T·mm, with Bx = −∂A/∂z and Bz = ∂A/∂x."""
        run = self.end - self.start
        near = (x + 1j * np.asarray(z) - self.start) / (run / abs(run))
        far = near - abs(run)
        total = [place * np.log(np.where(place == 0, 1, place)) for place in (near, far)]
        return -self.jump / (2 * pi) * ((total[0] - total[1]).real - abs(run))


def make_plane_flux(sheets: Sequence[Sheet]) -> FluxFunction:
    """Return the flux function of (x, z) of long magnets given by their current sheets."""
    return lambda x, z: sum(sheet.potential(x, z) for sheet in sheets)


def make_prism_sheets(corners: Sequence[Point], polarisation: float, angle: float) -> list[Sheet]:
    """Return the sheets of a long prism: ``corners`` counterclockwise, J's ``angle`` in radians."""
    places = [complex(*corner) for corner in corners]
    direction = polarisation * np.exp(-1j * angle)
    sheets = []
    for start, end in zip(places, [*places[1:], places[0]], strict=True):
        along = (end - start) / abs(end - start)
        jump = float((along * direction).real)
        if abs(jump) > 1e-12 * abs(polarisation):
            sheets.append(Sheet(start, end, jump))
    return sheets


def make_multipole_ring_sheets(
    outer_diameter: float, inner_diameter: float, poles: int, polarisation: float
) -> list[Sheet]:
    """Return the sheets of a long ring with radial J of alternating sign, outwards at +x.

    Radial J has no curl and is normal to the round surfaces: current flows only between the poles.
    """
    sheets = []
    for k in range(poles):
        direction = complex(np.exp(1j * pi * (2 * k + 1) / poles))
        jump = 2 * polarisation if k % 2 else -2 * polarisation
        sheets.append(Sheet(direction * inner_diameter / 2, direction * outer_diameter / 2, jump))
    return sheets


def make_equal_levels(top: float, count: int) -> list[float]:
    """Return ``2·count`` levels at equal steps between −top and top, half a step away from 0."""
    step = top / (count + 0.5)
    return [step * (k + 0.5) for k in range(-count, count)]


def make_section_levels(
    flux: FluxFunction, inner: float, outer: float, count: int, parts: int = 400
) -> list[float]:
    """Return levels of a round magnet's lines whose density in the mid-plane is proportional to B.

    In the section through the axis, equal steps of r·A_φ would put too many lines near the rim,
    because they count the flux of whole circles. These ``count`` lines cross the mid-plane from
    radius ``inner`` to ``outer`` at equal steps of ∫B dr instead.
    """
    radii = np.linspace(inner, outer, parts + 1)
    fluxes = flux(radii, 0.0)
    sums = np.cumsum([0, *(2 * np.diff(fluxes) / (radii[:-1] + radii[1:]))])
    shares = sums[-1] * (np.arange(count) + 0.5) / count
    return [float(fluxes[k]) for k in np.searchsorted(sums, shares)]


def find_contours(
    flux: FluxFunction,
    across: tuple[float, float],
    upwards: tuple[float, float],
    step: float,
    levels: Iterable[float],
) -> list[list[Point]]:
    """Return the contours of ``flux`` within a window; closed ones end with their first point.

    ``across`` and ``upwards`` are the window's limits and ``step`` the largest grid step, in mm.
    The points run in the direction of B: greater values are on the right.
    """
    xs, zs = (
        np.linspace(low, high, ceil((high - low) / step) + 1) for low, high in (across, upwards)
    )
    generator = contour_generator(xs, zs, flux(*np.meshgrid(xs, zs)))
    return [
        [(x, z) for x, z in np.asarray(line)[::-1].tolist()]
        for level in sorted(set(levels))
        for line in generator.lines(level)
    ]
