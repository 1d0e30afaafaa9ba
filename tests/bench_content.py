"""Many articles, quickly: what the benchmark measures against a few."""

import json
from datetime import date, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from core.models import SitePage
from news.models import ArticlePage, ArticleTag, Category, NewsIndexPage, TaggedArticle
from tests import factories

TAGS = 40
PICTURES = 12
YEARS = 10
FIRST_DAY = date(2016, 1, 1)
TEXT = "<p>Dysprosium and terbium raise the intrinsic coercivity of sintered NdFeB.</p>" * 4
BODY = json.dumps(
    [
        {"type": "heading", "value": "Facts"},
        {"type": "text", "value": TEXT},
        *factories.EVERY_BLOCK[2:5],
    ]
)


@transaction.atomic
def build(count: int) -> NewsIndexPage:
    """A site with ``count`` articles over ten years, in four categories, with three tags each."""
    factories.company()
    home = factories.HomePageFactory()
    for number in range(5):
        factories.ContentPageFactory(parent=home, slug=f"page-{number}", show_in_menus=True)
    news = factories.NewsIndexPageFactory(parent=home)
    categories = [factories.CategoryFactory(slug=f"category-{n}") for n in range(4)]
    tags = [ArticleTag.objects.create(name=f"tag {n}", slug=f"tag-{n}") for n in range(TAGS)]
    pictures = [factories.SiteImageFactory(file=factories.picture_file()) for _ in range(PICTURES)]
    pages = _pages(news, count, pictures)
    _articles(pages, categories, tags)
    ArticlePage.objects.all().refresh_listing()
    return news


def _pages(news: NewsIndexPage, count: int, pictures: list[Any]) -> list[SitePage]:
    """The pages' part, in bulk: saving each takes a hundred times as long."""
    kind = ContentType.objects.get_for_model(ArticlePage)
    pages = []
    for number in range(count):
        slug = f"article-{number}"
        texts = {
            "title_en": f"Article {number} on rare earths",
            "title_zh_hans": f"稀土文章{number}",
            "summary_en": "What was announced, by whom, and what it means to a buyer of magnets.",
            "summary_zh_hans": "公告内容、发布方，以及对磁体采购的影响。",
        }
        pages.append(
            SitePage(
                slug=slug,
                path=SitePage._get_path(news.path, news.depth + 1, number + 1),
                depth=news.depth + 1,
                url_path=f"{news.url_path}{slug}/",
                content_type=kind,
                locale_id=news.locale_id,
                picture=pictures[number % len(pictures)],
                title=texts["title_en"],
                shown_en=True,
                shown_zh_hans=True,
                **texts,
            )
        )
    SitePage.objects.bulk_create(pages, batch_size=500)
    SitePage.objects.filter(pk=news.pk).update(numchild=count)
    return list(SitePage.objects.child_of(news).order_by("path"))


def _articles(pages: list[SitePage], categories: list[Category], tags: list[Any]) -> None:
    days = YEARS * 365
    for number, page in enumerate(pages):
        article = ArticlePage(
            sitepage_ptr_id=page.pk,
            date=FIRST_DAY + timedelta(days=number * days // len(pages)),
            category=categories[number % len(categories)],
            body_en=BODY,
            body_zh_hans=BODY,
            source_name_en="Nikkei Asia",
            source_url="https://asia.nikkei.com/",
        )
        article.save_base(raw=True)
    TaggedArticle.objects.bulk_create(
        [
            TaggedArticle(content_object_id=page.pk, tag=tags[(number * step) % TAGS])
            for number, page in enumerate(pages)
            for step in (1, 7, 11)
            if step == 1 or (number * step) % TAGS not in _steps(number, step)
        ],
        batch_size=500,
    )


def _steps(number: int, until: int) -> set[int]:
    """The tags that an article has already."""
    return {(number * step) % TAGS for step in (1, 7, 11) if step < until}
