"""Template filters for lengths and key properties in catalogue tables."""

from decimal import Decimal

from django import template

from products.grades.display import KEY, Property, Shown
from products.units import conversion

register = template.Library()


@register.filter
def size(mm: Decimal) -> str:
    """Return a length in mm with the digits it was entered with; blank for None."""
    return "" if mm is None else f"{mm:f}"


@register.filter
def inches(mm: Decimal) -> str:
    """Return a length given in mm in inches; blank for None."""
    return "" if mm is None else f"{conversion.to_inches(mm):f}"


@register.filter
def key_figures(grade: object) -> list[tuple[Property, Shown | None]]:
    """Return the key properties of a grade: Br, (BH)max and maximum operating temperature."""
    return [(prop, prop.get_value(grade)) for prop in KEY]
