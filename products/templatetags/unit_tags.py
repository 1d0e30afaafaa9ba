"""Mark figures that exist in two systems with the CSS class of each system.

The classes are ``products.units.conversion.CLASSES``.
"""

from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from products.grades.display import Property, Shown, number
from products.templatetags.product_tags import inches, size
from products.units import conversion

register = template.Library()


def pair(system: str, first: str, second: str) -> str | SafeString:
    """Both figures; the first alone where both systems have it in common."""
    if not system:
        return first
    one, other = conversion.CLASSES[system]
    return format_html(
        '<span class="{}">{}</span> <span class="{}">{}</span>', one, first, other, second
    )


@register.simple_tag(name="figures")
def figures_in_both(shown: Shown | None, of: Property | None = None) -> str | SafeString:
    """A figure without its units, or with those of the property ``of``; blank for none."""
    if shown is None:
        return ""
    first, second = shown.si, shown.cgs
    if of:
        first, second = f"{first} {of.si_unit}".strip(), f"{second} {of.cgs_unit}"
    return pair(shown.system, first, second)


@register.simple_tag(name="units")
def units_in_both(of: Property) -> str | SafeString:
    """The units of a property, for the head of a column."""
    return pair(of.system, of.si_unit, of.cgs_unit)


@register.simple_tag
def lengths(mm: Decimal | None, sign: str = "") -> str | SafeString:
    """A length with its units; blank for none."""
    if mm is None:
        return ""
    return pair("length", f"{sign}{size(mm)} mm", f"{sign}{inches(mm)} in")


@register.simple_tag
def celsius(value: int) -> SafeString:
    """A temperature within a sentence. What has both classes goes when either is chosen."""
    return format_html(
        '<span class="celsius">{} °C</span><span class="celsius fahrenheit"> / </span>'
        '<span class="fahrenheit">{} °F</span>',
        number(Decimal(value)),
        number(conversion.fahrenheit(Decimal(value))),
    )
