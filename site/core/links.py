"""Allowed link targets (web, mail, telephone, this site) and sanitising of rich text."""

import html
import re
from typing import Any

from bs4 import BeautifulSoup
from django.core.validators import URLValidator
from django.db import models
from wagtail import whitelist

SCHEMES = ["http", "https", "mailto", "tel"]
# Control characters, whitespace and soft hyphens: browsers drop some of them from a URL.
DROPPED = re.compile(r"[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffd]")
SCHEME = re.compile(r"([^/?#]*?):")

# Elements that the design allows in rich text; h2 and others come from the templates.
PLAIN = "p|br|h3|b|i|strong|em|ol|ul|li|sup|sub"
KNOWN_TAG = re.compile(
    rf'</?(?:{PLAIN})(?: data-block-key="[\w-]*")?\s*/?>|</a>|<a((?: [a-z-]+="[^"<>]*")*)>'
)
ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
TAG = re.compile(r"<[^>]*>?")
STORED, SHOWN = {"href", "linktype", "id"}, {"href"}


def is_allowed(address: str) -> bool:
    """Return True if a link may have this URL: one of SCHEMES, or none.

    It is read as a browser reads it, once as written and once with its HTML entities decoded.
    """
    for text in (address, html.unescape(address)):
        scheme = SCHEME.match(DROPPED.sub("", text))
        if scheme and scheme[1].lower() not in SCHEMES:
            return False
    return True


def clean_rich_text(text: str, attributes: set[str] = STORED) -> str:
    """Return rich text with only the design's elements and allowed links.

    Text that is clean already is returned unchanged. ``attributes`` are those that a link may have.
    """
    if all(_is_fine(tag, attributes) for tag in TAG.findall(text)):
        return text
    rules = {name: whitelist.attribute_rule({"data-block-key": True}) for name in PLAIN.split("|")}
    rules["[document]"] = whitelist.allow_without_attributes
    link_rules: dict[str, Any] = dict.fromkeys(attributes, True)
    link_rules["href"] = lambda href: href if is_allowed(href) else None
    rules["a"] = whitelist.attribute_rule(link_rules)
    cleaner = whitelist.Whitelister()
    cleaner.element_rules = rules
    for element in (soup := BeautifulSoup(text, "html.parser"))(["script", "style"]):
        element.decompose()  # their content is not text
    cleaned: str = cleaner.clean(str(soup))
    return cleaned


def _is_fine(tag: str, attributes: set[str]) -> bool:
    match = KNOWN_TAG.fullmatch(tag)
    if match is None:
        return False
    return all(
        name in attributes and (name != "href" or is_allowed(html.unescape(value)))
        for name, value in ATTRIBUTE.findall(match[1] or "")
    )


class WebAddressField(models.URLField):
    """URL field for http and https only; Django's own also accepts ftp."""

    default_validators: list[Any] = [URLValidator(schemes=["http", "https"])]
