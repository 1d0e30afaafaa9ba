"""Demagnetisation curves and the working point.

Field strengths in kA/m (negative: against J), flux densities and polarisation in T, temperatures
in °C. The model holds for NdFeB, SmCo and ferrite; AlNiCo has no linear part to speak of.
"""

from dataclasses import dataclass
from math import pi

from products.physics.checks import finite, not_negative, positive

MU0_T_PER_KA_M = 4e-4 * pi
REFERENCE_TEMPERATURE = 20.0
SQUARENESS_EXPONENT = 30
"""Sets the knee: J has fallen to 0.9·Br at 0.93·HcJ, a usual squareness for sintered magnets."""


@dataclass(frozen=True)
class DemagnetisationCurve:
    """The second quadrant of a material at one temperature: Br in T, HcJ in kA/m."""

    remanence: float
    coercivity: float
    recoil_permeability: float = 1.05

    def __post_init__(self) -> None:
        positive("remanence", self.remanence)
        positive("coercivity", self.coercivity)
        if not self.recoil_permeability >= 1:
            raise ValueError(
                f"recoil permeability must be at least 1, not {self.recoil_permeability}"
            )

    def polarisation(self, h: float) -> float:
        """J in T at ``h`` kA/m, from 0 to −HcJ; ValueError outside.

        Flat to the knee, then a drop to zero: J = (Br + (µrec−1)µ0·H)·(1 − (|H|/HcJ)ⁿ).
        """
        if not -self.coercivity <= h <= 0:
            raise ValueError(f"the field must lie between −HcJ and 0, not {h}")
        flat = self.remanence + (self.recoil_permeability - 1) * MU0_T_PER_KA_M * h
        return flat * (1 - (-h / self.coercivity) ** SQUARENESS_EXPONENT)

    def flux_density(self, h: float) -> float:
        """B = J + µ0·H in T at ``h`` kA/m."""
        return self.polarisation(h) + MU0_T_PER_KA_M * h

    def working_point(self, permeance: float) -> tuple[float, float]:
        """(H in kA/m, B in T) where the load line B = −Pc·µ0·H meets the straight B–H line.

        |Hd| = Br/(µ0(µrec + Pc)). Whether the knee is past it, ask ``is_safe``.
        """
        not_negative("permeance coefficient", permeance)
        h = -self.remanence / (MU0_T_PER_KA_M * (self.recoil_permeability + permeance))
        return h, -permeance * MU0_T_PER_KA_M * h

    def is_safe(self, permeance: float, margin: float = 0.9) -> bool:
        """Whether the working point stays above the knee: |Hd| < margin·HcJ."""
        return -self.working_point(permeance)[0] < margin * self.coercivity


def at_temperature(value: float, coefficient: float, temperature: float) -> float:
    """Br or HcJ at a temperature, from its value at 20 °C and its coefficient in %/K."""
    finite("value", value + coefficient + temperature)
    return value * (1 + coefficient * (temperature - REFERENCE_TEMPERATURE) / 100)
