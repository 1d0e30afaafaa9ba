"""Figures, as the catalogue's tables show them."""

from decimal import Decimal
from typing import Any

from django import template

from products.grades.display import KEY, Property, Shown
from products.units import conversion

register = template.Library()


@register.filter
def size(mm: Decimal) -> str:
    """A length in mm, as it was written; blank for none."""
    return "" if mm is None else f"{mm:f}"


@register.filter
def inches(mm: Decimal) -> str:
    """The same length in inches."""
    return "" if mm is None else f"{conversion.inches(mm):f}"


@register.filter
def key_figures(grade: Any) -> list[tuple[Property, Shown | None]]:
    """The figures that tell grades apart at a glance."""
    return [(prop, prop.of(grade)) for prop in KEY]
