"""Comparison of up to four grades, side by side."""

from dataclasses import dataclass
from typing import Any

from products.grades.display import ALL, Property, Shown
from products.materials import get_material_label

MOST_COMPARED = 4


@dataclass(frozen=True)
class Compared:
    """Column of the comparison: a grade, its material, and the URL that removes it."""

    grade: Any
    material: Any
    url_without: str


@dataclass(frozen=True)
class Comparison:
    """Comparison of up to four grades; ``is_cut`` if the request named more."""

    grades: list[Any]
    is_cut: bool
    explorer: Any

    def __bool__(self) -> bool:
        return bool(self.grades)

    @property
    def columns(self) -> list[Compared]:
        return [
            Compared(
                grade, get_material_label(grade.material), self.explorer.url_without(grade.slug)
            )
            for grade in self.grades
        ]

    @property
    def rows(self) -> list[tuple[Property, list[Shown | None]]]:
        """Return a row (property, values) for each property that any of the grades has."""
        rows = [(prop, [prop.get_value(grade) for grade in self.grades]) for prop in ALL]
        return [(prop, cells) for prop, cells in rows if any(cells)]

    @property
    def enquiry_items(self) -> list[str]:
        """Return the names of the grades in the enquiry form (``enquiries.quote.items``)."""
        return [f"grade:{grade.slug}" for grade in self.grades]
