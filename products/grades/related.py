"""Related grades: a stronger one, a more heat-resistant one, equivalents; IEC designation."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from products.grades import order
from products.grades.explorer.comparison import MOST_COMPARED
from products.materials import Material
from products.units.conversion import round_half_up

if TYPE_CHECKING:
    from products.models.grade import Grade

CLOSE = Decimal("0.05")
"""Equivalents differ by at most this fraction (5 %) in each of Br, HcJ and (BH)max."""

ABOUT = Decimal("0.1")
"""Two values of (BH)max are about the same if they differ by at most this fraction (10 %)."""


@dataclass(frozen=True)
class RelatedGrades:
    """Grades of the same material that are related to a grade.

    ``stronger``: higher minimum (BH)max, and a maximum operating temperature that is not lower; the
    nearest temperature first, then the nearest (BH)max. ``hotter``: the next higher maximum
    operating temperature among grades with about the same (BH)max; if there are none, the grade
    with the nearest (BH)max. ``equivalents``: grades of another series whose values agree within
    5 %, or of the same series with equal values; the compound must be the same.
    """

    stronger: "Grade | None"
    hotter: "Grade | None"
    equivalents: list["Grade"]

    @property
    def to_compare(self) -> list["Grade"]:
        """Return the related grades without duplicates, as many as a comparison has room for."""
        grades = [self.stronger, self.hotter, *self.equivalents]
        return list(dict.fromkeys(grade for grade in grades if grade))[: MOST_COMPARED - 1]


def find_related_grades(grade: "Grade", of_material: Iterable["Grade"]) -> RelatedGrades:
    """Return the related grades of a grade; ``of_material`` are the grades of its material."""
    others = [other for other in of_material if other.pk != grade.pk]
    stronger = [
        other
        for other in others
        if other.bhmax_min_kj_per_m3 > grade.bhmax_min_kj_per_m3
        and other.max_operating_temperature_c >= grade.max_operating_temperature_c
    ]
    hotter = [
        other
        for other in others
        if other.max_operating_temperature_c > grade.max_operating_temperature_c
    ]
    return RelatedGrades(
        min(stronger, key=_temperature_then_energy, default=None),
        min(hotter, key=lambda other: _as_strong_but_hotter(other, grade), default=None),
        sorted((other for other in others if _is_like(other, grade)), key=order.get_grade_sort_key),
    )


def _temperature_then_energy(grade: "Grade") -> tuple[Decimal, ...]:
    return grade.max_operating_temperature_c, _energy(grade), grade.hcj_min_ka_per_m


def _as_strong_but_hotter(other: "Grade", grade: "Grade") -> tuple[Any, ...]:
    away = abs(_energy(other) - _energy(grade))
    is_far = away > ABOUT * _energy(grade)
    return (away,) if is_far else (Decimal(-1), other.max_operating_temperature_c, away)


def _energy(grade: "Grade") -> Decimal:
    both: Decimal = grade.bhmax_min_kj_per_m3 + grade.bhmax_max_kj_per_m3
    return both


def _is_like(grade: "Grade", other: "Grade") -> bool:
    if grade.compound != other.compound:
        return False
    names = ("br_nominal_t", "hcj_min_ka_per_m", "bhmax_min_kj_per_m3", "bhmax_max_kj_per_m3")
    pairs = [(getattr(grade, name), getattr(other, name)) for name in names]
    if order.get_series(grade) == order.get_series(other):
        return all(a == b for a, b in pairs)
    return all(abs(a - b) <= CLOSE * max(a, b) for a, b in pairs)


def make_iec_designation(grade: "Grade") -> str:
    """Return the designation of a grade after IEC 60404-8-1, such as REFeB 318/96.

    The numbers are the minimum (BH)max in kJ/m³ and a tenth of the minimum HcJ in kA/m, rounded.
    Blank if the standard has no code for the material or compound.
    """
    words: dict[str, Any] = {
        Material.NDFEB: "REFeB",
        Material.ALNICO: "AlNiCo",
        Material.FERRITE: "Hard ferrite",
        Material.SMCO: {"SmCo5": "RECo5", "Sm2Co17": "RE2Co17"}.get(grade.compound),
    }
    word = words.get(grade.material)
    energy, coercivity = grade.bhmax_min_kj_per_m3, grade.hcj_min_ka_per_m / 10
    return f"{word} {round_half_up(energy, 0)}/{round_half_up(coercivity, 0)}" if word else ""
