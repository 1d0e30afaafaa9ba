"""Parallel projections of parts onto a drawing, y of the drawing downwards.

``Axonometry`` is an orthographic view from above: circles around the z axis become ellipses with
horizontal and vertical axes, a sphere becomes a circle. ``Cabinet`` shows the front undistorted and
the depth as an oblique direction.
"""

from dataclasses import dataclass
from math import asin, atan2, cos, hypot, pi, sin

from scripts.artwork.canvas import Arc, Point


@dataclass(frozen=True)
class Axonometry:
    """An orthographic view; ``origin`` is the place of x = y = z = 0 on the drawing.

    x points to the right and, if turned, towards the viewer; y towards the viewer; z up. ``turn``
    is about the z axis; ``tilt`` is the viewer's elevation, π/2 from above. Both are in radians.
    """

    origin: Point
    tilt: float
    turn: float = 0

    def place(self, x: float, y: float, z: float) -> Point:
        """Return the place on the drawing of a point in space."""
        right = x * cos(self.turn) - y * sin(self.turn)
        near = x * sin(self.turn) + y * cos(self.turn)
        down = near * sin(self.tilt) - z * cos(self.tilt)
        return self.origin[0] + right, self.origin[1] + down

    def arc(self, radius: float, z: float, start: float = 0, end: float = 2 * pi) -> Arc:
        """Return a circle around the z axis, or an arc of it; 0 is on the right, π/2 in front."""
        x, y = self.place(0, 0, z)
        return Arc(x, y, radius, radius * sin(self.tilt), start, end)

    def seen_through(self, radius: float, top: float, z: float) -> float:
        """Return the angle hidden by a hole's rim at each end of a circle on its wall.

        ``top`` is the height of the rim, ``z`` that of the circle. The circle's far arc
        is visible from π + angle to 2π − angle; the angle is π/2 if none of it is visible.
        """
        depth = (top - z) * cos(self.tilt)
        return asin(min(depth / (2 * radius * sin(self.tilt)), 1.0))

    def hole_wall(self, radius: float, rim: float, top: float, bottom: float) -> list[Arc]:
        """Return the part of a hole's wall from ``top`` to ``bottom`` visible through ``rim``."""
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
    """An oblique view of a front centred on ``origin``; ``depth`` is the vector to its back."""

    origin: Point
    depth: Point

    def place(self, radius: float, angle: float, back: bool = False) -> Point:
        """Return the place of a point of the front or the back, by radius and angle (clockwise)."""
        return (
            self.origin[0] + radius * cos(angle) + back * self.depth[0],
            self.origin[1] + radius * sin(angle) + back * self.depth[1],
        )

    def arc(self, radius: float, start: float, end: float, back: bool = False) -> Arc:
        """Return an arc around the axis, on the front or the back."""
        x, y = self.place(0, 0, back)
        return Arc(x, y, radius, radius, start, end)

    def strip(self, radius: float, start: float, end: float) -> list[Arc]:
        """Return the outline of a round wall between two angles, from front to back."""
        return [self.arc(radius, start, end), self.arc(radius, end, start, True)]

    def hollow(self, radius: float, start: float) -> list[Arc]:
        """Return the visible part of a concave wall, from ``start`` to where the front hides it."""
        hides = asin(min(hypot(*self.depth) / 2 / radius, 1.0))
        return [
            self.arc(radius, start, self.tangent + hides),
            self.arc(radius, self.tangent - hides, start, True),
        ]

    @property
    def tangent(self) -> float:
        """Angle of a round wall's silhouette line from front to back; the other is π away."""
        return atan2(self.depth[1], self.depth[0]) - pi / 2

    @property
    def across(self) -> Point:
        """Unit vector in the direction of ``tangent``, at right angles to the depth."""
        long = hypot(*self.depth)
        return self.depth[1] / long, -self.depth[0] / long
