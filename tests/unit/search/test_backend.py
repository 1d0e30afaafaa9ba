"""Search backend of Wagtail on both databases: results, and the number of queries."""

import re
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from hypothesis import assume, given, settings
from hypothesis import strategies as st
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

from core.models import SitePage
from pages.models import ContentPage
from search.models import SearchRecord
from search.words import cut_pieces
from tests.support import factories
from tests.unit.search.conftest import PAGES, slugs

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


# --- Any input


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


@settings(max_examples=40)
@given(st.text(min_size=1, max_size=60) | st.text(alphabet="N42 sH-8.,钕铁硼磁é'\"*", min_size=1))
def test_any_title_is_found_by_itself(documents: Any, title: str) -> None:
    # PostgreSQL stores neither NUL nor lone surrogates; SQLite takes a few letters as separators.
    title = title.replace("\0", "").encode("utf-8", "ignore").decode()
    assume(not re.search("[\u19b0-\u19c9\u1cf2\u1cf3]", title))
    (document,) = documents(title)

    for found in (Document.objects.search(title), Document.objects.autocomplete(title)):
        assert (document in list(found)) == bool(cut_pieces(title))


# --- Results


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


# --- Content of the index


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
    """Check a very long text: its beginning is found, within the database's limits for words."""
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
