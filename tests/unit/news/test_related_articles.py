"""Links below an article: newer, older and related articles, and its source."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from news.models import RelatedArticle
from tests.support import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]

each_language = pytest.mark.parametrize("prefix", ["en", "zh-hans"])


@pytest.fixture
def news(home: Any) -> Any:
    return factories.NewsIndexPageFactory(parent=home)


def article(news: Any, slug: str, *tags: str, **kwargs: Any) -> Any:
    page = factories.ArticlePageFactory(parent=news, slug=slug, **kwargs)
    page.tags.add(*tags)
    page.save()
    return page


def below(client: Client, slug: str, prefix: str = "en") -> Any:
    return client.get(f"/{prefix}/news/{slug}/").context["related_articles"]


def related(client: Client, slug: str, prefix: str = "en") -> list[str]:
    return [found.slug for found in below(client, slug, prefix).related]


def test_newer_and_older_across_years_and_on_one_day(client: Client, news: Any) -> None:
    for slug, day in (
        ("a", date(2023, 1, 1)), ("b", date(2025, 1, 1)), ("c", date(2025, 1, 1)),
        ("d", date(2025, 1, 2)),
    ):  # fmt: skip
        article(news, slug, date=day)

    ways = {
        slug: [
            found.slug if found else None
            for found in (below(client, slug).older, below(client, slug).newer)
        ]
        for slug in "abcd"
    }

    assert ways == {"a": [None, "b"], "b": ["a", "c"], "c": ["b", "d"], "d": ["c", None]}


def test_related_are_those_that_share_most_tags_then_the_category(
    client: Client, news: Any
) -> None:
    category = factories.CategoryFactory()
    article(news, "same-category", category=category)
    article(news, "one-tag", "terbium")
    article(news, "two-tags", "terbium", "motors")
    article(news, "stranger", "coatings")
    article(news, "told", "terbium", "motors", category=category)

    assert related(client, "told") == ["two-tags", "one-tag", "same-category"]


@each_language
def test_no_article_that_readers_do_not_find(client: Client, news: Any, prefix: str) -> None:
    hidden = {f"shown_{prefix.replace('-', '_')}": False}
    article(news, "hidden", "terbium", **hidden)
    article(news, "draft", "terbium", live=False)
    article(news, "found", "terbium")
    article(news, "told", "terbium")

    assert related(client, "told", prefix) == ["found"]
    assert below(client, "told", prefix).older.slug == "found"


def test_staff_may_choose_others_in_their_order(client: Client, news: Any) -> None:
    first, second = article(news, "first"), article(news, "second")
    article(news, "tagged", "terbium")
    told = article(news, "told", "terbium")
    told.chosen_related = [
        RelatedArticle(article=second, sort_order=0), RelatedArticle(article=first, sort_order=1)
    ]  # fmt: skip
    told.save_revision().publish()

    assert related(client, "told") == ["second", "first"]


@each_language
@pytest.mark.parametrize("authorship", ["own", "summary"])
def test_the_source_is_named(client: Client, news: Any, prefix: str, authorship: str) -> None:
    article(
        news, "told", source_name_en="Nikkei Asia", source_name_zh_hans="日经亚洲",
        source_url="https://asia.nikkei.com/", source_date=date(2025, 3, 18),
        authorship=authorship,
    )  # fmt: skip

    html = client.get(f"/{prefix}/news/told/").content.decode()

    name = {"en": "Nikkei Asia", "zh-hans": "日经亚洲"}[prefix]
    assert f'<a href="https://asia.nikkei.com/" rel="noopener nofollow">{name}</a>' in html
    assert {"en": "18 March 2025", "zh-hans": "2025年3月18日"}[prefix] in html
    summary = {"en": "Our summary of a report.", "zh-hans": "本文为报道摘要。"}[prefix]
    assert (summary in html) == (authorship == "summary")
    role = {"own": "citation", "summary": "isBasedOn"}[authorship]
    assert f'"{role}": {{"@type": "CreativeWork", "name": "{name}"' in html
    assert '"datePublished": "2025-03-18"}' in html
