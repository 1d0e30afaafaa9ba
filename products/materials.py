"""The magnet materials, and what each can reach.

Limits of Br after the table of materials in the trade's standards (MMPA 0100-00, GB/T 13560, IEC
60404-8-1), a little wider than any published grade.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class Material(models.TextChoices):
    """The values are what files of grades call the family."""

    NDFEB = "NdFeB", _("Sintered NdFeB")
    NDFEB_BONDED = "NdFeB-bonded", _("Bonded NdFeB")
    SMCO = "SmCo", _("Samarium cobalt (SmCo)")
    ALNICO = "AlNiCo", _("AlNiCo")
    FERRITE = "Ferrite", _("Ferrite")


@dataclass(frozen=True)
class Limits:
    """What physics lets a material be: Br in T, the sign of beta (0 where no linear model holds),
    the usual recoil permeability, and the temperature in °C from which its demagnetisation curve
    can be computed (None: it has no straight part down to a knee)."""

    br_least_t: Decimal
    br_most_t: Decimal
    beta_sign: int
    recoil_permeability: Decimal | None = None
    curve_from_c: Decimal | None = None

    @property
    def has_linear_model(self) -> bool:
        """Whether HcJ follows a temperature coefficient: AlNiCo's does not."""
        return self.beta_sign != 0


LIMITS: dict[str, Limits] = {
    Material.NDFEB: Limits(Decimal("1.0"), Decimal("1.6"), -1, Decimal("1.05"), Decimal(20)),
    Material.NDFEB_BONDED: Limits(Decimal("0.3"), Decimal("0.9"), -1),
    Material.SMCO: Limits(Decimal("0.7"), Decimal("1.25"), -1, Decimal("1.05"), Decimal(20)),
    Material.ALNICO: Limits(Decimal("0.5"), Decimal("1.4"), 0),
    # Its weak side is the cold.
    Material.FERRITE: Limits(Decimal("0.18"), Decimal("0.46"), +1, Decimal("1.05"), Decimal(-40)),
}


def label_of(material: str) -> Any:
    """A material's name in the active language; the code itself where it is none of ours."""
    return Material(material).label if material in Material.values else material
