"""Magnet materials and the physical limits of each.

The limits of Br follow the tables of materials in the standards MMPA 0100-00, GB/T 13560 and IEC
60404-8-1, and are a little wider than any published grade.
"""

from dataclasses import dataclass
from decimal import Decimal

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Material(models.TextChoices):
    """Magnet materials; the values are those of the column ``family`` in grade files."""

    NDFEB = "NdFeB", _("Sintered NdFeB")
    NDFEB_BONDED = "NdFeB-bonded", _("Bonded NdFeB")
    SMCO = "SmCo", _("Samarium cobalt (SmCo)")
    ALNICO = "AlNiCo", _("AlNiCo")
    FERRITE = "Ferrite", _("Ferrite")


@dataclass(frozen=True)
class Limits:
    """Physical limits of a material.

    ``br_least_t`` and ``br_most_t`` are in T. ``beta_sign`` is the sign of the temperature
    coefficient of HcJ, 0 if no linear model holds. ``recoil_permeability`` is the usual value.
    ``curve_from_c`` is the lowest temperature in °C for which the demagnetisation curve can be
    computed; None if the curve has no straight part down to a knee.
    """

    br_least_t: Decimal
    br_most_t: Decimal
    beta_sign: int
    recoil_permeability: Decimal | None = None
    curve_from_c: Decimal | None = None

    @property
    def has_linear_model(self) -> bool:
        """Return True if HcJ follows a temperature coefficient; it does not for AlNiCo."""
        return self.beta_sign != 0


LIMITS: dict[str, Limits] = {
    Material.NDFEB: Limits(Decimal("1.0"), Decimal("1.6"), -1, Decimal("1.05"), Decimal(20)),
    Material.NDFEB_BONDED: Limits(Decimal("0.3"), Decimal("0.9"), -1),
    Material.SMCO: Limits(Decimal("0.7"), Decimal("1.25"), -1, Decimal("1.05"), Decimal(20)),
    Material.ALNICO: Limits(Decimal("0.5"), Decimal("1.4"), 0),
    # HcJ of ferrite falls with the temperature, so its curve must include the cold.
    Material.FERRITE: Limits(Decimal("0.18"), Decimal("0.46"), +1, Decimal("1.05"), Decimal(-40)),
}


def get_material_label(material: str) -> str | Promise:
    """Return a material's name, translated lazily; an unknown code is returned as it is."""
    return Material(material).label if material in Material.values else material
