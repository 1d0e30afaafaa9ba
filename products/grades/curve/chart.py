"""The chart of a grade's curves: where its lines and numbers stand.

The scales hold for every temperature of the grade, so that nothing jumps while the reader moves
the slider; ``static/js/grade-curve.js`` draws the same lines by the same rules.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from products.grades.curve.figures import KOE, written
from products.grades.curve.model import GradeModel
from products.physics.demagnetisation import (
    MU0_T_PER_KA_M,
    REFERENCE_TEMPERATURE,
    SAFE_SHARE,
    DemagnetisationCurve,
)

Point = tuple[float, float]
LEFT, RIGHT, TOP, BOTTOM = 66, 570, 66, 420
"""The plot's edges on a drawing of 640 × 496."""
STEPS = 60
MOST_TICKS = 8


@dataclass(frozen=True)
class Tick:
    """A number at an axis and its place along it."""

    at: str
    text: str


class CurveChart:
    """The lines at one temperature, beside those at 20 °C."""

    width, height = 640, 496
    left, right, top, bottom = LEFT, RIGHT, TOP, BOTTOM
    middle = (LEFT + RIGHT) // 2

    def __init__(self, model: GradeModel, temperature: float, permeance: float) -> None:
        self.curve, self.permeance = model.at(temperature), permeance
        self.at_20 = model.at(REFERENCE_TEMPERATURE)
        ends = [model.at(model.coldest), model.at(model.warmest), self.at_20]
        self.deepest = max(curve.coercivity for curve in ends) * 1.04
        """H at the left edge, kA/m."""
        self.highest = max(curve.remanence for curve in ends) * 1.08
        """B at the top, T."""

    def x(self, h: float) -> float:
        """The place of a field in kA/m, 0 or negative."""
        return RIGHT + h / self.deepest * (RIGHT - LEFT)

    def y(self, b: float) -> float:
        """The place of a flux density in T."""
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
        """The line from H = 0 down to the axis; its points lie closer towards the knee."""
        end = curve.coercivity if value == curve.polarisation else curve.normal_coercivity
        fields = [-end * (1 - (1 - k / STEPS) ** 3) for k in range(STEPS + 1)]
        return _line([(self.x(h), self.y(max(value(h), 0))) for h in fields])

    @property
    def load_path(self) -> str:
        """From the origin to the plot's edge."""
        at_edge = self.permeance * MU0_T_PER_KA_M * self.deepest
        share = min(1, self.highest / at_edge) if at_edge else 1
        end = (self.x(-self.deepest * share), self.y(at_edge * share))
        return _line([(self.x(0), self.y(0)), end])

    @property
    def limit_path(self) -> str:
        """Where a demagnetising field becomes too strong."""
        x = self.x(-SAFE_SHARE * self.curve.coercivity)
        return _line([(x, TOP), (x, BOTTOM)])

    @cached_property
    def working_point(self) -> dict[str, str]:
        """Where the load line meets the curve."""
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
    """Round numbers above zero up to ``end``."""
    power = 10.0 ** math.floor(math.log10(end / MOST_TICKS))
    step = next(power * k for k in (1, 2, 5, 10) if power * k * MOST_TICKS >= end)
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    numbers = [step * k for k in range(1, int(end / step + 1e-9) + 1)]
    return [Tick(f"{place(value):.1f}", written(sign * value, digits)) for value in numbers]
