"""Safety verdict: demagnetisation risk of a magnet at a temperature, and the margin in K."""

import math
from dataclasses import dataclass

from products.grades.curve.model import GradeModel
from products.physics.demagnetisation import SAFE_SHARE


@dataclass(frozen=True)
class Verdict:
    """Verdict on one magnet at one temperature; fields in kA/m, temperatures in °C.

    ``field`` is |Hd|, ``limit`` is 0.9·HcJ. ``low`` and ``high`` are the ends of the safe
    temperature range, within the limits of the catalogue and rounded to the safe side; None if the
    magnet is safe at no temperature. ``is_by_shape``: the shape of the magnet, not the catalogue,
    sets one of the ends. ``margin`` is the distance in K to the nearer end, 0 if beyond it; the
    cold end counts only if HcJ falls in the cold (ferrite).
    """

    field: float
    limit: float
    low: float | None
    high: float | None
    margin: float
    is_safe: bool
    is_by_shape: bool

    @property
    def has_range(self) -> bool:
        return self.low is not None


def judge(model: GradeModel, temperature: float, permeance: float) -> Verdict:
    """Return the verdict for a temperature in °C (within the range of the model) and a Pc."""
    curve = model.curve_at(temperature)
    field = -curve.working_point(permeance)[0]
    limit = SAFE_SHARE * curve.coercivity
    between = model.safe_between(permeance)
    low, high = _inwards(*between) if between else (None, None)
    if low is None or high is None or low > high:
        return Verdict(field, limit, None, None, 0, False, False)
    is_safe = low <= temperature <= high
    # For NdFeB and SmCo the cold end is no limit: HcJ rises in the cold.
    to_the_cold = temperature - low if model.beta > 0 else math.inf
    margin = max(min(high - temperature, to_the_cold), 0)
    is_by_shape = low > model.coldest or high < model.warmest
    return Verdict(field, limit, low, high, margin, is_safe, is_by_shape)


def _inwards(low: float, high: float) -> tuple[float, float]:
    """Return the range rounded inwards to 0.1 °C; the epsilon keeps whole limits unchanged."""
    return math.ceil(low * 10 - 1e-9) / 10, math.floor(high * 10 + 1e-9) / 10
