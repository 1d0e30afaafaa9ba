"""Template tags and filters for the whole site; they are builtins and need no ``load``."""

import re
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

import languages
from core import links
from core import stylesheet as stylesheets
from core.models import SiteImage
from languages import telephone
from media import pictures
from media.sizes import WHOLE

register = template.Library()
WEB = re.compile(r"https?://[^\s]+", re.IGNORECASE)


@register.simple_tag
def lang_of(instance: object, name: str) -> SafeString:
    """Return a ``lang`` attribute if a translated field shows the other language's text.

    ``<h1{% lang_of page "title" %}>{{ page.title }}</h1>``
    """
    code = languages.get_shown_language(instance, name)
    if code == languages.get_active_language():
        return mark_safe("")
    return format_html(' lang="{}"', languages.TAGS[code])


@register.filter
def language_tag(code: str) -> str:
    """Return a language code as HTML's ``lang`` writes it: zh-hans → zh-Hans."""
    return languages.TAGS.get(code, code)


@register.filter
def tel_uri(number: str) -> str:
    """Return a telephone number as ``tel:+861053345989``; blank if it is not valid."""
    return telephone.format_tel_uri(number)


@register.filter
def running_text(html: str) -> SafeString:
    """Return rich text for readers, reduced to the allowed HTML whatever is stored."""
    return mark_safe(links.clean_rich_text(html, links.SHOWN))  # noqa: S308  # cleaned


@register.filter
def web_address(address: str | None) -> str:
    """Return an http or https URL for a link; blank for any other value, whatever is stored."""
    return address if address and WEB.match(address) else ""


@register.simple_tag
def stylesheet(name: str = stylesheets.SITE) -> SafeString:
    """Return the text of a ``style`` element; the content security policy has its hash."""
    return mark_safe(stylesheets.get_stylesheet(name).text)  # noqa: S308  # our own stylesheet


@register.inclusion_tag("components/picture.html")
def site_picture(
    image: SiteImage,
    sizes: str = "100vw",
    alt: str | None = None,
    lazy: bool = True,
    shape: str = WHOLE,
) -> dict[str, Any]:
    """Return the template context of a picture with its renditions in several sizes and formats.

    ``sizes`` is HTML's attribute. A blank ``alt`` makes the picture decorative; None takes the
    picture's own alternative text, with a ``lang`` attribute if that is in the other language.
    ``shape`` is "whole", or "card": cropped to 16:10 round the focal point.
    """
    return {
        "image": image,
        "picture": pictures.describe_picture(image, shape),
        "sizes": sizes,
        "alt": image.default_alt_text if alt is None else alt,
        "own_alt": alt is None,
        "lazy": lazy,
    }
