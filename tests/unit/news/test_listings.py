"""Article lists: all, by category, by year, pagination, and articles that are excluded."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from core.models import SitePage
from tests.support import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]

each_language = pytest.mark.parametrize("prefix", ["en", "zh-hans"])


@pytest.fixture
def news(home: Any) -> Any:
    return factories.NewsIndexPageFactory(parent=home)


@pytest.fixture
def told(news: Any) -> Any:
    """Create articles of two categories and two years; return the news index."""
    policy = factories.CategoryFactory(slug="policy", name_en="Policy", name_zh_hans="政策法规")
    industry = factories.CategoryFactory(slug="industry")
    for slug, category, day in (
        ("old-policy", policy, date(2024, 12, 31)),
        ("new-policy", policy, date(2025, 1, 1)),
        ("new-industry", industry, date(2025, 3, 18)),
    ):
        factories.ArticlePageFactory(parent=news, slug=slug, category=category, date=day)
    return news


def slugs(client: Client, path: str) -> list[str]:
    """Return the slugs of the articles in a list, in its order."""
    response = client.get(path)
    assert response.status_code == 200, path
    return [article.slug for article in response.context["listing"].articles]


@each_language
def test_the_newest_first(client: Client, told: Any, prefix: str) -> None:
    assert slugs(client, f"/{prefix}/news/") == ["new-industry", "new-policy", "old-policy"]


@each_language
@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("category/policy/", ["new-policy", "old-policy"]),
        ("2025/", ["new-industry", "new-policy"]),
        ("category/policy/2024/", ["old-policy"]),
    ],
)
def test_categories_and_years(
    client: Client, told: Any, prefix: str, path: str, found: list[str]
) -> None:
    assert slugs(client, f"/{prefix}/news/{path}") == found

    html = client.get(f"/{prefix}/news/{path}").content.decode()
    other = {"en": "zh-hans", "zh-hans": "en"}[prefix]
    assert f'href="/{other}/news/{path}" hreflang' in html, "the switch leads to the same list"
    assert '<meta name="robots" content="noindex">' in html
    assert html.count('aria-current="page"') >= 1


@each_language
@pytest.mark.parametrize(
    "path", ["category/nothing/", "1999/", "category/industry/2024/", "category/nothing/feed/"]
)
def test_lists_that_are_none(client: Client, told: Any, prefix: str, path: str) -> None:
    assert client.get(f"/{prefix}/news/{path}").status_code == 404


@each_language
def test_the_title_names_the_list(client: Client, told: Any, prefix: str) -> None:
    html = client.get(f"/{prefix}/news/category/policy/2024/").content.decode()
    title = html.split("<title>")[1].split("</title>")[0]

    assert {"en": "Policy", "zh-hans": "政策法规"}[prefix] in title
    assert "2024" in title


def test_pages_of_a_list(client: Client, news: Any) -> None:
    for number in range(30):
        factories.ArticlePageFactory(parent=news, slug=f"article-{number}")

    parts = [slugs(client, f"/en/news/?page={page}") for page in (1, 2, 3)]

    assert [len(part) for part in parts] == [12, 12, 6]
    assert [slug for part in parts for slug in part] == [
        f"article-{number}" for number in reversed(range(30))
    ]
    for page in ("0", "99", "x", "", "-1", "9" * 40):
        assert slugs(client, f"/en/news/?page={page}") in parts


def test_hidden_in_one_language_is_in_no_list_of_it(client: Client, told: Any) -> None:
    article = told.get_children().get(slug="new-policy").specific
    article.shown_zh_hans = False
    article.save_revision().publish()

    for path in ("", "category/policy/", "2025/"):
        assert "new-policy" in slugs(client, f"/en/news/{path}")
        assert "new-policy" not in slugs(client, f"/zh-hans/news/{path}")


def test_unpublished_and_published_again(client: Client, told: Any) -> None:
    article = told.get_children().get(slug="old-policy").specific
    article.unpublish()
    assert "old-policy" not in slugs(client, "/en/news/")
    assert client.get("/en/news/2024/").status_code == 404

    article.get_latest_revision_as_object().save_revision().publish()
    assert "old-policy" in slugs(client, "/en/news/")


def test_kept_from_the_public_and_given_back(client: Client, told: Any) -> None:
    article = SitePage.objects.get(slug="new-policy")
    restriction = PageViewRestriction.objects.create(
        page=article, restriction_type=PageViewRestriction.LOGIN
    )
    assert slugs(client, "/en/news/") == ["new-industry", "old-policy"]
    response = client.get("/en/news/")
    assert response.context["listing"].articles.paginator.count == 2

    restriction.delete()
    assert len(slugs(client, "/en/news/")) == 3


def test_a_changed_date_moves_it_to_another_year(client: Client, told: Any) -> None:
    article = told.get_children().get(slug="new-policy").specific
    article.date = date(2023, 5, 5)
    article.save_revision().publish()

    assert slugs(client, "/en/news/2023/") == ["new-policy"]
    assert slugs(client, "/en/news/2025/") == ["new-industry"]


def test_a_removed_category_leaves_its_articles(client: Client, told: Any) -> None:
    from news.models import Category

    Category.objects.get(slug="policy").delete()

    assert len(slugs(client, "/en/news/")) == 3
    assert client.get("/en/news/category/policy/").status_code == 404


def test_not_shown_in_a_language_the_index_leads_to_the_other(client: Client, told: Any) -> None:
    told.shown_zh_hans = False
    told.save_revision().publish()

    response = client.get("/zh-hans/news/category/policy/")

    assert response.status_code == 302
    assert response.url.endswith("/en/news/")
