"""Grades as tables show them."""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from products.grade_display import ALL, IN_TABLES, Property, Shown
from products.materials import label_of

MOST = 150
"""More rows make a page too heavy for a phone; the rest is on the list's next pages."""


@dataclass(frozen=True)
class Line:
    """A grade with its cells, in the order of the table's columns."""

    grade: Any
    cells: list[Shown | None]


class GradeTable:
    """A table of grades; one query, whenever it is first looked at."""

    columns = IN_TABLES

    def __init__(self, grades: Any) -> None:
        """``grades`` is a queryset of all of the table's grades."""
        self.queryset = grades

    @cached_property
    def grades(self) -> list[Any]:
        return list(self.queryset.in_order()[: MOST + 1])

    def __bool__(self) -> bool:
        return bool(self.grades)

    @property
    def is_cut(self) -> bool:
        """Whether there are more grades than the table shows."""
        return len(self.grades) > MOST

    @property
    def lines(self) -> list[Line]:
        return [
            Line(grade, [column.of(grade) for column in self.columns])
            for grade in self.grades[:MOST]
        ]

    @property
    def groups(self) -> list[tuple[Any, list[Line]]]:
        """The lines of each material, with its name."""
        return [
            (label_of(material), list(lines))
            for material, lines in groupby(self.lines, lambda line: line.grade.material)
        ]

    @property
    def has_reference(self) -> bool:
        """Whether one of the values shown is a reference value."""
        return any(grade.is_reference for grade in self.grades)

    @property
    def ranges(self) -> list[tuple[Property, Shown]]:
        """Each property's range over all grades of the table; those that none has are left out."""
        found = [(column, column.over(self.grades)) for column in ALL]
        return [(column, shown) for column, shown in found if shown is not None]
