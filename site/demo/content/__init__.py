"""The demo content: data only, in both languages, one module for each page."""

from demo.content.articles import (
    carester,
    coatings,
    demagnetisation_curve,
    dysprosium,
    grades_explained,
    magnetisation_direction,
)
from demo.content.families import alnico, assemblies, bonded_ndfeb, ferrite, sintered_ndfeb, smco
from demo.content.pages import about, contact, home, news, privacy, products, quality
from demo.schema import ArticleContent, FamilyContent, Text

CATEGORIES: tuple[tuple[str, Text], ...] = (
    ("industry", Text(en="Industry", zh="行业动态")),
    ("company", Text(en="Company", zh="公司新闻")),
    ("technology", Text(en="Technology", zh="技术知识")),
    ("policy", Text(en="Policy", zh="政策法规")),
)

ARTICLES: tuple[ArticleContent, ...] = (
    magnetisation_direction.CONTENT,
    coatings.CONTENT,
    dysprosium.CONTENT,
    demagnetisation_curve.CONTENT,
    grades_explained.CONTENT,
    carester.CONTENT,
)

FAMILIES: tuple[FamilyContent, ...] = (
    sintered_ndfeb.CONTENT,
    bonded_ndfeb.CONTENT,
    smco.CONTENT,
    alnico.CONTENT,
    ferrite.CONTENT,
    assemblies.CONTENT,
)

HOME = home.CONTENT
ABOUT = about.CONTENT
QUALITY = quality.CONTENT
PRIVACY = privacy.CONTENT
PRODUCTS = products.CONTENT
NEWS = news.CONTENT
CONTACT = contact.CONTENT

__all__ = [
    "ABOUT",
    "ARTICLES",
    "CATEGORIES",
    "CONTACT",
    "FAMILIES",
    "HOME",
    "NEWS",
    "PRIVACY",
    "PRODUCTS",
    "QUALITY",
]
