"""A grade's curve at any temperature, from the grade's own numbers."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from products.materials import LIMITS, Material
from products.physics.demagnetisation import (
    MU0_T_PER_KA_M,
    REFERENCE_TEMPERATURE,
    SAFE_SHARE,
    DemagnetisationCurve,
    at_temperature,
)


class Absent(Enum):
    """Why a grade has no curve."""

    ALNICO = "alnico"
    BONDED = "bonded"
    FIGURES = "figures"


@dataclass(frozen=True)
class GradeModel:
    """Nominal Br in T, least HcJ in kA/m, their coefficients in %/K, and the temperatures in °C
    between which they hold: from ``coldest`` to ``warmest``, the catalogue's limit."""

    remanence: float
    coercivity: float
    alpha: float
    beta: float
    recoil_permeability: float
    coldest: float
    warmest: float

    def at(self, temperature: float) -> DemagnetisationCurve:
        """The curve at a temperature in °C; ValueError where the coefficients lead to none."""
        return DemagnetisationCurve(
            at_temperature(self.remanence, self.alpha, temperature),
            at_temperature(self.coercivity, self.beta, temperature),
            self.recoil_permeability,
        )

    def safe_between(self, permeance: float) -> tuple[float, float] | None:
        """The coldest and warmest temperature in °C at which a magnet of this permeance coefficient
        keeps its magnetisation, within those of the model; None: at none of them.

        Safe is |Hd|(T) < 0.9·HcJ(T). Both are straight lines over T: one crossing at most. What is
        not safe at 20 °C is lost there, before it is warm: ferrite is never safe when hot alone.
        """
        demagnetising = self.remanence / (MU0_T_PER_KA_M * (self.recoil_permeability + permeance))
        at_20 = SAFE_SHARE * self.coercivity - demagnetising
        per_kelvin = (
            SAFE_SHARE * self.coercivity * self.beta - demagnetising * self.alpha
        ) / 100  # of the distance from the limit, kA/m
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


def model_of(grade: Any) -> GradeModel | Absent:
    """The model of a grade, or why there is none."""
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
        float(grade.beta_hcj_percent_per_k),
        float(grade.recoil_permeability),
        float(limits.curve_from_c),
        float(grade.max_operating_temperature_c),
    )
    try:
        for temperature in (model.coldest, REFERENCE_TEMPERATURE, model.warmest):
            model.at(temperature)
    except ValueError:  # of the coefficients over so long a way nothing is left
        return Absent.FIGURES
    return model if model.coldest < model.warmest else Absent.FIGURES
