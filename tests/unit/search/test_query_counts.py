"""Number of database queries per search: it does not grow with the content."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from search.models import MissedSearch
from tests.support import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]
MOST = 10
FEW, MANY = 3, 15
PATHS = {
    "results": "search/?q=magnet",
    "several words": "search/?q=ring magnet sheet",
    "a grade": "search/?q=n42sh",
    "a kind": "search/?q=magnet&kind=news",
    "a later page": "search/?q=magnet&page=2",
    "a near miss": "search/?q=magnut",
    "some of the words": "search/?q=magnet elephant giraffe okapi",
    "nothing": "search/?q=xyzzyx",
    "no query": "search/",
    "suggestions": "search/suggest/?q=mag",
}


def build(home: Any, numbers: range) -> None:
    news = home.get_children().filter(slug="news").first() or factories.NewsIndexPageFactory(
        parent=home
    )
    for number in numbers:
        document = factories.DocumentFactory(title=f"Magnet sheet {number}")
        block = {"type": "document", "value": {"document": document.pk, "title": ""}}
        factories.ArticlePageFactory(
            parent=news, slug=f"a{number}", title_en=f"Ring magnet {number}",
            title_zh_hans=f"圆环磁体{number}", body_en=factories.body(block),
        )  # fmt: skip
        factories.GradeFactory(name=f"N42SH-{number}" if number else "N42SH")


def queries(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(path)
    assert response.status_code == 200, path
    return len(captured)


@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_at_most_ten(client: Client, home: Any, prefix: str, find: Callable[..., Any]) -> None:
    products = factories.ProductIndexPageFactory(parent=home)
    factories.GradeIndexPageFactory(parent=products)
    paths = {name: f"/{prefix}/{path}" for name, path in PATHS.items()}

    build(home, range(FEW))
    few = {name: queries(client, path) for name, path in paths.items()}
    build(home, range(FEW, MANY))
    many = {name: queries(client, path) for name, path in paths.items()}

    print(many)
    assert {name: number for name, number in many.items() if number > MOST} == {}
    # With little content there is no later page; with much, its rows are read.
    grown = {name for name, number in many.items() if number > few[name]}
    assert grown <= {"a later page"}


def test_the_first_search_in_vain_is_counted_within_them(client: Client, home: Any) -> None:
    client.get("/en/search/?q=first")
    with CaptureQueriesContext(connection) as captured:
        client.get("/en/search/?q=quite+new+words")

    assert MissedSearch.objects.filter(words="quite new words").exists()
    assert len(captured) <= MOST
