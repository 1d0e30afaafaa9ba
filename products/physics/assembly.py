"""Several magnets together: their fields add up (µrec taken as 1, no iron)."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum
from typing import Literal

from products.physics.checks import finite
from products.physics.field import Cylinder, Magnet, Ring, Vector

Direction = Literal["+x", "-x", "+y", "-y", "+z", "-z"]

# Where the magnet's own x, y and z point, as (axis of the assembly, sign). Turns about the y axis
# lead to ±x and -z, turns about the x axis to ±y, so that a part keeps a side where it was.
TURNS: dict[str, tuple[tuple[int, int], tuple[int, int], tuple[int, int]]] = {
    "+z": ((0, 1), (1, 1), (2, 1)),
    "-z": ((0, -1), (1, 1), (2, -1)),
    "+x": ((2, -1), (1, 1), (0, 1)),
    "-x": ((2, 1), (1, 1), (0, -1)),
    "+y": ((0, 1), (2, -1), (1, 1)),
    "-y": ((0, 1), (2, 1), (1, -1)),
}


@dataclass(frozen=True)
class Placed:
    """A magnet with its centre at (x, y, z) mm and its north pole towards ``north``."""

    magnet: Magnet
    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    north: Direction = "+z"

    def __post_init__(self) -> None:
        finite("position", self.x + self.y + self.z)
        if self.north not in TURNS:
            raise ValueError(f"north must be one of {', '.join(TURNS)}, not {self.north!r}")

    def field(self, x: float, y: float, z: float) -> Vector:
        """B in T at a point in mm, in the coordinates of the assembly."""
        offset = (x - self.x, y - self.y, z - self.z)
        turn = TURNS[self.north]
        own = [sign * offset[axis] for axis, sign in turn]
        b = [0.0, 0.0, 0.0]
        for (axis, sign), value in zip(turn, self.magnet.field(*own), strict=True):
            b[axis] += sign * value
        return b[0], b[1], b[2]


def superpose(magnets: Iterable[Placed], x: float, y: float, z: float) -> Vector:
    """The sum of the magnets' fields: B in T at a point in mm."""
    fields = [magnet.field(x, y, z) for magnet in magnets]
    return (
        fsum(b[0] for b in fields),
        fsum(b[1] for b in fields),
        fsum(b[2] for b in fields),
    )


def coaxial_flux(magnets: Iterable[tuple[Cylinder | Ring, float]], r: float, z: float) -> float:
    """The flux function r·A_φ in T·mm² of round magnets on one axis.

    ``magnets`` are pairs of a magnet and the height of its centre in mm.
    """
    return fsum(magnet.flux(r, z - height) for magnet, height in magnets)
