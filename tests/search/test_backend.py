"""Wagtail's search on either database: what staff and code ask for is found, and the database is
asked no more than it takes."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from modelsearch.backends.base import FilterFieldError
from modelsearch.conf import get_app_config
from modelsearch.query import (
    MATCH_ALL,
    MATCH_NONE,
    And,
    Boost,
    Fuzzy,
    MatchAll,
    Not,
    Or,
    Phrase,
    PlainText,
)
from wagtail.documents import get_document_model
from wagtail.models import PageViewRestriction
from wagtail.search.backends import get_search_backend

from core.models import SitePage
from news.models import ArticlePage
from pages.models import ContentPage
from search.models import SearchRecord, Term
from search.words import pieces
from tests import factories
from tests.search.conftest import PAGES

pytestmark = [pytest.mark.django_db, pytest.mark.data]
Document = get_document_model()
ODD = [
    '" onmouseover="x()', '"', '""', '"a', 'a"', '" OR "a', '"a" AND', "a*", "'", "\\", "-a", "a:b",
    "NEAR(", "()", "^", "{title}:", '"\\"', "%s", "%", "字\"", "a AND NOT b", '1" NOT "2',
]  # fmt: skip
QUERIES = [
    ("magnet", {"ring", "disc"}),
    ("MAGNETS", {"ring", "disc"}),
    ("coating", {"ring"}),
    ("ring magnet", {"ring"}),
    ("rings", {"ring", "rotor"}),
    ("magnetization", {"rotor"}),
    ("磁体", {"ring", "disc"}),
    ("圓環磁體", {"ring"}),
    ("磁", set()),
    ("圆环 rings", {"ring"}),
    ("elephants", set()),
    ("ring paper", set()),
]


@pytest.fixture
def page(home: Any) -> Any:
    return factories.ContentPageFactory(parent=home, title_en='Magnets 5" wide', slug="wide")


@pytest.fixture
def documents(db: None) -> Callable[..., list[Any]]:
    """Makes documents of these titles, many at once."""

    def make(*titles: str) -> list[Any]:
        made = Document.objects.bulk_create(
            [Document(title=title, file="sheet.pdf") for title in titles]
        )
        get_search_backend().add_bulk(Document, made)
        return made

    return make


def slugs(found: Any) -> list[str]:
    return [page.slug for page in found]


def asks_of_the_index(captured: CaptureQueriesContext) -> int:
    return sum(
        " MATCH " in query["sql"] or " @@ " in query["sql"] or "search_found" in query["sql"]
        for query in captured
    )


# --- Whatever is typed


def test_odd_queries_are_answered(staff_client: Client, page: Any) -> None:
    home = page.get_parent().pk
    for path in (
        "pages/search/results/",
        f"pages/{home}/results/",
        "images/results/",
        "choose-page/",
    ):
        for text in ODD:
            assert staff_client.get(f"/admin/{path}", {"q": text}).status_code == 200, (path, text)


@pytest.mark.parametrize("text", ['5"', '"magnets"', 'wide"', "Magnets"])
def test_what_is_quoted_is_found(page: Any, text: str) -> None:
    assert page.pk in [found.pk for found in SitePage.objects.search(text)]
    assert page.pk in [found.pk for found in SitePage.objects.autocomplete(text)]


def test_a_query_is_no_expression(page: Any) -> None:
    assert list(SitePage.objects.search('nothing" OR "magnets')) == []


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(min_size=1, max_size=60) | st.text(alphabet="N42 sH-8.,钕铁硼磁é'\"*", min_size=1))
def test_any_title_is_found_by_itself(documents: Any, title: str) -> None:
    # PostgreSQL keeps no null and no half of a character; SQLite takes a few signs for no letters.
    title = title.replace("\0", "").encode("utf-8", "ignore").decode()
    assume(not re.search("[\u19b0-\u19c9\u1cf2\u1cf3]", title))
    (document,) = documents(title)

    for found in (Document.objects.search(title), Document.objects.autocomplete(title)):
        assert (document in list(found)) == bool(pieces(title))


# --- What is found


def test_words_of_both_languages(pages: Any) -> None:
    for query, found in QUERIES:
        assert set(slugs(pages.search(query))) == found, query
        assert set(slugs(SitePage.objects.search(query))) - {"main"} == found, query
        assert pages.search(query).count() == len(pages.search(query)) == len(found), query


def test_half_a_word(pages: Any) -> None:
    for query, found in (
        ("r", {"ring", "rotor"}), ("ring mag", {"ring", "rotor"}), ("coat", {"ring"}),
        ("magnet", {"ring", "disc", "rotor"}), ("coated ri", {"ring"}), ("ing", set()),
        ("disc ma", {"disc"}), ("圆", {"ring", "disc"}), ("圆环", {"ring"}), ("圓片磁", {"disc"}),
        ("白皮", {"paper"}), ("书皮", set()), ("转子组", {"rotor"}), ("", set()), (" ", set()),
    ):  # fmt: skip
        assert set(slugs(pages.autocomplete(query))) == found, query


EVERY = set(PAGES)
IN_CODE: list[tuple[Any, set[str]]] = [
    (MatchAll(), EVERY),
    (MATCH_ALL, EVERY),
    (MATCH_NONE, set()),
    (Not(PlainText("magnet")), {"rotor", "paper"}),
    (~PlainText("elephant"), EVERY),
    (Not(Not(PlainText("magnet"))), {"ring", "disc"}),
    (PlainText("magnet") & PlainText("ring"), {"ring"}),
    (And([PlainText("magnet"), Not(PlainText("ring"))]), {"disc"}),
    (And([MATCH_ALL, PlainText("ring")]), {"ring", "rotor"}),
    (PlainText("paper") | PlainText("disc"), {"disc", "paper"}),
    (Or([PlainText("paper"), PlainText("elephant")]), {"paper"}),
    (Phrase("ring magnets"), {"ring"}),
    (Phrase("elephants"), set()),
    (Boost(PlainText("paper"), 2), {"paper"}),
    (Boost(PlainText("paper"), 2) | PlainText("disc"), {"disc", "paper"}),
    (Fuzzy("paper"), {"paper"}),
    (PlainText("paper disc", operator="or"), {"disc", "paper"}),
    (PlainText("ring magnet", operator="and"), {"ring"}),
    (Not(PlainText("...")), set()),
    (PlainText("..."), set()),
    (And([PlainText("..."), PlainText("ring")]), {"ring", "rotor"}),
    (Or([PlainText("...")]), set()),
]


def test_queries_in_code(pages: Any) -> None:
    for query, found in IN_CODE:
        for results in (
            pages.search(query),
            pages.search(query, order_by_relevance=False),
            pages.search(query)[:10],
        ):
            assert set(slugs(results)) == found, query
        assert pages.search(query).count() == len(found), query


@pytest.mark.parametrize(
    "query", [And([MATCH_ALL, MATCH_ALL]), Or([MATCH_ALL, PlainText("ring")])], ids=repr
)
def test_everything_within_a_query(pages: Any, query: Any) -> None:
    assert pages.search(query).count() == len(PAGES)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (And([Not(PlainText("ring")), Not(PlainText("disc"))]), {"paper"}),
        (Or([PlainText("ring"), Not(PlainText("magnet"))]), {"ring", "rotor", "paper"}),
        (And([MATCH_ALL, Not(PlainText("magnet"))]), {"rotor", "paper"}),
    ],
    ids=["neither", "or not", "all but"],
)
def test_what_is_not_there_within_a_query(pages: Any, query: Any, found: set[str]) -> None:
    assert set(slugs(pages.search(query))) == found


def test_either_word(pages: Any) -> None:
    assert slugs(pages.search("paper elephant")) == []
    assert slugs(pages.search("paper elephant", operator="or")) == ["paper"]
    assert set(slugs(pages.search("白皮书 disc", operator="or"))) == {"paper", "disc"}


# --- In which order, and how many


def test_the_best_first(home: Any) -> None:
    """A word of the title before one of the text, a short title before a long one."""
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
    """However often the others have the words; what is not in titles follows on the same page."""
    Term.objects.all().delete()
    for number in range(4):
        factories.ContentPageFactory(
            parent=home, slug=f"text-{number}", title_en="Sheets", summary_en="Kettles " * 40
        )
        factories.ContentPageFactory(
            parent=home, slug=f"title-{number}", title_en=f"Sheets and kettles {number} in a row"
        )
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


# --- What the index holds


def test_entries_of_what_is_gone_go(pages: Any) -> None:
    entries = get_app_config().get_model("IndexEntry").objects
    image, document = factories.SiteImageFactory(), factories.DocumentFactory()
    page = pages.get(slug="ring")
    gone = [
        entries.filter(content_type=ContentType.objects.get_for_model(thing), object_id=thing.pk)
        for thing in (image, document, page)
    ]
    assert [found.count() for found in gone] == [1, 1, 1]

    for thing in (image, document, page):
        thing.delete()

    assert [found.count() for found in gone] == [0, 0, 0]
    assert slugs(ContentPage.objects.search("magnet")) == ["disc"]


def test_what_is_changed_is_found_by_its_new_words(pages: Any) -> None:
    page = pages.get(slug="paper")
    page.title_en = "Kettle"
    page.save()

    assert slugs(pages.search("kettle")) == ["paper"]
    assert slugs(pages.search("white")) == []
    assert slugs(pages.search("白皮书")) == ["paper"]


def test_a_text_as_long_as_a_book(home: Any) -> None:
    """Its beginning is found; its words count no more than a database can."""
    paragraphs = [f"<p>Kettle {number} 水壶{number}。{'kettle ' * 50}</p>" for number in range(900)]
    page = factories.ContentPageFactory(
        parent=home, title_en="Book", body_en=factories.body(
            {"type": "text", "value": "".join(paragraphs)}
        ), summary_en="é" * 3_000,
    )  # fmt: skip

    (found,) = SearchRecord.objects.filter(language="en").search("kettle 水壶7")
    assert found.page_id == page.pk
    assert SearchRecord.objects.search("book").count() == 1


def test_a_figure_without_end(home: Any) -> None:
    figure = {"type": "text", "value": f"<p>π = 3.{'1415926535' * 300}</p>"}
    factories.ContentPageFactory(parent=home, title_en="Pi", body_en=factories.body(figure))

    assert SearchRecord.objects.search("pi").count() == 1
