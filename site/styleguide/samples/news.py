"""Samples for the news: list filters, source of an article, related articles, blocks."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from core.blocks.samples import SampleDocument
from styleguide.sample import Sample, SampleSection, Words, translate_sample
from styleguide.samples.content import LONG, SHORT, SUMMARY, make_page

CATEGORIES: tuple[Words, ...] = (("All", "全部"), ("Industry", "行业动态"), ("Policy", "政策法规"))
DAY = date(2025, 3, 18)


def _choice(label: str, current: bool) -> SimpleNamespace:
    return SimpleNamespace(label=label, url="#", current=current, category=None)


def _listing() -> dict[str, Any]:
    categories = [_choice(translate_sample(words), words == CATEGORIES[1]) for words in CATEGORIES]
    years = [_choice(str(year), year == 2025) for year in (2026, 2025, 2024)]
    choices = SimpleNamespace(category_choices=categories, year_choices=years, feed_url="#")
    return {"listing": choices}


def _source(authorship: str) -> dict[str, Any]:
    source = make_page(
        SHORT, source_url="https://example.com/", source_date=DAY, authorship=authorship
    )
    source.source_name = source.source_name_en = "Nikkei Asia"
    source.source_name_zh_hans = "日经亚洲"
    source.Authorship = SimpleNamespace(SUMMARY="summary")
    return {"page": source}


def _related_articles() -> dict[str, Any]:
    related = [make_page(SHORT, date=DAY), make_page(LONG, date=DAY)]
    return {
        "related_articles": SimpleNamespace(
            related=related, newer=make_page(SHORT), older=make_page(LONG)
        )
    }


NEWS = SampleSection(
    "news",
    ("News", "新闻资讯"),
    (
        Sample(
            ("Which articles", "文章筛选"),
            "news/list_choices.html",
            _listing,
            ("Categories, years, the feed.", "类别、年份与订阅。"),
        ),
        Sample(("Source", "来源"), "news/source.html", lambda: _source("own")),
        Sample(
            ("Source of a summary", "摘要的来源"), "news/source.html", lambda: _source("summary")
        ),
        Sample(
            ("Ways on from an article", "文章之后的去处"),
            "news/related_articles.html",
            _related_articles,
            wide=True,
        ),
        Sample(
            ("Document", "文档"),
            "core/blocks/document.html",
            lambda: {"value": {"document": SampleDocument(), "title": translate_sample(SHORT)}},
            ("A file, with its kind and size.", "文件，附类型与大小。"),
            prose=True,
        ),
        Sample(
            ("Product", "产品"),
            "news/blocks/product.html",
            lambda: {
                "value": {"page": make_page(SHORT, live=True), "text": translate_sample(SUMMARY)}
            },
            ("From an article to what it is about.", "由文章通向相关产品。"),
            prose=True,
        ),
    ),
)
