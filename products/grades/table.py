"""Grades as tables show them."""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from products.grades.display import ALL, IN_TABLES, KEY, Property, Shown
from products.materials import label_of

MOST = 150
"""More rows make a page too heavy for a phone; the rest is on the list's next pages."""


@dataclass(frozen=True)
class Line:
    """A grade in a table."""

    grade: Any

    @property
    def cells(self) -> list[Shown | None]:
        """Its figures, in the order of the table's columns."""
        return [column.of(self.grade) for column in IN_TABLES]


class GradeTable:
    """A table of grades, and what can be said of all of them; one query, when it is first used."""

    columns = IN_TABLES

    def __init__(self, grades: Any) -> None:
        """``grades`` is a queryset of all of the table's grades."""
        self.queryset = grades

    @cached_property
    def grades(self) -> list[Any]:
        """All of them, whichever the table shows: ranges are over all."""
        return self.queryset.in_order()

    def __bool__(self) -> bool:
        return bool(self.grades)

    @property
    def is_cut(self) -> bool:
        """Whether there are more grades than the table shows."""
        return len(self.grades) > MOST

    @property
    def lines(self) -> list[Line]:
        """The first of them."""
        return [Line(grade) for grade in self.grades[:MOST]]

    @cached_property
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
    def by_material(self) -> list[tuple[Any, list[Shown | None]]]:
        """The ranges of each material's grades, in the order of the columns."""
        return [
            (label_of(material), [column.over(grades) for column in self.columns])
            for material, found in groupby(self.grades, lambda grade: grade.material)
            if (grades := list(found))
        ]

    @property
    def key_figures(self) -> list[tuple[Property, Shown]]:
        """The ranges that tell within seconds whether the material will do."""
        return [found for found in self.ranges if found[0] in KEY]

    @property
    def ranges(self) -> list[tuple[Property, Shown]]:
        """Each property's range over all grades of the table; those that none has are left out."""
        found = [(column, column.over(self.grades)) for column in ALL]
        return [(column, shown) for column, shown in found if shown is not None]
