"""Demagnetisation curves and the working point.

Field strengths in kA/m (negative: against J), flux densities and polarisation in T, temperatures
in °C. The model holds for sintered NdFeB, SmCo and ferrite; AlNiCo has no linear part to speak of.
"""

from dataclasses import dataclass
from math import pi

from products.physics.checks import finite, not_negative, positive

MU0_T_PER_KA_M = 4e-4 * pi
REFERENCE_TEMPERATURE = 20.0
SQUARENESS_EXPONENT = 60
"""Sets the knee. With it J has fallen to 0.9·Br at 0.96·HcJ, the squareness of a good sintered
magnet, and HcB and (BH)max of the curve agree with those that makers print for a grade."""
SAFE_SHARE = 0.9
"""The share of HcJ up to which a demagnetising field is taken as safe. J of the curve has lost
0.2 % there: the straight line from which ``working_point`` reckons still holds."""
HALVINGS = 60


@dataclass(frozen=True)
class DemagnetisationCurve:
    """The second quadrant of a material at one temperature: Br in T, HcJ in kA/m.

    ValueError for numbers that no such material has.
    """

    remanence: float
    coercivity: float
    recoil_permeability: float = 1.05

    def __post_init__(self) -> None:
        positive("remanence", self.remanence)
        positive("coercivity", self.coercivity)
        finite("recoil permeability", self.recoil_permeability)
        if not self.recoil_permeability >= 1:
            raise ValueError(
                f"recoil permeability must be at least 1, not {self.recoil_permeability}"
            )
        if (self.recoil_permeability - 1) * MU0_T_PER_KA_M * self.coercivity >= self.remanence:
            raise ValueError("with this recoil permeability J would be zero before −HcJ")

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

    def crossing(self, permeance: float) -> tuple[float, float]:
        """(H in kA/m, B in T) where the load line B = −Pc·µ0·H meets the B–H curve itself, knee
        and all."""
        not_negative("permeance coefficient", permeance)
        near, far = 0.0, self.coercivity  # the curve is above the line at near, not at far
        for _ in range(HALVINGS):
            middle = (near + far) / 2
            if self.flux_density(-middle) > permeance * MU0_T_PER_KA_M * middle:
                near = middle
            else:
                far = middle
        return -near, permeance * MU0_T_PER_KA_M * near

    @property
    def normal_coercivity(self) -> float:
        """HcB in kA/m: where B of the curve is zero."""
        return -self.crossing(0)[0]

    @property
    def energy_product(self) -> float:
        """(BH)max in kJ/m³: the largest |B·H| on the curve.

        B and H fall and grow along the curve without a turn, so that their product has one top.
        """
        low, high = 0.0, self.normal_coercivity
        for _ in range(2 * HALVINGS):
            a, b = low + (high - low) / 3, high - (high - low) / 3
            if a * self.flux_density(-a) < b * self.flux_density(-b):
                low = a
            else:
                high = b
        return low * self.flux_density(-low)

    def working_point(self, permeance: float) -> tuple[float, float]:
        """(H in kA/m, B in T) where the load line B = −Pc·µ0·H meets the straight B–H line.

        |Hd| = Br/(µ0(µrec + Pc)). Whether the knee is past it, ask ``is_safe``.
        """
        not_negative("permeance coefficient", permeance)
        h = -self.remanence / (MU0_T_PER_KA_M * (self.recoil_permeability + permeance))
        return h, -permeance * MU0_T_PER_KA_M * h

    def is_safe(self, permeance: float, share: float = SAFE_SHARE) -> bool:
        """Whether the working point stays above the knee: |Hd| < share·HcJ."""
        return -self.working_point(permeance)[0] < share * self.coercivity


def at_temperature(value: float, coefficient: float, temperature: float) -> float:
    """Br or HcJ at a temperature, from its value at 20 °C and its coefficient in %/K."""
    finite("value", value + coefficient + temperature)
    return value * (1 + coefficient * (temperature - REFERENCE_TEMPERATURE) / 100)
