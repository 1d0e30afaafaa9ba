"""Template filter that highlights the words of a query."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from search.extracts import Part

register = template.Library()


@register.filter
def marked(parts: Iterable[Part]) -> SafeString:
    """Return the parts as escaped HTML, with ``mark`` elements around the marked ones."""
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<mark>{}</mark>", part.text) if part.is_marked else part.text,)
            for part in parts
        ),
    )
