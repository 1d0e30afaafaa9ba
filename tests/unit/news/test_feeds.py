"""Atom feeds, parsed as by a feed reader."""

from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree

import pytest
import time_machine
from django.test import Client

from tests.support import factories

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
each_language = pytest.mark.parametrize("prefix", ["en", "zh-hans"])


@pytest.fixture
def news(home: Any) -> Any:
    return factories.NewsIndexPageFactory(parent=home, title_en="News", title_zh_hans="新闻资讯")


def feed(client: Client, path: str) -> ElementTree.Element:
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)


def text(element: ElementTree.Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""


def links(element: ElementTree.Element) -> dict[str, str]:
    found = element.findall(f"{ATOM}link")
    return {link.get("rel", ""): link.get("href", "") for link in found}


@each_language
def test_what_a_feed_says(client: Client, news: Any, prefix: str) -> None:
    category = factories.CategoryFactory(slug="policy", name_en="Policy", name_zh_hans="政策法规")
    long = "A summary & more, <b>as it is</b>. " * 20
    factories.ArticlePageFactory(
        parent=news, slug="told", category=category, title_en="Told", title_zh_hans="讲述",
        summary_en=long, summary_zh_hans="完整的摘要。" * 40,
    )  # fmt: skip

    found = feed(client, f"/{prefix}/news/feed/")

    tag = {"en": "en", "zh-hans": "zh-Hans"}[prefix]
    assert found.get("{http://www.w3.org/XML/1998/namespace}lang") == tag
    title = {"en": "News", "zh-hans": "新闻资讯"}[prefix]
    assert text(found, "title") == f"{title} – Huatai Xinding (Beijing) Metal Materials Co., Ltd."
    assert links(found)["self"] == f"http://testserver/{prefix}/news/feed/"
    assert links(found)["alternate"] == f"http://testserver/{prefix}/news/"
    (entry,) = found.findall(f"{ATOM}entry")
    assert text(entry, "title") == {"en": "Told", "zh-hans": "讲述"}[prefix]
    assert text(entry, "id") == f"http://testserver/{prefix}/news/told/"
    assert text(entry, "summary") == {"en": long, "zh-hans": "完整的摘要。" * 40}[prefix]
    assert entry.find(f"{ATOM}category").get("term") in ("Policy", "政策法规")  # type: ignore[union-attr]


@each_language
def test_a_feed_for_each_category(client: Client, news: Any, prefix: str) -> None:
    policy = factories.CategoryFactory(slug="policy")
    factories.ArticlePageFactory(parent=news, slug="told", category=policy)
    factories.ArticlePageFactory(parent=news, slug="other", category=factories.CategoryFactory())

    entries = feed(client, f"/{prefix}/news/category/policy/feed/").findall(f"{ATOM}entry")

    assert [text(entry, "id") for entry in entries] == [f"http://testserver/{prefix}/news/told/"]
    html = client.get(f"/{prefix}/news/category/policy/").content.decode()
    address = f"/{prefix}/news/category/policy/feed/"
    assert f'<link rel="alternate" type="application/atom+xml" href="{address}"' in html


def test_a_translation_is_news_when_it_appears(client: Client, news: Any) -> None:
    with time_machine.travel(datetime(2025, 3, 18, 1, tzinfo=UTC), tick=False):
        article = factories.ArticlePageFactory(
            parent=news, slug="told", date="2025-03-18", shown_zh_hans=False
        )
    with time_machine.travel(datetime(2025, 6, 1, 1, tzinfo=UTC), tick=False):
        assert not feed(client, "/zh-hans/news/feed/").findall(f"{ATOM}entry")
        article.shown_zh_hans = True
        article.save_revision().publish()
    with time_machine.travel(datetime(2025, 7, 1, 1, tzinfo=UTC), tick=False):
        article.save_revision().publish()

    published = {
        prefix: text(feed(client, f"/{prefix}/news/feed/").find(f"{ATOM}entry"), "published")  # type: ignore[arg-type]
        for prefix in ("en", "zh-hans")
    }

    assert published["en"].startswith("2025-03-18T")
    assert published["zh-hans"].startswith("2025-06-01T")


def test_an_older_revision_does_not_forget_when_it_was_first_shown(news: Any) -> None:
    article = factories.ArticlePageFactory(parent=news, live=False)
    draft = article.save_revision()
    draft.publish()
    article.refresh_from_db()
    first = article.first_shown_at_en

    draft.publish()

    article.refresh_from_db()
    assert first is not None
    assert article.first_shown_at_en == first
