"""Whether a magnet survives at a temperature, and by how much."""

import math
from dataclasses import dataclass

from products.grades.curve.model import GradeModel
from products.physics.demagnetisation import SAFE_SHARE


@dataclass(frozen=True)
class Verdict:
    """The verdict on one magnet at one temperature; fields in kA/m, temperatures in °C.

    ``low`` and ``high`` are the temperatures between which the magnet is safe, never beyond those
    of the catalogue and rounded to the safe side; None where it is safe at none. ``is_by_shape``:
    the shape sets one of them, not the catalogue. ``margin`` is the way to it in K.
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
    """The verdict for a temperature within the model's."""
    curve = model.at(temperature)
    field = -curve.working_point(permeance)[0]
    limit = SAFE_SHARE * curve.coercivity
    between = model.safe_between(permeance)
    low, high = _inwards(*between) if between else (None, None)
    if low is None or high is None or low > high:
        return Verdict(field, limit, None, None, 0, False, False)
    is_safe = low <= temperature <= high
    # The nearer end is what counts; for NdFeB and SmCo cold only helps.
    to_the_cold = temperature - low if model.beta > 0 else math.inf
    margin = max(min(high - temperature, to_the_cold), 0)
    is_by_shape = low > model.coldest or high < model.warmest
    return Verdict(field, limit, low, high, margin, is_safe, is_by_shape)


def _inwards(low: float, high: float) -> tuple[float, float]:
    """To a tenth of a degree on the safe side; whole limits stay."""
    return math.ceil(low * 10 - 1e-9) / 10, math.floor(high * 10 + 1e-9) / 10
