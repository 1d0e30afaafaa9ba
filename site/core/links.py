"""Where links may lead: web, mail and telephone, and addresses of this site. Nothing that runs."""

import html
import re
from typing import Any

from bs4 import BeautifulSoup
from django.core.validators import URLValidator
from django.db import models
from wagtail import whitelist

SCHEMES = ["http", "https", "mailto", "tel"]
# Control characters, blanks and soft hyphens: browsers drop some of them from an address.
DROPPED = re.compile(r"[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffd]")
SCHEME = re.compile(r"([^/?#]*?):")

# What the design has for running text; h2 and the rest stand in the templates.
PLAIN = "p|br|h3|b|i|strong|em|ol|ul|li|sup|sub"
KNOWN_TAG = re.compile(
    rf'</?(?:{PLAIN})(?: data-block-key="[\w-]*")?\s*/?>|</a>|<a((?: [a-z-]+="[^"<>]*")*)>'
)
ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
TAG = re.compile(r"<[^>]*>?")
STORED, SHOWN = {"href", "linktype", "id"}, {"href"}


def is_allowed(address: str) -> bool:
    """Whether a link may lead there, read as a browser reads it and once more with its entities."""
    for text in (address, html.unescape(address)):
        scheme = SCHEME.match(DROPPED.sub("", text))
        if scheme and scheme[1].lower() not in SCHEMES:
            return False
    return True


def clean(text: str, attributes: set[str] = STORED) -> str:
    """Running text with nothing in it but the design's elements, and links that are allowed; as it
    is, where that is so already. ``attributes`` are those that a link may have."""
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
        element.decompose()  # what they contain is no text
    return cleaner.clean(str(soup))


def _is_fine(tag: str, attributes: set[str]) -> bool:
    found = KNOWN_TAG.fullmatch(tag)
    if found is None:
        return False
    return all(
        name in attributes and (name != "href" or is_allowed(html.unescape(value)))
        for name, value in ATTRIBUTE.findall(found[1] or "")
    )


class WebAddressField(models.URLField):
    """A page of the web: http or https, which Django's own field leaves open to ftp."""

    default_validators: list[Any] = [URLValidator(schemes=["http", "https"])]
