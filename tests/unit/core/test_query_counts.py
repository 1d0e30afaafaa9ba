"""Number of queries per page: it does not grow with the number of other pages.

Here ``page_cache.memory`` is disabled; ``test_warm_queries`` has the limit with it.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from news.models import Category
from tests.support import factories

pytestmark = pytest.mark.django_db

MOST = 13
MOST_OF_THE_NEWS = 16
FEW, MANY = 3, 20


def pictured(factory: Any, parent: Any, number: int, **kwargs: Any) -> Any:
    image = factories.SiteImageFactory(file=factories.picture_file())
    return factory(parent=parent, slug=f"page-{number}", picture=image, **kwargs)


def articles(home: Any, count: int) -> str:
    news = factories.NewsIndexPageFactory(parent=home)
    category, _new = Category.objects.get_or_create(slug="policy", defaults={"name_en": "Policy"})
    for number in range(count):
        article = pictured(
            factories.ArticlePageFactory, news, number, category=category,
            date=date(2024 + number % 2, 3, 18),
        )  # fmt: skip
        article.tags.add("rare earths", "prices")
        article.save()
    return "news/"


def families(home: Any, count: int) -> str:
    products = factories.ProductIndexPageFactory(parent=home)
    for number in range(count):
        pictured(factories.FamilyPageFactory, products, number)
    return "products/"


def beside(home: Any, count: int) -> str:
    for number in range(count):
        pictured(factories.ContentPageFactory, home, number, show_in_menus=True)
    return ""


def contact(home: Any, count: int) -> str:
    beside(home, count)
    factories.ContactPageFactory(parent=home)
    return "contact/"


def home_with_teasers(home: Any, count: int) -> str:
    articles(home, count)
    families(home, count)
    teasers = [
        {"type": "teasers", "value": {"title": "More", "page": page.pk, "count": 3, "more": ""}}
        for page in home.get_children()
    ]
    home.body_en = home.body_zh_hans = factories.body(*teasers)
    home.save()
    return ""


def queries(client: Client, path: str) -> int:
    """Return the number of queries of a page in a process that has served one page before.

    Content types, compiled templates and the root paths of the sites, which Wagtail caches for an
    hour, are loaded then.
    """
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(path)
    assert response.status_code == 200, path
    return len(captured)


@pytest.mark.parametrize(
    ("build", "pages"),
    [
        (home_with_teasers, [""]),
        (beside, ["", "page-1/"]),
        (
            articles,
            ["", "2025/", "category/policy/", "category/policy/2025/", "?page=2", "feed/",
             "category/policy/feed/", "page-1/"],
        ),
        (families, ["", "page-1/"]),
        (contact, [""]),
    ],
    ids=["home", "content", "news", "products", "contact"],
)  # fmt: skip
def test_queries_do_not_grow(
    client: Client, home: Any, build: Callable[[Any, int], str], pages: list[str]
) -> None:
    """Compare the queries of each page in both languages, with few and with many other pages."""
    below = build(home, FEW)
    paths = [f"/{prefix}/{below}{page}" for prefix in ("en", "zh-hans") for page in pages]
    few = {path: queries(client, path) for path in paths}

    for child in home.get_children():
        child.specific.delete()
    home.refresh_from_db()
    build(home, MANY)
    many = {path: queries(client, path) for path in paths}

    assert few == many
    most = MOST_OF_THE_NEWS if build is articles else MOST
    assert {path: number for path, number in many.items() if number > most} == {}
