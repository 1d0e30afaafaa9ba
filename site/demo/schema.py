"""How demo content is written: plain Python values, both languages side by side.

The loader (``demo.loader``) turns these into pages. Nothing here knows Wagtail, so a content
module can be read, checked and tested on its own.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

Block = tuple[str, Any]
"""A StreamField block as (block type, value); the types are those of ``core.blocks``."""


@dataclass(frozen=True)
class Text:
    """One text in English and in Simplified Chinese."""

    en: str
    zh: str


@dataclass(frozen=True)
class Body:
    """A page's body: one list of blocks for each language."""

    en: tuple[Block, ...] = ()
    zh: tuple[Block, ...] = ()


@dataclass(frozen=True)
class Source:
    """Where an article's facts come from. The name is shown as the publisher writes it."""

    name: Text
    url: str = ""
    published: date | None = None


@dataclass(frozen=True)
class PageContent:
    """What any page of the site carries."""

    slug: str
    title: Text
    summary: Text
    """One or two sentences: the card in a listing and the lead under the title."""
    search_description: Text
    """At most 160 characters in English, 80 in Chinese: what a search engine shows."""
    body: Body = field(default_factory=Body)
    picture: str = ""
    """The name of a picture in ``demo.pictures``; blank for none."""
    show_in_menus: bool = False


@dataclass(frozen=True)
class FamilyContent(PageContent):
    """A family of materials."""

    drawing: str = ""
    """One of ``products.family_drawings``."""


@dataclass(frozen=True)
class ArticleContent(PageContent):
    """A news article."""

    published: date = date(2025, 1, 1)
    category: str = "technology"
    """The slug of a category: industry, company, technology or policy."""
    source: Source | None = None
    tags: tuple[str, ...] = ()
    """Words that articles on the same thing share; readers don't see them."""


def heading(text: str) -> Block:
    """A section heading (h2)."""
    return ("heading", text)


def text(html: str) -> Block:
    """Running text: p, h3, ul, ol, li, b, i, sub, sup and a (absolute addresses only)."""
    return ("text", html)


def picture(name: str, caption: str = "", credit: str = "") -> Block:
    """A picture of ``demo.pictures`` with its caption."""
    return ("picture", {"image": name, "caption": caption, "credit": credit})


def table(caption: str, columns: list[str], rows: list[list[str]], note: str = "") -> Block:
    """A data table. The first column heads its rows; cells are plain text."""
    return ("table", {"caption": caption, "columns": columns, "rows": rows, "note": note})


def quote(text: str, attribution: str = "") -> Block:
    """A quotation; never an invented one."""
    return ("quote", {"text": text, "attribution": attribution})


def key_figures(*figures: tuple[str, str, str]) -> Block:
    """Two to four figures in a row, each as (value, unit, label)."""
    return ("key_figures", [{"value": v, "unit": u, "label": label} for v, u, label in figures])


def callout(title: str, html: str) -> Block:
    """A short text set off from the rest: a warning, a rule of thumb, a definition."""
    return ("callout", {"title": title, "text": html})
