"""What of the catalogue a reader can add to an enquiry, as links name it: ``grade:n42sh``."""

from collections.abc import Iterable

from django.apps import apps

from core.models import SitePage

KIND_OF = {"familypage": "family", "producttypepage": "type", "applicationpage": "application"}
MODELS = {kind: f"products.{model}" for model, kind in KIND_OF.items()}
MOST = 20
"""No reader asks for more by links."""


def names_of(items: Iterable[str]) -> list[str]:
    """What readers call the items of the catalogue, in the active language. What there is not, or
    not any more, is left out."""
    names = []
    for item in list(dict.fromkeys(items))[:MOST]:
        kind, _colon, slug = item.partition(":")
        if name := _name(kind, slug):
            names.append(name)
    return names


def _name(kind: str, slug: str) -> str:
    if kind == "grade":
        grade = apps.get_model("products.Grade").objects.filter(slug=slug).first()
        return grade.name if grade else ""
    if kind in MODELS:
        pages = apps.get_model(MODELS[kind]).objects
        page: SitePage | None = pages.for_readers().filter(slug=slug).first()
        return page.title if page else ""
    return ""
