"""What a reader can add to an enquiry by a link, as links name it: ``grade:n42sh``."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from news.models import ArticlePage
from products.models import ApplicationPage, FamilyPage, Grade, ProductTypePage
from products.units.quantities import LENGTH_TO_DIAMETER, PERMEANCE, TEMPERATURE, in_unit, parse

PAGES: dict[str, Any] = {
    page.enquiry_kind: page for page in (FamilyPage, ProductTypePage, ApplicationPage, ArticlePage)
}
CONDITIONS = {"temperature": TEMPERATURE, "ld": LENGTH_TO_DIAMETER, "pc": PERMEANCE}
LABELS = {
    "ld": _("Length/diameter: %(value)s"),
    "pc": _("Permeance coefficient Pc: %(value)s"),
}


def names_of(items: Iterable[str]) -> dict[str, str]:
    """What readers call the items, in the active language. What there is not, or not any more, is
    left out. A query for each kind."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for item in items:
        kind, _colon, slug = item.partition(":")
        wanted[kind].add(slug)
    names: dict[str, str] = {}
    for kind, slugs in wanted.items():
        if kind == "grade":
            found = {grade.slug: grade.name for grade in Grade.objects.filter(slug__in=slugs)}
        elif kind in PAGES:
            pages = PAGES[kind].objects.for_readers().filter(slug__in=slugs)
            found = {page.slug: page.title for page in pages}
        else:
            continue
        names |= {f"{kind}:{slug}": name for slug, name in found.items()}
    return names


def is_topic(item: str) -> bool:
    """Whether an item is something to ask about and no part: an article."""
    return item.startswith(f"{ArticlePage.enquiry_kind}:")


def first_values(item: str, name: str, query: Any) -> dict[str, str]:
    """What the form of a line begins with, where the reader comes from ``item``: its grade or
    shape, and the case that a grade's page was open for."""
    kind, _colon, slug = item.partition(":")
    values = {}
    if kind == "grade":
        values["grade"] = name
    if kind == ProductTypePage.enquiry_kind:
        page = ProductTypePage.objects.for_readers().filter(slug=slug).first()
        values["shape"] = page.shape if page else ""
    conditions = conditions_of(query)
    if temperature := conditions.pop("temperature", ""):
        values["temperature"] = temperature
    if conditions:
        lines = [str(LABELS[key]) % {"value": value} for key, value in conditions.items()]
        values["note"] = "\n".join(lines)
    return values


def conditions_of(query: Any) -> dict[str, str]:
    """The case that a reader looked at on a grade's page, as the address says it: those of
    ``CONDITIONS`` that make sense, in the reader's words."""
    found = {}
    for name, quantity in CONDITIONS.items():
        written = query.get(name, "").strip()
        try:
            amount = parse(written, quantity)
        except ValidationError:
            continue
        if amount:
            found[name] = in_unit(amount.number, amount.unit) if "/" not in written else written
    return found
