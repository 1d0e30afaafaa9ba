"""Words of a query, marked where they stand."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from search.extracts import Part

register = template.Library()


@register.filter
def marked(parts: Iterable[Part]) -> SafeString:
    """A text in parts, with ``mark`` elements round those that were asked for."""
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<mark>{}</mark>", part.text) if part.is_marked else part.text,)
            for part in parts
        ),
    )
