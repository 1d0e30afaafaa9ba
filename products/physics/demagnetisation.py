"""Demagnetisation curve of a magnet material, its load line and working point.

Field strengths are in kA/m (negative: opposed to J), flux density and polarisation in T,
temperatures in °C. The model holds for sintered NdFeB, SmCo and ferrite, not for AlNiCo, whose
curve has almost no linear part.
"""

from dataclasses import dataclass
from math import pi

from products.physics.checks import require_finite, require_not_negative, require_positive

MU0_T_PER_KA_M = 4e-4 * pi
REFERENCE_TEMPERATURE = 20.0
SQUARENESS_EXPONENT = 60
"""Exponent n of the J–H curve, which sets the shape of the knee.

With n = 60, J falls to 0.9·Br at about 0.96·HcJ (squareness of a good sintered magnet), and HcB and
(BH)max of the curve agree with the values that manufacturers publish for a grade.
"""
SAFE_SHARE = 0.9
"""Demagnetising fields up to this fraction of HcJ count as safe.

J is only 0.2 % below the straight line there, so the linear model of ``working_point`` still holds.
"""
HALVINGS = 60


@dataclass(frozen=True)
class DemagnetisationCurve:
    """Demagnetisation curve (second quadrant) at one temperature: Br in T, HcJ in kA/m.

    Raises ValueError if Br or HcJ is not above zero, if the recoil permeability is below 1, or if J
    would reach zero before −HcJ.
    """

    remanence: float
    coercivity: float
    recoil_permeability: float = 1.05

    def __post_init__(self) -> None:
        require_positive("remanence", self.remanence)
        require_positive("coercivity", self.coercivity)
        require_finite("recoil permeability", self.recoil_permeability)
        if not self.recoil_permeability >= 1:
            raise ValueError(
                f"recoil permeability must be at least 1, not {self.recoil_permeability}"
            )
        if (self.recoil_permeability - 1) * MU0_T_PER_KA_M * self.coercivity >= self.remanence:
            raise ValueError("with this recoil permeability J would be zero before −HcJ")

    def polarisation(self, h: float) -> float:
        """Return J in T at the field ``h`` in kA/m; raise ValueError outside of −HcJ to 0.

        J = (Br + (µrec−1)µ0·H)·(1 − (|H|/HcJ)ⁿ): nearly flat up to the knee, then down to zero.
        """
        if not -self.coercivity <= h <= 0:
            raise ValueError(f"the field must lie between −HcJ and 0, not {h}")
        flat = self.remanence + (self.recoil_permeability - 1) * MU0_T_PER_KA_M * h
        return flat * (1 - (-h / self.coercivity) ** SQUARENESS_EXPONENT)

    def flux_density(self, h: float) -> float:
        """Return B = J + µ0·H in T at the field ``h`` in kA/m."""
        return self.polarisation(h) + MU0_T_PER_KA_M * h

    def crossing(self, permeance: float) -> tuple[float, float]:
        """Return (H in kA/m, B in T) where the load line B = −Pc·µ0·H meets the B–H curve.

        This uses the full curve, with its knee; ``working_point`` uses the straight line.
        """
        require_not_negative("permeance coefficient", permeance)
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
        """Return HcB in kA/m, the field at which B of the curve is zero."""
        return -self.crossing(0)[0]

    @property
    def energy_product(self) -> float:
        """Return (BH)max in kJ/m³, the largest |B·H| on the curve.

        Ternary search: B falls and |H| grows along the curve, so the product has one maximum.
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
        """Return (H in kA/m, B in T) where the load line B = −Pc·µ0·H meets the straight B–H line.

        |Hd| = Br/(µ0(µrec + Pc)). The point may be beyond the knee: see ``is_safe``.
        """
        require_not_negative("permeance coefficient", permeance)
        h = -self.remanence / (MU0_T_PER_KA_M * (self.recoil_permeability + permeance))
        return h, -permeance * MU0_T_PER_KA_M * h

    def is_safe(self, permeance: float, share: float = SAFE_SHARE) -> bool:
        """Return True if the working point is above the knee: |Hd| < share·HcJ."""
        return -self.working_point(permeance)[0] < share * self.coercivity


def scale_to_temperature(value: float, coefficient: float, temperature: float) -> float:
    """Return Br or HcJ at a temperature in °C, from its value at 20 °C and coefficient in %/K."""
    require_finite("value", value + coefficient + temperature)
    return value * (1 + coefficient * (temperature - REFERENCE_TEMPERATURE) / 100)
