"""List of grades, filtered, sorted and paginated by the query parameters of a request."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from products.grades.display import IN_TABLES, Property, Shown
from products.grades.explorer.comparison import MOST_COMPARED, Comparison
from products.grades.explorer.form import ExplorerForm, get_class_letters
from products.grades.table import MOST, GradesInOrder
from products.materials import get_material_label

EXPLORER_PARAMETERS = frozenset(
    {
        "material", "class", "temperature", "br", "bhmax", "hcj",  # the form's fields
        "sort", "page", "compare",
    }
)  # fmt: skip
"""Query parameters read by the list of grades."""
LOOSENED = _("Without “%(filter)s”: %(number)s")


@dataclass(frozen=True)
class SortableColumn:
    """Sortable column: its property, the URL that sorts by it, and the current order.

    ``order`` is "ascending", "descending", or blank if the table is not sorted by this column.
    """

    property: Property
    url: str
    order: str


@dataclass(frozen=True)
class ExplorerRow:
    """A row of the table: one grade; ``is_found`` if it meets the filters."""

    grade: Any
    is_found: bool
    is_compared: bool

    @property
    def material(self) -> str | Promise:
        return get_material_label(self.grade.material)

    @property
    def temperature_class(self) -> str:
        return get_class_letters(self.grade)

    @property
    def cells(self) -> list[Shown | None]:
        """Return the values of the grade in column order; None for a missing value."""
        return [prop.get_value(self.grade) for prop in IN_TABLES]


@dataclass(frozen=True)
class Loosened:
    """Suggestion if nothing is found: the number of grades found without one of the filters."""

    label: str | Promise | None
    number: int
    url: str

    def __str__(self) -> str:
        return str(LOOSENED) % {"filter": self.label, "number": self.number}


class Explorer:
    """Grades for a request: filtered, sorted, paginated. Runs one query.

    If all grades fit on one page, the table has all of them, and those that do not meet the filters
    are hidden: a script can then filter without a request. Otherwise the table has only the grades
    that meet the filters, with pagination.
    """

    loosened_text = LOOSENED

    def __init__(self, grades: GradesInOrder, query: QueryDict) -> None:
        self.queryset, self.query = grades, query

    @cached_property
    def grades(self) -> list[Any]:
        """Return all grades in the usual order of the trade (``products.grades.order``)."""
        return self.queryset.in_order()

    @cached_property
    def form(self) -> ExplorerForm:
        return ExplorerForm(self.query)

    @cached_property
    def matches(self) -> list[Any]:
        """Return the grades that meet the filters, in the requested order."""
        return [grade for grade in self.sorted_grades if self.form.meets(grade)]

    @property
    def is_filtered(self) -> bool:
        return bool(self.form.filters)

    @property
    def is_whole(self) -> bool:
        """Return True if all grades fit on one page."""
        return len(self.grades) <= MOST

    @cached_property
    def sort(self) -> tuple[Property | None, bool]:
        """Return (property, is_descending); the property is None if no sorting was requested."""
        order = self.query.get("sort", "")
        key = order.removeprefix("-")
        prop = next((prop for prop in IN_TABLES if prop.key == key), None)
        return prop, order.startswith("-")

    @cached_property
    def sorted_grades(self) -> list[Any]:
        prop, downwards = self.sort
        if prop is None:
            return self.grades
        low = prop.low
        return sorted(self.grades, key=lambda grade: getattr(grade, low), reverse=downwards)

    @property
    def columns(self) -> list[SortableColumn]:
        now, downwards = self.sort
        return [
            SortableColumn(
                prop,
                # The first click sorts descending, because readers look for the highest values.
                self.url_with(sort=prop.key if prop is now and downwards else f"-{prop.key}"),
                ("descending" if downwards else "ascending") if prop is now else "",
            )
            for prop in IN_TABLES
        ]

    @cached_property
    def page(self) -> Page:
        """Return the paginator page with the grades in the table."""
        shown = self.sorted_grades if self.is_whole else self.matches
        return Paginator(shown, MOST).get_page(self.query.get("page", 1))

    @property
    def rows(self) -> list[ExplorerRow]:
        matching = {grade.pk for grade in self.matches}
        compared = {grade.pk for grade in self.comparison.grades}
        return [
            ExplorerRow(grade, grade.pk in matching, grade.pk in compared) for grade in self.page
        ]

    @cached_property
    def comparison(self) -> Comparison:
        slugs = list(dict.fromkeys(self.query.getlist("compare")))
        by_slug = {grade.slug: grade for grade in self.grades}
        chosen = [by_slug[slug] for slug in slugs if slug in by_slug]
        return Comparison(chosen[:MOST_COMPARED], len(chosen) > MOST_COMPARED, self)

    @property
    def has_reference(self) -> bool:
        """Return True if any grade has reference values (not certified by the company)."""
        return any(grade.is_reference for grade in self.grades)

    @cached_property
    def loosened(self) -> list[Loosened]:
        """Return suggestions for filters to remove, if no grade meets all of them."""
        if self.matches:
            return []
        ways = []
        for name in self.form.filters:
            number = sum(self.form.meets(grade, without=name) for grade in self.grades)
            if number:
                url = self.url_with(**{name: ""})
                ways.append(Loosened(self.form.fields[name].label, number, url))
        return ways

    @property
    def unfiltered_url(self) -> str:
        """Return the URL without filters; the comparison is kept."""
        return self.url_with(**dict.fromkeys(self.form.fields, ""))

    @property
    def uncompared_url(self) -> str:
        return self.url_with(compare="")

    def url_without(self, slug: str) -> str:
        """Return the URL without one of the compared grades."""
        query = self.query.copy()
        query.setlist("compare", [other for other in query.getlist("compare") if other != slug])
        return _url(query)

    def url_with(self, **changes: str) -> str:
        """Return the URL with changed parameters; blank ones are removed, ``page`` is reset."""
        query = self.query.copy()
        for name, value in {**changes, "page": ""}.items():
            query[name] = value
        return _url(query)

    def __bool__(self) -> bool:
        return bool(self.grades)


def _url(query: QueryDict) -> str:
    kept = QueryDict(mutable=True)
    for name, values in query.lists():
        kept.setlist(name, [value for value in values if value])
    return f"?{kept.urlencode()}"
