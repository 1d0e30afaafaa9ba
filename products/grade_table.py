"""Grades as tables show them."""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from django.core.paginator import Page, Paginator

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
    """A table of grades; two queries, whenever it is first looked at."""

    columns = IN_TABLES

    def __init__(self, grades: Any, number: Any = 1) -> None:
        """``grades`` is a queryset of all of the table's grades, ``number`` the page asked for."""
        self.paginator = Paginator(grades.in_order(), MOST)
        self.number = number

    @cached_property
    def page(self) -> Page:
        """The part of the grades that is shown."""
        return self.paginator.get_page(self.number)

    @cached_property
    def grades(self) -> list[Any]:
        return list(self.page)

    def __bool__(self) -> bool:
        return bool(self.grades)

    @property
    def is_cut(self) -> bool:
        """Whether there are more grades than the table shows."""
        return self.page.has_other_pages()

    @property
    def lines(self) -> list[Line]:
        return [Line(grade, [column.of(grade) for column in self.columns]) for grade in self.grades]

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
