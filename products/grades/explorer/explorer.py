"""The list of grades as the address asks for it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from products.grades.display import IN_TABLES, Property, Shown
from products.grades.explorer.comparison import MOST_COMPARED, Comparison
from products.grades.explorer.form import ExplorerForm, class_of
from products.grades.table import MOST
from products.materials import label_of

EXPLORER_PARAMETERS = frozenset(
    {
        "material", "class", "temperature", "br", "bhmax", "hcj",  # the form's fields
        "sort", "page", "compare",
    }
)  # fmt: skip
"""The query parameters that the list of grades reads."""
LOOSENED = _("Without “%(filter)s”: %(number)s")


@dataclass(frozen=True)
class Column:
    """A column that can be sorted: its property, the address that sorts by it, and how the table is
    sorted now ("ascending", "descending" or blank)."""

    property: Property
    url: str
    order: str


@dataclass(frozen=True)
class Row:
    """A grade in the table."""

    grade: Any
    is_found: bool
    is_compared: bool

    @property
    def material(self) -> Any:
        return label_of(self.grade.material)

    @property
    def temperature_class(self) -> str:
        return class_of(self.grade)

    @property
    def cells(self) -> list[Shown | None]:
        """Its figures, in the order of the columns."""
        return [prop.of(self.grade) for prop in IN_TABLES]


@dataclass(frozen=True)
class Loosened:
    """What would be found without one of the filters."""

    label: Any
    number: int
    url: str

    def __str__(self) -> str:
        return str(LOOSENED) % {"filter": self.label, "number": self.number}


class Explorer:
    """All grades with those that are asked for; one query.

    A table that fits on one page has every grade, those that are not asked for hidden, so that a
    script can filter without asking again. A longer one has the grades asked for alone, a part at a
    time.
    """

    loosened_text = LOOSENED

    def __init__(self, grades: Any, query: QueryDict) -> None:
        self.queryset, self.query = grades, query

    @cached_property
    def grades(self) -> list[Any]:
        """Every grade, as the trade lists them."""
        return self.queryset.in_order()

    @cached_property
    def form(self) -> ExplorerForm:
        return ExplorerForm(self.query)

    @cached_property
    def found(self) -> list[Any]:
        """The grades that meet the filters, in the order asked for."""
        return [grade for grade in self.sorted_grades if self.form.meets(grade)]

    @property
    def is_filtered(self) -> bool:
        return bool(self.form.asked)

    @property
    def is_whole(self) -> bool:
        """Whether the table has every grade."""
        return len(self.grades) <= MOST

    @cached_property
    def sort(self) -> tuple[Property | None, bool]:
        """The property that the table is sorted by, and whether downwards."""
        asked = self.query.get("sort", "")
        key = asked.removeprefix("-")
        prop = next((prop for prop in IN_TABLES if prop.key == key), None)
        return prop, asked.startswith("-")

    @cached_property
    def sorted_grades(self) -> list[Any]:
        prop, downwards = self.sort
        if prop is None:
            return self.grades
        low = prop.low
        return sorted(self.grades, key=lambda grade: getattr(grade, low), reverse=downwards)

    @property
    def columns(self) -> list[Column]:
        now, downwards = self.sort
        return [
            Column(
                prop,
                # A first click shows the highest: that is what is looked for.
                self.url_with(sort=prop.key if prop is now and downwards else f"-{prop.key}"),
                ("descending" if downwards else "ascending") if prop is now else "",
            )
            for prop in IN_TABLES
        ]

    @cached_property
    def page(self) -> Page:
        """The part of the grades that the table shows."""
        shown = self.sorted_grades if self.is_whole else self.found
        return Paginator(shown, MOST).get_page(self.query.get("page", 1))

    @property
    def rows(self) -> list[Row]:
        found = {grade.pk for grade in self.found}
        compared = {grade.pk for grade in self.comparison.grades}
        return [Row(grade, grade.pk in found, grade.pk in compared) for grade in self.page]

    @cached_property
    def comparison(self) -> Comparison:
        slugs = list(dict.fromkeys(self.query.getlist("compare")))
        by_slug = {grade.slug: grade for grade in self.grades}
        chosen = [by_slug[slug] for slug in slugs if slug in by_slug]
        return Comparison(chosen[:MOST_COMPARED], len(chosen) > MOST_COMPARED, self)

    @property
    def has_reference(self) -> bool:
        """Whether one of the values shown is a reference value."""
        return any(grade.is_reference for grade in self.grades)

    @cached_property
    def loosened(self) -> list[Loosened]:
        """Where nothing is found: which filter to leave out, and what is found then."""
        if self.found:
            return []
        ways = []
        for name in self.form.asked:
            number = sum(self.form.meets(grade, without=name) for grade in self.grades)
            if number:
                url = self.url_with(**{name: ""})
                ways.append(Loosened(self.form.fields[name].label, number, url))
        return ways

    @property
    def unfiltered_url(self) -> str:
        """Without filters; what is compared stays."""
        return self.url_with(**dict.fromkeys(self.form.fields, ""))

    @property
    def uncompared_url(self) -> str:
        return self.url_with(compare="")

    def url_without(self, slug: str) -> str:
        """Without one of the grades compared."""
        query = self.query.copy()
        query.setlist("compare", [other for other in query.getlist("compare") if other != slug])
        return _url(query)

    def url_with(self, **changes: str) -> str:
        """This address with other values; blank ones are left out, and the part starts anew."""
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
