"""Template tags that show a value in both unit systems, each with its CSS class.

The classes are ``products.units.conversion.CLASSES``; by them CSS hides the system not chosen.
"""

from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from products.grades.display import Property, Shown, format_value
from products.templatetags.product_tags import inches, size
from products.units import conversion

register = template.Library()


def render_unit_pair(system: str, first: str, second: str) -> str | SafeString:
    """Return both values as HTML; only the first if ``system`` is blank (same in both systems)."""
    if not system:
        return first
    si_class, cgs_class = conversion.CLASSES[system]
    return format_html(
        '<span class="{}">{}</span> <span class="{}">{}</span>', si_class, first, cgs_class, second
    )


@register.simple_tag(name="figures")
def figures_in_both(shown: Shown | None, prop: Property | None = None) -> str | SafeString:
    """Return a value in both systems, with the units of ``prop`` if it is given; blank for None."""
    if shown is None:
        return ""
    first, second = shown.si, shown.cgs
    if prop:
        first, second = f"{first} {prop.si_unit}".strip(), f"{second} {prop.cgs_unit}"
    return render_unit_pair(shown.system, first, second)


@register.simple_tag(name="units")
def units_in_both(prop: Property) -> str | SafeString:
    """Return the units of a property in both systems, for a column header."""
    return render_unit_pair(prop.system, prop.si_unit, prop.cgs_unit)


@register.simple_tag
def lengths(mm: Decimal | None, sign: str = "") -> str | SafeString:
    """Return a length given in mm with units, in mm and inches; blank for None.

    ``sign`` is put before both numbers, for example "±".
    """
    if mm is None:
        return ""
    return render_unit_pair("length", f"{sign}{size(mm)} mm", f"{sign}{inches(mm)} in")


@register.simple_tag
def celsius(value: int) -> SafeString:
    """Return a temperature given in °C as "20 °C / 68 °F", for use in a sentence.

    The slash has both CSS classes, so that it is hidden when the reader has chosen either unit.
    """
    return format_html(
        '<span class="celsius">{} °C</span><span class="celsius fahrenheit"> / </span>'
        '<span class="fahrenheit">{} °F</span>',
        format_value(Decimal(value)),
        format_value(conversion.to_fahrenheit(Decimal(value))),
    )
