"""SVG chart of a grade's demagnetisation curves: coordinates of lines, points and tick labels.

The scales are the same for every temperature of the grade, so that the axes do not move with the
temperature slider. ``static/js/grade-curve.js`` draws the same lines with the same formulas.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from products.grades.curve.figures import KOE, format_fixed
from products.grades.curve.model import GradeModel
from products.physics.demagnetisation import (
    MU0_T_PER_KA_M,
    REFERENCE_TEMPERATURE,
    SAFE_SHARE,
    DemagnetisationCurve,
)

Point = tuple[float, float]
LEFT, RIGHT, TOP, BOTTOM = 66, 570, 66, 420
"""Edges of the plot area in SVG units, in a viewBox of 640 × 496."""
STEPS = 60
MOST_TICKS = 8


@dataclass(frozen=True)
class Tick:
    """Tick of an axis: its SVG coordinate ``at`` and its label."""

    position: str
    text: str


class CurveChart:
    """Chart of the curves at one temperature in °C, with those at 20 °C for comparison."""

    width, height = 640, 496
    left, right, top, bottom = LEFT, RIGHT, TOP, BOTTOM
    middle = (LEFT + RIGHT) // 2

    def __init__(self, model: GradeModel, temperature: float, permeance: float) -> None:
        self.curve, self.permeance = model.curve_at(temperature), permeance
        self.at_20 = model.curve_at(REFERENCE_TEMPERATURE)
        ends = [model.curve_at(model.coldest), model.curve_at(model.warmest), self.at_20]
        self.deepest = max(curve.coercivity for curve in ends) * 1.04
        """|H| at the left edge, kA/m."""
        self.highest = max(curve.remanence for curve in ends) * 1.08
        """B at the top edge, T."""

    def x(self, h: float) -> float:
        """Return the x coordinate of a field in kA/m (0 or negative)."""
        return RIGHT + h / self.deepest * (RIGHT - LEFT)

    def y(self, b: float) -> float:
        """Return the y coordinate of a flux density or polarisation in T."""
        return BOTTOM - b / self.highest * (BOTTOM - TOP)

    @property
    def j_path(self) -> str:
        return self._path(self.curve, self.curve.polarisation)

    @property
    def b_path(self) -> str:
        return self._path(self.curve, self.curve.flux_density)

    @property
    def j_path_at_20(self) -> str:
        return self._path(self.at_20, self.at_20.polarisation)

    @property
    def b_path_at_20(self) -> str:
        return self._path(self.at_20, self.at_20.flux_density)

    def _path(self, curve: DemagnetisationCurve, value: Callable[[float], float]) -> str:
        """Return the SVG path from H = 0 down to the H axis; points are denser near the knee."""
        end = curve.coercivity if value == curve.polarisation else curve.normal_coercivity
        fields = [-end * (1 - (1 - k / STEPS) ** 3) for k in range(STEPS + 1)]
        return _line([(self.x(h), self.y(max(value(h), 0))) for h in fields])

    @property
    def load_path(self) -> str:
        """Return the SVG path of the load line, from the origin to the edge of the plot."""
        at_edge = self.permeance * MU0_T_PER_KA_M * self.deepest
        share = min(1, self.highest / at_edge) if at_edge else 1
        end = (self.x(-self.deepest * share), self.y(at_edge * share))
        return _line([(self.x(0), self.y(0)), end])

    @property
    def limit_path(self) -> str:
        """Return the SVG path of the vertical line at the safe limit, 0.9·HcJ."""
        x = self.x(-SAFE_SHARE * self.curve.coercivity)
        return _line([(x, TOP), (x, BOTTOM)])

    @cached_property
    def working_point(self) -> dict[str, str]:
        """Return the SVG coordinates of the point where the load line meets the B–H curve."""
        h, b = self.curve.crossing(self.permeance)
        return {"x": f"{self.x(h):.1f}", "y": f"{self.y(b):.1f}"}

    @property
    def x_ticks_si(self) -> list[Tick]:
        return _ticks(self.deepest, lambda value: self.x(-value), -1)

    @property
    def x_ticks_cgs(self) -> list[Tick]:
        return _ticks(self.deepest * KOE, lambda value: self.x(-value / KOE), -1)

    @property
    def y_ticks_si(self) -> list[Tick]:
        return _ticks(self.highest, self.y)

    @property
    def y_ticks_cgs(self) -> list[Tick]:
        return _ticks(self.highest * 10, lambda value: self.y(value / 10))


def _line(points: list[Point]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _ticks(end: float, place: Callable[[float], float], sign: int = 1) -> list[Tick]:
    """Return at most ``MOST_TICKS`` ticks at round numbers above zero, up to ``end``."""
    power = 10.0 ** math.floor(math.log10(end / MOST_TICKS))
    step = next(power * k for k in (1, 2, 5, 10) if power * k * MOST_TICKS >= end)
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    numbers = [step * k for k in range(1, int(end / step + 1e-9) + 1)]
    return [Tick(f"{place(value):.1f}", format_fixed(sign * value, digits)) for value in numbers]
