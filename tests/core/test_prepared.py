"""Questions whose SQL is made once find what the query sets do."""

from datetime import date
from typing import Any

import pytest
from django.db.models import QuerySet
from django.utils import translation

from core.models import SitePage
from core.prepared import Prepared
from news.models import ArticlePage
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]


@pytest.fixture
def articles(home: Any) -> list[Any]:
    news = factories.NewsIndexPageFactory(parent=home)
    return [
        factories.ArticlePageFactory(
            parent=news, slug=f"article-{number}", date=date(2025, 1, number),
            title_en=f"Article {number}", title_zh_hans=f"文章{number}",
            shown_zh_hans=number != 2,
        )
        for number in (1, 2, 3)
    ]  # fmt: skip


def test_instances(articles: list[Any]) -> None:
    question = Prepared(
        lambda slug, day: ArticlePage.objects.filter(slug=slug, date__lte=day), slug=str, day=date
    )
    for article in articles:
        (found,) = question.instances(slug=article.slug, day=date(2025, 1, 31))
        assert (found, found.title_en, found.date) == (article, article.title_en, article.date)
        assert question.instances(slug=article.slug, day=date(2024, 1, 31)) == []


def test_each_language_has_its_own(articles: list[Any]) -> None:
    question = Prepared(lambda: ArticlePage.objects.filter(shown=True).order_by("date"))
    found = {}
    for code in ("en", "zh-hans", "en"):
        with translation.override(code):
            found[code] = [article.title for article in question.instances()]

    assert found["en"] == ["Article 1", "Article 2", "Article 3"]
    assert found["zh-hans"] == ["文章1", "文章3"]


def test_paths_and_depths_within_what_is_asked(articles: list[Any], home: Any) -> None:
    def below(path: str, depth: int) -> Any:
        return SitePage(path=path, depth=depth, numchild=1).get_children()

    question = Prepared(below, path=str, depth=int)
    for parent in (home, articles[0].get_parent()):
        found = question.instances(path=parent.path, depth=parent.depth)
        assert found == list(parent.get_children())
        assert found


def test_rows(articles: list[Any]) -> None:
    def earlier(number: int) -> Any:
        plain: QuerySet = QuerySet(ArticlePage)
        return plain.filter(pk__lt=number).values_list("pk", "slug")

    question = Prepared(earlier, number=int)
    found = question.rows(number=articles[2].pk)
    assert sorted(found) == [(article.pk, article.slug) for article in articles[:2]]


def test_rows_in_another_order_are_refused() -> None:
    question = Prepared(lambda: ArticlePage.objects.values_list("pk", "slug"))
    with pytest.raises(LookupError, match="own QuerySet"):
        question.rows()


def test_no_injection(articles: list[Any]) -> None:
    question = Prepared(lambda slug: ArticlePage.objects.filter(slug=slug), slug=str)
    for slug in ("' OR 1=1 --", "%s", "%", "article-1%", "稀土\"'"):
        assert question.instances(slug=slug) == []


@pytest.mark.parametrize(
    "build",
    [
        lambda number: SitePage.objects.filter(depth=3),
        lambda number: SitePage.objects.filter(depth=number * 2),
        lambda number: SitePage.objects.filter(depth=3)[: number % 7 + 1],
    ],
    ids=["goes nowhere", "is computed with", "decides the SQL"],
)
def test_what_could_not_be_asked_again_is_refused(build: Any) -> None:
    with pytest.raises(LookupError):
        Prepared(build, number=int).instances(number=1)


def test_other_arguments_are_refused() -> None:
    question = Prepared(lambda depth: SitePage.objects.filter(depth=depth), depth=int)
    for values in ({}, {"path": 1}, {"depth": 1, "path": 1}):
        with pytest.raises(LookupError, match="prepared for"):
            question.instances(**values)
