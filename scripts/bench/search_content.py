"""Content for the search benchmark: thousands of articles with realistic word frequencies.

Titles and texts are combined at random, with a fixed seed, from the demo's own texts and terms.
"""

import json
import random
from datetime import date, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction

import languages
from core.models import SitePage
from demo import loader
from news.models import ArticlePage, Category, NewsIndexPage
from products.models import ApplicationPage, FamilyPage, ProductTypePage
from search.models import Term

SEED = 9
BATCH = 500
FIRST_DAY = date(2016, 1, 1)
PARAGRAPHS = 6


def build_search_content(count: int) -> NewsIndexPage:
    """Load the demo, add ``count`` articles in both languages, and return the news index page.

    The search records of the added articles are not created.
    """
    loader.load_content()
    news = NewsIndexPage.objects.get()
    writer = _Writer()
    for start in range(0, count, BATCH):
        with transaction.atomic():
            _articles(news, range(start, min(start + BATCH, count)), writer)
    SitePage.objects.filter(pk=news.pk).update(numchild=count + news.numchild)
    ArticlePage.objects.all().refresh_listing()
    return news


class _Writer:
    """Generator of titles, summaries and bodies, the same ones for the same SEED."""

    def __init__(self) -> None:
        self.random = random.Random(SEED)
        types = (ArticlePage, FamilyPage, ProductTypePage, ApplicationPage)
        pages = [page for kind in types for page in kind.objects.order_by("path")]
        self.paragraphs = {
            code: [
                block.value.source
                for page in pages
                for block in getattr(page, languages.get_field_name("body", code))
                if block.block_type == "text"
            ]
            for code in languages.CODES
        }
        self.summaries = {
            code: [getattr(page, languages.get_field_name("summary", code)) for page in pages]
            for code in languages.CODES
        }
        self.words = {
            "en": [line for term in Term.objects.all() for line in term.english],
            "zh-hans": [line for term in Term.objects.all() for line in term.chinese],
        }

    def title(self, code: str, number: int) -> str:
        first, second = self.random.sample(self.words[code], 2)
        if code == "en":
            return f"{first[0].upper()}{first[1:]} and {second}, note {number}"
        return f"{first}与{second}：第{number}篇"

    def summary(self, code: str) -> str:
        return str(self.random.choice(self.summaries[code]))

    def body(self, code: str) -> str:
        texts = self.random.sample(self.paragraphs[code], PARAGRAPHS)
        return json.dumps([{"type": "text", "value": text} for text in texts])


def _articles(news: NewsIndexPage, numbers: range, writer: _Writer) -> None:
    kind = ContentType.objects.get_for_model(ArticlePage)
    categories = list(Category.objects.all())
    pages = []
    for number in numbers:
        texts: dict[str, Any] = {}
        for code in languages.CODES:
            texts[languages.get_field_name("title", code)] = writer.title(code, number)
            texts[languages.get_field_name("summary", code)] = writer.summary(code)
            texts[languages.get_field_name("shown", code)] = True
        slug = f"note-{number}"
        pages.append(
            SitePage(
                slug=slug,
                path=SitePage._get_path(news.path, news.depth + 1, number + 1000),
                depth=news.depth + 1,
                url_path=f"{news.url_path}{slug}/",
                content_type=kind,
                locale_id=news.locale_id,
                title=texts["title_en"],
                **texts,
            )
        )
    SitePage.objects.bulk_create(pages)
    made = SitePage.objects.filter(slug__in=[page.slug for page in pages]).order_by("path")
    for number, page in zip(numbers, made, strict=True):
        ArticlePage(
            sitepage_ptr_id=page.pk,
            date=FIRST_DAY + timedelta(days=number % 3650),
            category=categories[number % len(categories)],
            body_en=writer.body("en"),
            body_zh_hans=writer.body("zh-hans"),
        ).save_base(raw=True)
