"""Lengths, as the catalogue's tables show them."""

from decimal import Decimal

from django import template

from products import units

register = template.Library()


@register.filter
def size(mm: Decimal) -> str:
    """A length in mm, as it was written; blank for none."""
    return "" if mm is None else f"{mm:f}"


@register.filter
def inches(mm: Decimal) -> str:
    """The same length in inches."""
    return "" if mm is None else f"{units.inches(mm):f}"
