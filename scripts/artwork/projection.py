"""Parallel projections of parts onto a drawing, y of the drawing downwards.

``Axonometry`` looks at a part from above at right angles to the drawing: circles about the z axis
are upright ellipses, a sphere is a circle. ``Cabinet`` shows the front as it is and lets the depth
run aside.
"""

from dataclasses import dataclass
from math import asin, atan2, cos, hypot, pi, sin

from scripts.artwork.canvas import Arc, Point


@dataclass(frozen=True)
class Axonometry:
    """``origin`` is where x = y = z = 0 falls; ``turn`` about z and ``tilt`` in radians.

    x runs to the right and, if turned, towards the reader; y towards the reader; z up.
    """

    origin: Point
    tilt: float
    turn: float = 0

    def at(self, x: float, y: float, z: float) -> Point:
        """The place of a point in space."""
        right = x * cos(self.turn) - y * sin(self.turn)
        near = x * sin(self.turn) + y * cos(self.turn)
        down = near * sin(self.tilt) - z * cos(self.tilt)
        return self.origin[0] + right, self.origin[1] + down

    def arc(self, radius: float, z: float, start: float = 0, end: float = 2 * pi) -> Arc:
        """A circle about the z axis or its arc: from 0 at the right by π/2 in front."""
        x, y = self.at(0, 0, z)
        return Arc(x, y, radius, radius * sin(self.tilt), start, end)

    def seen_through(self, radius: float, top: float, z: float) -> float:
        """How far the rim of a hole hides a circle of its wall, ``top`` − ``z`` deeper.

        The circle's far arc is seen from π + angle to 2π − angle; π/2 if none of it is.
        """
        depth = (top - z) * cos(self.tilt)
        return asin(min(depth / (2 * radius * sin(self.tilt)), 1.0))

    def hole_wall(self, radius: float, rim: float, top: float, bottom: float) -> list[Arc]:
        """What of a hole's wall, from ``top`` down to ``bottom``, is seen through its ``rim``."""
        high = self.seen_through(radius, rim, top)
        low = self.seen_through(radius, rim, bottom)
        return [
            self.arc(radius, top, pi + high, 2 * pi - high),
            self.arc(radius, rim, high, low),
            self.arc(radius, bottom, 2 * pi - low, pi + low),
            self.arc(radius, rim, pi - low, pi - high),
        ]


@dataclass(frozen=True)
class Cabinet:
    """A front in the plane of the drawing about ``origin``, its depth running along ``depth``."""

    origin: Point
    depth: Point

    def at(self, radius: float, angle: float, back: bool = False) -> Point:
        """The place of a point of the front, or of the back, by radius and angle (clockwise)."""
        return (
            self.origin[0] + radius * cos(angle) + back * self.depth[0],
            self.origin[1] + radius * sin(angle) + back * self.depth[1],
        )

    def arc(self, radius: float, start: float, end: float, back: bool = False) -> Arc:
        """An arc about the axis, on the front or on the back."""
        x, y = self.at(0, 0, back)
        return Arc(x, y, radius, radius, start, end)

    def strip(self, radius: float, start: float, end: float) -> list[Arc]:
        """A round wall between two angles, from front to back."""
        return [self.arc(radius, start, end), self.arc(radius, end, start, True)]

    def hollow(self, radius: float, start: float) -> list[Arc]:
        """What is seen of a hollow wall: it begins at ``start`` and ends behind its own front."""
        hides = asin(min(hypot(*self.depth) / 2 / radius, 1.0))
        return [
            self.arc(radius, start, self.tangent + hides),
            self.arc(radius, self.tangent - hides, start, True),
        ]

    @property
    def tangent(self) -> float:
        """The angle at which a round wall's outline runs from front to back; another is π away."""
        return atan2(self.depth[1], self.depth[0]) - pi / 2

    @property
    def across(self) -> Point:
        """The direction of ``tangent``, of length 1: at right angles to the depth."""
        long = hypot(*self.depth)
        return self.depth[1] / long, -self.depth[0] / long
