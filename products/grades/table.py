"""Tables of grades for templates: rows, groups by material, ranges over all grades."""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any, Protocol

from products.grades.display import ALL, IN_TABLES, KEY, Property, Shown
from products.materials import get_material_label

MOST = 150
"""Maximum number of rows: more make a page too heavy for a phone. The list of grades has pages."""


class GradesInOrder(Protocol):
    """A queryset of grades, or a stand-in for one."""

    def in_order(self) -> list[Any]: ...


@dataclass(frozen=True)
class Line:
    """A row of the table: one grade."""

    grade: Any

    @property
    def cells(self) -> list[Shown | None]:
        """Return the values of the grade in column order; None for a missing value."""
        return [column.get_value(self.grade) for column in IN_TABLES]


class GradeTable:
    """Table of grades with ranges over all of them. Evaluates one query, at the first access."""

    columns = IN_TABLES

    def __init__(self, grades: GradesInOrder) -> None:
        """Store the queryset ``grades`` without evaluating it."""
        self.queryset = grades

    @cached_property
    def grades(self) -> list[Any]:
        """Return all grades, also those beyond the last row, because ranges are over all."""
        return self.queryset.in_order()

    def __bool__(self) -> bool:
        return bool(self.grades)

    @property
    def is_cut(self) -> bool:
        """Return True if there are more grades than rows."""
        return len(self.grades) > MOST

    @property
    def lines(self) -> list[Line]:
        """Return the rows, at most ``MOST``."""
        return [Line(grade) for grade in self.grades[:MOST]]

    @cached_property
    def groups(self) -> list[tuple[Any, list[Line]]]:
        """Return (name of the material, rows) for each material."""
        return [
            (get_material_label(material), list(lines))
            for material, lines in groupby(self.lines, lambda line: line.grade.material)
        ]

    @property
    def has_reference(self) -> bool:
        """Return True if any grade has reference values (not certified by the company)."""
        return any(grade.is_reference for grade in self.grades)

    @property
    def by_material(self) -> list[tuple[Any, list[Shown | None]]]:
        """Return (name of the material, ranges in column order) for each material."""
        return [
            (get_material_label(material), [column.over(grades) for column in self.columns])
            for material, members in groupby(self.grades, lambda grade: grade.material)
            if (grades := list(members))
        ]

    @property
    def key_figures(self) -> list[tuple[Property, Shown]]:
        """Return the ranges of Br, (BH)max and maximum operating temperature."""
        return [pair for pair in self.ranges if pair[0] in KEY]

    @property
    def ranges(self) -> list[tuple[Property, Shown]]:
        """Return (property, range over all grades); properties without values are left out."""
        ranges = [(column, column.over(self.grades)) for column in ALL]
        return [(column, shown) for column, shown in ranges if shown is not None]
