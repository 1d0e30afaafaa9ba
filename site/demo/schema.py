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
class Dimension:
    """A dimension that an order states; the limits of what can be made, in mm, blank if unknown."""

    symbol: str
    """As on the drawing: L, W, T, D, d, R, r, α …"""
    name: Text
    smallest_mm: str = ""
    largest_mm: str = ""
    note: Text | None = None


@dataclass(frozen=True)
class Tolerances:
    """What a way of machining keeps, by size: (over mm, up to mm, ± mm)."""

    process: Text
    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class CatalogueContent(PageContent):
    """What pages of families, product types and applications have in common."""

    dimensions: tuple[Dimension, ...] = ()
    tolerances: tuple[Tolerances, ...] = ()
    tolerances_source: Text | None = None
    gallery: tuple[str, ...] = ()
    """Names of pictures in ``demo.pictures``."""


@dataclass(frozen=True)
class FamilyContent(CatalogueContent):
    """A family of materials."""

    drawing: str = ""
    """One of ``products.family_drawings``."""
    material: str = ""
    """A code of ``products.materials``; blank for assemblies, which have no grades."""


@dataclass(frozen=True)
class ProductTypeContent(CatalogueContent):
    """A shape or an assembly."""

    shape: str = ""
    """One of ``products.shape_drawings``: the dimensioned drawing at the head of the page."""
    families: tuple[str, ...] = ()
    """Slugs of the families it is made of."""
    grades: tuple[str, ...] = ()
    """Names of grades it is often ordered in."""
    coatings: tuple[str, ...] = ()
    """Slugs of coatings."""


@dataclass(frozen=True)
class ApplicationContent(CatalogueContent):
    """What magnets are used for."""

    families: tuple[str, ...] = ()
    product_types: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()


@dataclass(frozen=True)
class CoatingContent:
    """A surface coating: thickness in µm, hours in neutral salt spray (35 °C, 5 % NaCl)."""

    slug: str
    name: Text
    thickness_min_um: str
    thickness_max_um: str
    max_temperature_c: str = ""
    """In air, °C; blank if unknown."""
    salt_spray_min_h: str = ""
    salt_spray_max_h: str = ""
    note: Text | None = None
    source: str = ""


@dataclass(frozen=True)
class ExportNoteContent:
    """What the law of the country of export says of some grades."""

    slug: str
    title: Text
    text: Text
    as_of: date
    grades: tuple[str, ...] = ()
    """Names of grades, or of whole materials as ``material:SmCo``."""


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
