"""Long magnets in cross-section: the field in the plane, with its flux function.

A prism, long across the plane and magnetised in it, has the field of the current that flows
along its skin, J × n. Seen end-on each flat side is a line, the current sheet below, whose field
is closed form. In the plane the flux between two lines is the same all along: contours of A at
equal steps are field lines whose density is the field strength, exactly.

Lengths are in mm, x to the right and z upwards; B and J in tesla, A in T·mm.
"""

from cmath import exp as complex_exp
from cmath import log as complex_log
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import cos, hypot, isfinite, pi, sin

from products.physics.checks import finite, positive

Point = tuple[float, float]


@dataclass(frozen=True)
class Sheet:
    """A current sheet from ``start`` to ``end`` (mm).

    ``jump`` is µ0 times its surface current in T: B along the sheet (from start to end) is
    greater by this on its left than on its right.
    """

    start: Point
    end: Point
    jump: float

    def __post_init__(self) -> None:
        finite("sheet", sum(self.start) + sum(self.end) + self.jump)
        if self.start == self.end:
            raise ValueError("a current sheet must have a length")

    @cached_property
    def _place(self) -> tuple[complex, complex, float]:
        """Where it starts, where it runs to as a unit vector, how long it is."""
        start, end = complex(*self.start), complex(*self.end)
        return start, (end - start) / abs(end - start), abs(end - start)

    def potential(self, x: float, z: float) -> float:
        """A in T·mm, with Bx = −∂A/∂z and Bz = ∂A/∂x."""
        start, direction, length = self._place
        near = (complex(x, z) - start) / direction
        far = near - length
        total = -length
        if near:
            total += (near * complex_log(near)).real
        if far:
            total -= (far * complex_log(far)).real
        return -self.jump / (2 * pi) * total

    def field(self, x: float, z: float) -> Point:
        """(Bx, Bz) in T; the mean of both sides on the sheet, ValueError on its ends."""
        start, direction, length = self._place
        near = (complex(x, z) - start) / direction
        far = near - length
        if not near or not far:
            raise ValueError("the field has no finite value on the end of a sheet")
        ratio = complex_log(near) - complex_log(far)
        angle = ratio.imag if near.imag else 0.0
        # Along the sheet the angle it is seen under, across it the logarithm of distances.
        turned = -self.jump / (2 * pi) * complex(angle, ratio.real) * direction
        return turned.real, turned.imag


def prism(corners: Sequence[Point], polarisation: float, angle: float) -> tuple[Sheet, ...]:
    """The sheets of a long prism: ``corners`` counterclockwise, J in T, its direction in radians.

    ``angle`` counts from +x towards +z. ValueError if the corners run clockwise.
    """
    finite("polarisation", polarisation + angle)
    pairs = list(zip(corners, [*corners[1:], *corners[:1]], strict=True))
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) / 2
    positive("area within counterclockwise corners", area)
    j_x, j_z = polarisation * cos(angle), polarisation * sin(angle)
    sheets = []
    for start, end in pairs:
        run, rise = end[0] - start[0], end[1] - start[1]
        jump = (j_x * run + j_z * rise) / hypot(run, rise)
        if abs(jump) > 1e-12 * abs(polarisation):
            sheets.append(Sheet(start, end, jump))
    return tuple(sheets)


def bar(
    width: float,
    height: float,
    polarisation: float,
    angle: float = pi / 2,
    centre: Point = (0.0, 0.0),
) -> tuple[Sheet, ...]:
    """The sheets of a long rectangular bar, ``width`` along x and ``height`` along z, in mm."""
    positive("width", width)
    positive("height", height)
    corners = [
        (centre[0] + sx * width / 2, centre[1] + sz * height / 2)
        for sx, sz in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    ]
    return prism(corners, polarisation, angle)


def multipole_ring(
    outer_diameter: float, inner_diameter: float, poles: int, polarisation: float
) -> tuple[Sheet, ...]:
    """The sheets of a long ring with radial J of alternating sign; the first pole about +x is out.

    Within a pole J = const in the radial direction has no curl and lies across the round skins,
    so that current flows only between the poles.
    """
    positive("inner diameter", inner_diameter)
    positive("outer diameter", outer_diameter)
    if inner_diameter >= outer_diameter:
        raise ValueError("the inner diameter must be below the outer diameter")
    if poles < 2 or poles % 2:
        raise ValueError(f"the number of poles must be even, not {poles}")
    finite("polarisation", polarisation)
    sheets = []
    for k in range(poles):
        direction = complex_exp(1j * pi * (2 * k + 1) / poles)
        inner, outer = direction * inner_diameter / 2, direction * outer_diameter / 2
        jump = 2 * polarisation if k % 2 else -2 * polarisation
        sheets.append(Sheet((inner.real, inner.imag), (outer.real, outer.imag), jump))
    return tuple(sheets)


def potential(sheets: Iterable[Sheet], x: float, z: float) -> float:
    """The flux function A in T·mm at a point in mm; ValueError if the point is not finite."""
    if not isfinite(x + z):
        raise ValueError("the position must be finite")
    return sum(sheet.potential(x, z) for sheet in sheets)


def field(sheets: Iterable[Sheet], x: float, z: float) -> Point:
    """(Bx, Bz) in T at a point in mm."""
    parts = [sheet.field(x, z) for sheet in sheets]
    return sum(b[0] for b in parts), sum(b[1] for b in parts)
