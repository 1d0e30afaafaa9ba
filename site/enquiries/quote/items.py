"""Catalogue items that a link can add to an enquiry, named like ``grade:n42sh``."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from news.models import ArticlePage
from products.models import ApplicationPage, FamilyPage, Grade, ProductTypePage
from products.units.quantities import (
    LENGTH_TO_DIAMETER,
    PERMEANCE,
    TEMPERATURE,
    format_in_unit,
    parse_quantity,
)

PAGES: dict[str, Any] = {
    page.enquiry_kind: page for page in (FamilyPage, ProductTypePage, ApplicationPage, ArticlePage)
}
CONDITIONS = {"temperature": TEMPERATURE, "ld": LENGTH_TO_DIAMETER, "pc": PERMEANCE}
LABELS = {
    "ld": _("Length/diameter: %(value)s"),
    "pc": _("Permeance coefficient Pc: %(value)s"),
}


def get_item_names(items: Iterable[str]) -> dict[str, str]:
    """Return the names of items in the active language; items that do not exist are left out.

    Runs one query for each kind.
    """
    slugs_by_kind: dict[str, set[str]] = defaultdict(set)
    for item in items:
        kind, _colon, slug = item.partition(":")
        slugs_by_kind[kind].add(slug)
    names: dict[str, str] = {}
    for kind, slugs in slugs_by_kind.items():
        if kind == "grade":
            by_slug = {grade.slug: grade.name for grade in Grade.objects.filter(slug__in=slugs)}
        elif kind in PAGES:
            pages = PAGES[kind].objects.for_readers().filter(slug__in=slugs)
            by_slug = {page.slug: page.title for page in pages}
        else:
            continue
        names |= {f"{kind}:{slug}": name for slug, name in by_slug.items()}
    return names


def is_topic(item: str) -> bool:
    """Return True if an item is an article: a topic to ask about, not a part."""
    return item.startswith(f"{ArticlePage.enquiry_kind}:")


def get_initial_values(item: str, name: str, query: Mapping[str, str]) -> dict[str, str]:
    """Return the initial texts of a line that is added from ``item``.

    They are its grade (``name``) or shape, and the conditions in ``query``
    (see ``parse_conditions``).
    """
    kind, _colon, slug = item.partition(":")
    values = {}
    if kind == "grade":
        values["grade"] = name
    if kind == ProductTypePage.enquiry_kind:
        page = ProductTypePage.objects.for_readers().filter(slug=slug).first()
        values["shape"] = page.shape if page else ""
    conditions = parse_conditions(query)
    if temperature := conditions.pop("temperature", ""):
        values["temperature"] = temperature
    if conditions:
        lines = [str(LABELS[key]) % {"value": value} for key, value in conditions.items()]
        values["note"] = "\n".join(lines)
    return values


def parse_conditions(query: Mapping[str, str]) -> dict[str, str]:
    """Return the valid ``CONDITIONS`` in a query string, as set by the visitor on a grade's page.

    Values are numbers with the unit as typed, at most two decimals; a ratio with "/" stays as
    typed. Invalid values are left out.
    """
    conditions = {}
    for name, quantity in CONDITIONS.items():
        written = query.get(name, "").strip()
        try:
            amount = parse_quantity(written, quantity)
        except ValidationError:
            continue
        if amount:
            conditions[name] = (
                format_in_unit(amount.number, amount.unit) if "/" not in written else written
            )
    return conditions
