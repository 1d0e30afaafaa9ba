"""Query parameters in cache keys: those that the view reads, on which alone the page depends."""

from typing import Any

import pytest
from django.test import RequestFactory

from page_cache.query import MAX_ADDRESSES, LearnedParameters, filter_query, limit_query
from page_cache.wsgi_cache import PageCache
from products.grades.curve.form import CURVE_PARAMETERS, CurveForm
from products.grades.explorer.explorer import EXPLORER_PARAMETERS
from products.grades.explorer.form import ExplorerForm
from products.models import GradeIndexPage
from tests.support import factories
from tests.unit.page_cache.conftest import restored
from tests.unit.page_cache.wsgi import get

CAMPAIGNS = [
    "utm_source=visitor&utm_medium=visitor", "gclid=visitor", "from=visitor", "visitor",
    "q=visitor", "%75tm_campaign=visitor%26page=3", "Page=visitor", "=visitor",
]  # fmt: skip
PATHS = [
    "", "news/ring/", "news/", "news/?page=2", "news/category/policy/?page=2", "news/feed/",
    "products/", "products/grades/",
    "products/grades/?material=ndfeb&class=SH&br=1.2&temperature=150&compare=n42sh&sort=-br",
    "products/grades/?temperature=hot", "products/grades/n42sh/?temperature=80&ld=0.5",
    "manifest.webmanifest",
]  # fmt: skip


@pytest.fixture
def articles(site: Any) -> None:
    """Create enough articles of a category for a second page."""
    news = site.get_children().get(slug="news")
    category = factories.CategoryFactory(slug="policy")
    for number in range(13):
        factories.ArticlePageFactory(parent=news, slug=f"article-{number}", category=category)


@pytest.mark.django_db(transaction=True)
@restored
@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_a_campaign_gets_the_kept_page(cache: PageCache, articles: None, prefix: str) -> None:
    for path in PATHS:
        address = f"/{prefix}/{path}"
        joined = f"{address}{'&' if '?' in path else '?'}"
        before = len(cache.store)
        first = get(cache, f"{joined}{CAMPAIGNS[0]}")

        assert first.status == "200 OK", address
        assert "visitor" not in first.text, address
        assert len(cache.store) == before + 1, address
        for campaign in CAMPAIGNS:
            assert get(cache, f"{joined}{campaign}") == first, address
        assert get(cache, address) == first, address
        assert get(cache, address, "HEAD").headers == first.headers
        assert len(cache.store) == before + 1, address


@pytest.mark.django_db(transaction=True)
@restored
@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_what_a_page_reads_makes_another_page(
    cache: PageCache, articles: None, prefix: str
) -> None:
    for path, queries in {
        "news/": ["", "?page=2", "?utm_source=x&page=2"],
        "products/grades/": ["", "?br=1.2", "?br=1.3&utm_source=x", "?sort=-br"],
        "products/grades/n42sh/": ["", "?temperature=80", "?ld=0.3"],
    }.items():
        pages = [get(cache, f"/{prefix}/{path}{query}").text for query in queries]
        different = 2 if path == "news/" else len(queries)
        assert len(set(pages)) == different, path
        assert "utm_source" not in "".join(pages)


@pytest.mark.django_db(transaction=True)
@restored
def test_other_answers_keep_their_query(cache: PageCache, articles: None) -> None:
    for path, status in {
        "/en/news?utm_source=x": "301", "/en/nowhere/?utm_source=x": "404", "/?utm_source=x": "302",
    }.items():  # fmt: skip
        for _twice in range(2):
            assert get(cache, path).status.startswith(status)
    assert "utm_source=x" in get(cache, "/en/news?utm_source=x").headers["location"]
    assert len(cache.store) == 0


def test_the_list_of_grades_declares_all_that_it_reads() -> None:
    assert ExplorerForm({}).fields.keys() | {"sort", "page", "compare"} == EXPLORER_PARAMETERS
    assert CurveForm.base_fields.keys() == CURVE_PARAMETERS
    assert GradeIndexPage.query_parameters == EXPLORER_PARAMETERS | CURVE_PARAMETERS


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ""), ("a=1", "a=1"), ("utm=x&a=1&b=2&a=3", "a=1&b=2&a=3"), ("a", "a"), 
        ("&&a=1&", "a=1"),
        ("%61=1", "%61=1"), ("A=1", ""), ("a;utm=x", ""), ("c=a=1", ""), ("a=%26c=1", "a=%26c=1"),
        ("+a=1", ""), ("a=\xe7\xa3\x81", "a=\xe7\xa3\x81"),
    ],
)  # fmt: skip
def test_a_query_without_the_others(query: str, expected: str) -> None:
    assert filter_query(query, {"a", "b"}) == expected
    assert filter_query(query, ()) == ""


def test_the_view_sees_no_others() -> None:
    request = RequestFactory().get("/en/?utm_source=x&page=%E7%A3%81&page=2")
    limit_query(request, {"page"})

    assert dict(request.GET.lists()) == {"page": ["磁", "2"]}
    assert request.get_full_path() == "/en/?page=%E7%A3%81&page=2"


def test_names_hold_for_one_version_and_are_bounded() -> None:
    learned = LearnedParameters()
    learned.learn("/en/", 1, {"page"})

    assert learned.limit("/en/", 1, "page=2&utm=x") == "page=2"
    assert learned.limit("/en/", 2, "page=2&utm=x") == "page=2&utm=x"
    assert learned.limit("/zh-hans/", 1, "page=2&utm=x") == "page=2&utm=x"
    for number in range(MAX_ADDRESSES):
        learned.learn(number, 1, ())
    assert learned.limit("/en/", 1, "utm=x") == "utm=x"
    assert learned.limit(0, 1, "utm=x") == ""
