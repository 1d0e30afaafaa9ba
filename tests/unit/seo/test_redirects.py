"""Redirects from old URLs in both languages, after slugs change or pages move."""

from typing import Any

import pytest
from django.test import Client

from tests.support import factories

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.data]

PREFIXES = ["en", "zh-hans"]


@pytest.fixture
def site_with_article(restore_first_rows: None) -> Any:
    factories.company()
    home = factories.HomePageFactory()
    news = factories.NewsIndexPageFactory(parent=home)
    return home, news, factories.ArticlePageFactory(parent=news, slug="old")


@pytest.mark.parametrize("prefix", PREFIXES)
def test_after_a_change_of_slug(client: Client, site_with_article: Any, prefix: str) -> None:
    _home, _news, article = site_with_article
    article.slug = "new"
    article.save_revision().publish()

    response = client.get(f"/{prefix}/news/old/")

    assert response.status_code == 301
    assert response.headers["Location"] == f"/{prefix}/news/new/"
    assert client.get(f"/{prefix}/news/new/").status_code == 200


@pytest.mark.parametrize("prefix", PREFIXES)
def test_after_a_change_of_the_parents_slug(
    client: Client, site_with_article: Any, prefix: str
) -> None:
    _home, news, _article = site_with_article
    news.slug = "press"
    news.save_revision().publish()

    response = client.get(f"/{prefix}/news/old/")

    assert response.headers["Location"] == f"/{prefix}/press/old/"


@pytest.mark.parametrize("prefix", PREFIXES)
def test_after_a_move(client: Client, site_with_article: Any, prefix: str) -> None:
    home, _news, _article = site_with_article
    above = factories.ContentPageFactory(parent=home, slug="above")
    page = factories.ContentPageFactory(parent=home, slug="moved")
    page.move(above, pos="last-child")

    response = client.get(f"/{prefix}/moved/")

    assert response.status_code == 301
    assert response.headers["Location"] == f"/{prefix}/above/moved/"
