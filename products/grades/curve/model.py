"""Model of a grade's demagnetisation curve as a function of temperature."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, cast

from products.materials import LIMITS, Material
from products.physics.demagnetisation import (
    MU0_T_PER_KA_M,
    REFERENCE_TEMPERATURE,
    SAFE_SHARE,
    DemagnetisationCurve,
    scale_to_temperature,
)

if TYPE_CHECKING:
    from products.models.grade import Grade


class Absent(Enum):
    """Reason for which a grade has no curve."""

    ALNICO = "alnico"
    BONDED = "bonded"
    FIGURES = "figures"


@dataclass(frozen=True)
class GradeModel:
    """Values of a grade from which its curve is computed.

    ``remanence`` is the nominal Br in T, ``coercivity`` the minimum HcJ in kA/m, ``alpha`` and
    ``beta`` are their temperature coefficients in %/K. The model holds from ``coldest`` to
    ``warmest`` in °C; ``warmest`` is the maximum operating temperature in the catalogue.
    """

    remanence: float
    coercivity: float
    alpha: float
    beta: float
    recoil_permeability: float
    coldest: float
    warmest: float

    def curve_at(self, temperature: float) -> DemagnetisationCurve:
        """Return the curve at a temperature in °C.

        Raises ValueError if the coefficients lead to values that no curve can have.
        """
        return DemagnetisationCurve(
            scale_to_temperature(self.remanence, self.alpha, temperature),
            scale_to_temperature(self.coercivity, self.beta, temperature),
            self.recoil_permeability,
        )

    def safe_between(self, permeance: float) -> tuple[float, float] | None:
        """Return the (coldest, warmest) temperature in °C at which a magnet is not demagnetised.

        Safe means |Hd|(T) < 0.9·HcJ(T). Both are linear in T, so they cross at most once. The range
        is within that of the model. None if it is empty, or if the magnet is not safe at 20 °C:
        it would be demagnetised before it gets warm. So ferrite that is safe only when hot has no
        safe range.
        """
        demagnetising = self.remanence / (MU0_T_PER_KA_M * (self.recoil_permeability + permeance))
        at_20 = SAFE_SHARE * self.coercivity - demagnetising
        per_kelvin = (
            SAFE_SHARE * self.coercivity * self.beta - demagnetising * self.alpha
        ) / 100  # change of the distance from the limit, kA/m per K
        low, high = self.coldest, self.warmest
        if per_kelvin:
            crossing = REFERENCE_TEMPERATURE - at_20 / per_kelvin
            if per_kelvin < 0:
                high = min(high, crossing)
            else:
                low = max(low, crossing)
        elif at_20 <= 0:
            return None
        return (low, high) if low < high and low <= REFERENCE_TEMPERATURE else None


def get_curve_model(grade: "Grade") -> GradeModel | Absent:
    """Return the model of a grade, or the reason why it has none."""
    if grade.material == Material.ALNICO:
        return Absent.ALNICO
    if grade.material == Material.NDFEB_BONDED:
        return Absent.BONDED
    limits = LIMITS.get(grade.material)
    if not limits or limits.curve_from_c is None or grade.recoil_permeability is None:
        return Absent.FIGURES
    model = GradeModel(
        float(grade.br_nominal_t),
        float(grade.hcj_min_ka_per_m),
        float(grade.alpha_br_percent_per_k),
        float(cast(Decimal, grade.beta_hcj_percent_per_k)),
        float(grade.recoil_permeability),
        float(limits.curve_from_c),
        float(grade.max_operating_temperature_c),
    )
    try:
        for temperature in (model.coldest, REFERENCE_TEMPERATURE, model.warmest):
            model.curve_at(temperature)
    except ValueError:  # the coefficients lead to impossible values within the range
        return Absent.FIGURES
    return model if model.coldest < model.warmest else Absent.FIGURES
