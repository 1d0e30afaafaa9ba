"""Order and number of search results, and the number of queries."""

from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from modelsearch.backends.base import FilterFieldError
from modelsearch.query import PlainText
from wagtail.documents import get_document_model
from wagtail.models import PageViewRestriction

from core.models import SitePage
from news.models import ArticlePage
from pages.models import ContentPage
from search.models import SearchRecord, Term
from tests.support import factories
from tests.unit.search.conftest import slugs

pytestmark = [pytest.mark.django_db, pytest.mark.data]
Document = get_document_model()


def asks_of_the_index(captured: CaptureQueriesContext) -> int:
    return sum(
        " MATCH " in query["sql"] or " @@ " in query["sql"] or "search_found" in query["sql"]
        for query in captured
    )


def test_the_best_first(home: Any) -> None:
    """Check that words in the title rank above the text, and short titles above long ones."""
    Term.objects.all().delete()
    for slug, title, summary in (
        ("text", "Sheets", "On kettles"),
        ("title", "Kettles", "On sheets"),
        ("long", "Kettles and all that there is to be said of them in a very long title", ""),
    ):
        factories.ContentPageFactory(parent=home, slug=slug, title_en=title, summary_en=summary)

    found = slugs(ContentPage.objects.search("kettle"))

    assert (found[0], found[-1]) == ("title", "text")
    assert slugs(ContentPage.objects.search("kettle")) == found


def test_titles_come_first(home: Any) -> None:
    """Check that matches in titles come first, however often others have the words.

    The other matches follow on the same page.
    """
    Term.objects.all().delete()
    for number in range(4):
        factories.ContentPageFactory(
            parent=home, slug=f"text-{number}", title_en="Sheets", summary_en="Kettles " * 40
        )
        factories.ContentPageFactory(
            parent=home, slug=f"title-{number}", title_en=f"Sheets and kettles {number} in a row",
            summary_en="Much is to be said of other things here. " * 60,
        )  # fmt: skip
    found = slugs(ContentPage.objects.search("kettle"))

    assert [slug[:5] for slug in found] == ["title"] * 4 + ["text-"] * 4
    for start, stop in ((0, 3), (0, 4), (2, 6), (4, 8), (5, 20)):
        assert slugs(ContentPage.objects.search("kettle")[start:stop]) == found[start:stop]


@pytest.mark.parametrize("ordering", ["title_en", "-title_en", "-title_zh_hans"])
def test_in_the_order_of_a_field(pages: Any, ordering: str) -> None:
    expected = [
        page.slug
        for page in ContentPage.objects.order_by(ordering)
        if page.slug in ("ring", "disc")
    ]

    ordered = ContentPage.objects.order_by(ordering).search("magnet", order_by_relevance=False)

    assert slugs(ordered) == expected
    assert slugs(ordered[1:]) == expected[1:]
    assert slugs(ordered.get_queryset()) == expected


def test_without_an_order_the_newest_first(pages: Any) -> None:
    found = ContentPage.objects.order_by().search("magnet", order_by_relevance=False)

    assert slugs(found) == ["disc", "ring"]


def test_slices(documents: Any) -> None:
    documents(*(f"Kettle {number}" for number in range(25)))
    found = Document.objects.search("kettle")
    whole = list(found)

    for part in (
        slice(0, 10),
        slice(10, 20),
        slice(20, 30),
        slice(5),
        slice(20, None),
        slice(3, 3),
    ):
        results = Document.objects.search("kettle")[part]
        assert list(results) == whole[part]
        assert results.count() == len(results) == len(whole[part])
    assert found[7] == whole[7]
    assert list(Document.objects.search("kettle")[5:20][3:6]) == whole[8:11]
    assert list(Document.objects.search("kettle")[30:40]) == []
    assert Document.objects.search("kettle")[2] == whole[2]


def test_more_than_a_statement_has_parameters(documents: Any) -> None:
    titles = [f"Kettle {number}" for number in range(1_100)]
    documents(*titles)

    found = list(Document.objects.search("kettle"))

    assert sorted(document.title for document in found) == sorted(titles)
    assert Document.objects.search("kettle").count() == 1_100
    assert len(Document.objects.search("kettle")[300:1_000]) == 700
    assert len(Document.objects.autocomplete("kett")) == 1_100


def test_scores(pages: Any) -> None:
    found = list(pages.search("ring").annotate_score("worth"))

    assert slugs(found) == slugs(pages.search("ring"))
    assert found[0].worth > found[-1].worth
    (second,) = pages.search("ring").annotate_score("worth")[1:2]
    assert second.worth == found[1].worth


def test_facets(home: Any) -> None:
    news = factories.NewsIndexPageFactory(parent=home)
    for number in range(3):
        factories.ArticlePageFactory(parent=news, title_en=f"Kettle {number}")
    factories.ContentPageFactory(parent=home, title_en="Kettles", live=False)
    kinds = {
        model: ContentType.objects.get_for_model(model).pk for model in (ArticlePage, ContentPage)
    }

    found = SitePage.objects.search("kettle").facet("content_type_id")
    assert list(found.items()) == [(kinds[ArticlePage], 3), (kinds[ContentPage], 1)]
    assert SitePage.objects.search("kettle").facet("live") == {True: 3, False: 1}
    assert SitePage.objects.search("elephant").facet("live") == {}
    assert SitePage.objects.none().search("kettle").facet("live") == {}
    assert ContentPage.objects.search(~PlainText("elephant")).facet("live") == {False: 1}
    with pytest.raises(FilterFieldError, match="seo_title"):
        SitePage.objects.search("kettle").facet("seo_title")


def test_within_a_queryset(home: Any, pages: Any) -> None:
    news = factories.NewsIndexPageFactory(parent=home, title_en="Magnets in the news")
    article = factories.ArticlePageFactory(parent=news, slug="told", title_en="Magnets, told")
    draft = factories.ArticlePageFactory(
        parent=news, slug="draft", title_en="Magnets to be", live=False
    )
    of_pages = SitePage.objects

    assert set(slugs(of_pages.live().search("magnet"))) == {"main", "ring", "disc", "news", "told"}
    assert slugs(of_pages.not_live().search("magnet")) == ["draft"]
    assert slugs(of_pages.child_of(news).live().search("magnet")) == ["told"]
    assert set(slugs(of_pages.descendant_of(home).search("magnet"))) == {
        "ring", "disc", "news", "told", "draft"
    }  # fmt: skip
    assert set(slugs(of_pages.type(ArticlePage).search("magnet"))) == {"told", "draft"}
    assert set(slugs(ArticlePage.objects.search("magnet"))) == {"told", "draft"}
    assert slugs(of_pages.exclude(pk=article.pk).not_exact_type(ContentPage).type(
        ArticlePage
    ).search("magnet")) == ["draft"]  # fmt: skip
    assert slugs(of_pages.filter(pk__in=[article.pk, draft.pk], live=True).search("magnet")) == [
        "told"
    ]
    assert slugs(of_pages.filter(pk__in=[]).search("magnet")) == []
    assert of_pages.none().search("magnet").count() == 0
    PageViewRestriction.objects.create(page=news.sitepage_ptr, restriction_type="login")
    assert set(slugs(of_pages.public().live().search("magnet"))) == {"main", "ring", "disc"}


def test_the_index_is_asked_once(pages: Any, documents: Any) -> None:
    documents(*(f"Kettle {number}" for number in range(30)))

    for results in (
        Document.objects.search("kettle")[:10],
        Document.objects.search("kettle")[10:20],
        Document.objects.autocomplete("kett")[:10],
        Document.objects.order_by("title").search("kettle", order_by_relevance=False)[:10],
        Document.objects.search("kettle"),
        SearchRecord.objects.filter(language="en").search("magnet")[:10],
        SitePage.objects.search("magnet")[:10],
    ):
        with CaptureQueriesContext(connection) as captured:
            assert list(results) == list(results) != []
        assert asks_of_the_index(captured) == 1, results
        assert len(captured) <= 3, "staff's terms, keys, objects"
        with CaptureQueriesContext(connection) as captured:
            assert results.count() == len(results)
        assert len(captured) == 0, "what is there is counted"
    with CaptureQueriesContext(connection) as captured:
        assert Document.objects.search("kettle").count() == 30
        assert Document.objects.search("...").count() == 0
    assert asks_of_the_index(captured) == 1
