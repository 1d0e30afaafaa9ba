"""Parsing of queries: words, synonyms set by staff, and the number of words that must match."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from search import query_parser, terms
from search.expressions import format_fts5
from search.models import Term
from search.query_parser import group_word_positions
from search.terms import TermTable
from tests.support import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]


def term(english: str = "", chinese: str = "") -> Any:
    """Create a synonym term; the words of a language are separated by ``|``."""
    lines = ["\n".join(words.split("|")) for words in (english, chinese)]
    return Term.objects.create(words_en=lines[0], words_zh_hans=lines[1])


@pytest.fixture
def no_terms() -> None:
    Term.objects.all().delete()


def slots(query: str) -> list[str]:
    return [
        " ".join(piece.text for piece in slot.pieces)
        for slot in query_parser.parse_query(query).slots
    ]


def called(query: str) -> set[str]:
    """Return the synonyms of the words of a query."""
    return {
        " ".join(piece.text for piece in way)
        for slot in query_parser.parse_query(query).slots
        for way in slot.others
    }


@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_synonyms_both_ways_and_across_languages(
    home: Any, no_terms: None, find: Callable[..., list[str]], prefix: str
) -> None:
    term("gizmo|widget|small thing", "器件|玩意儿")
    titles = {"gizmo": ("Gizmo", "器件"), "widget": ("Widgets of ours", "小玩意儿")}
    for slug, (english, chinese) in titles.items():
        factories.ContentPageFactory(
            parent=home, slug=slug, title_en=english, title_zh_hans=chinese
        )

    for query in (
        "gizmo", "Gizmos", "widget", "small thing", "small-things", "器件", "玩意儿", "Ｗidget",
        "器件 !",
    ):  # fmt: skip
        assert set(find(query, prefix)) == {f"/{prefix}/gizmo/", f"/{prefix}/widget/"}, query


def test_a_term_of_several_words_asks_for_all_of_them(
    home: Any, no_terms: None, find: Callable[..., list[str]]
) -> None:
    term("pull|power to hold")
    for slug in ("power-to-hold", "power", "hold"):
        factories.ContentPageFactory(parent=home, slug=slug, title_en=slug.replace("-", " "))

    assert find("pull") == ["/en/power-to-hold/"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("big ring magnets", ["big", "ring magnets"]),
        ("ring magnet rotor of a ring magnet", ["ring magnet rotor", "ring magnet"]),
        ("ring of magnets", ["ring", "magnets"]),
        ("magnet ring magnet", ["magnet", "ring magnet"]),
        ("the ring-magnet", ["ring-magnet"]),
        ("圆环磁体转子", ["圆环 磁体", "转子"]),
        ("rings", ["rings"]),
    ],
)
def test_the_longest_term_first(no_terms: None, query: str, found: list[str]) -> None:
    term("ring magnet|ring-shaped magnet", "圆环磁体")
    term("ring magnet rotor|rotor")
    term("magnet", "磁体")

    assert slots(query) == found


def test_what_staff_write_is_in_force_at_once(
    home: Any, no_terms: None, find: Callable[..., list[str]]
) -> None:
    factories.ContentPageFactory(parent=home, slug="kettle", title_en="Kettle")
    assert find("boiler") == find("samovar") == []

    words = term("kettle|boiler")
    assert find("boiler") == ["/en/kettle/"]
    words.words_en = "kettle\nsamovar"
    words.save()
    assert find("boiler") == []
    assert find("samovar") == ["/en/kettle/"]
    words.delete()
    assert find("samovar") == []


def test_a_word_in_two_terms_is_called_as_both_say(no_terms: None) -> None:
    term("magnet|lodestone", "磁体|磁钢")
    term("permanent magnet", "永磁体|磁钢")

    assert called("磁钢") == {"magnet", "lodestone", "磁体", "permanent magnet", "永磁体"}
    assert called("lodestone") == {"magnet", "磁体", "磁钢"}, "no further than one term"
    assert called("permanent magnet") == {"永磁体", "磁钢"}


def test_a_term_is_known_however_it_is_written(no_terms: None) -> None:
    term("SmCo|samarium cobalt|N42SH", "钐钴")

    for query in (
        "SMCO", "sm-co", "Sm‑Co", "samarium-cobalt", "Samarium  Cobalts", "釤鈷", "n42 sh",
        "N-42-SH", "Ｎ42SH",
    ):  # fmt: skip
        assert "钐钴" in called(query) or "smco" in called(query), query


def test_each_word_of_the_first_terms_leads_to_the_others() -> None:
    """Check the synonyms that migrations create."""
    wrong = []
    for row in Term.objects.all():
        row.full_clean()
        words = [*row.english, *row.chinese]
        for word in words:
            asked = query_parser.parse_query(word)
            keys = {terms._keys(way) for slot in asked.slots for way in slot.ways}
            if len(asked.slots) != 1 or not keys >= {
                terms._keys(query_parser.cut_pieces(other)) for other in words
            }:
                wrong.append(f"{word} ({row})")
    assert len(Term.objects.all()) > 100
    assert wrong == []


def test_a_term_of_words_that_say_nothing(no_terms: None, client: Client, home: Any) -> None:
    term("how to|what for")

    for query in ("how to", "what for"):
        assert client.get(f"/en/search/?q={query}").status_code == 200


def test_a_term_before_a_digit(no_terms: None) -> None:
    term("C8|ceramic 8")

    assert called("C8 5 mm") == {"ceramic 8"}


@pytest.mark.parametrize(
    ("number", "groups"),
    [
        (1, [[0]]), (2, [[0, 1]]), (3, [[0, 1, 2]]), (4, [[0, 2], [1, 3]]),
        (5, [[0, 2, 4], [1, 3]]), (6, [[0, 3], [1, 4], [2, 5]]), (7, [[0, 3, 6], [1, 4], [2, 5]]),
    ],
)  # fmt: skip
def test_most_of_some_words(number: int, groups: list[list[int]]) -> None:
    assert [list(places) for places in group_word_positions(number)] == groups


@given(st.integers(1, 100))
def test_every_word_is_in_one_group(number: int) -> None:
    places = [place for group in group_word_positions(number) for place in group]

    assert sorted(places) == list(range(number))
    assert all(group_word_positions(number))


@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_where_few_pages_have_all_words(
    home: Any, no_terms: None, find: Callable[..., list[str]], prefix: str
) -> None:
    """Check the fallback to pages with most of the words, and then with any of them."""
    words = ("alpha", "beta", "gamma", "delta")
    for number, slug in enumerate(("one", "two", "three", "four"), start=1):
        title = " ".join(words[:number])
        factories.ContentPageFactory(parent=home, slug=slug, title_en=title, title_zh_hans=title)

    for query, first, others in (
        ("alpha beta gamma delta", "four", {"two", "three"}),
        ("alpha beta gamma omega", "three", {"two", "four"}),
        ("alpha beta psi omega", "two", {"three", "four"}),
        ("alpha chi psi omega", "one", {"two", "three", "four"}),
    ):
        found = find(query, prefix)
        assert found[0] == f"/{prefix}/{first}/", query
        assert set(found[1:]) == {f"/{prefix}/{slug}/" for slug in others}, query
    assert find("phi chi psi omega", prefix) == []


def test_any_word_is_any_part_of_a_word(no_terms: None) -> None:
    """Check the last fallback, for which any part of a word is enough."""
    expression = query_parser.parse_query("Ni-Cu-Ni 联系电话").expression("or")

    assert expression is not None
    assert {"ni", "cu", "电话"} <= set(format_fts5(expression).replace('"', " ").split())


def test_most_of_many_terms_is_no_long_query() -> None:
    """Check the length of the expression; PostgreSQL limits the size of a tsquery.

    Its error was "value is too big in tsquery".
    """
    words = (
        "neodymium ferrite telephone quotation manufacturer epoxy nickel zinc corrosion chamfer "
        "block ring disc arc ball privacy"
    )
    expression = query_parser.parse_query(words).expression(query_parser.MOST)

    assert expression is not None
    assert len(format_fts5(expression)) < 100_000


def test_words_that_say_nothing_are_asked_for_where_there_are_no_others(
    home: Any, no_terms: None, find: Callable[..., list[str]]
) -> None:
    for slug, english, chinese in (("how", "How it is", "我们"), ("kettles", "Kettles", "水壶")):
        factories.ContentPageFactory(
            parent=home, slug=slug, title_en=english, title_zh_hans=chinese
        )

    assert find("how is it") == find("HOW") == ["/en/how/"]
    assert find("the how of kettles") == ["/en/kettles/"]
    assert find("我们", "zh-hans") == ["/zh-hans/how/"]
    assert find("什么是水壶", "zh-hans") == ["/zh-hans/kettles/"]


def test_of_a_long_query_the_beginning_is_read(no_terms: None) -> None:
    many = query_parser.parse_query(" ".join(f"word{number}" for number in range(100)))

    assert len(many.slots) == query_parser.MOST_PIECES
    assert many.slots[0].pieces[0].text == "word0"
    assert (
        len(query_parser.parse_query("a" * 1_000).slots[0].pieces[0].text) == query_parser.LONGEST
    )


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("N42SH", True), ("n42 sh", True), ("42SH rotor", True), ("rotor 42 sh", True),
        ("Y30H-1", True), ("yxg 28 h", True), ("rotor", False), ("48 h", False), ("钕铁硼", False),
        ("N99EH", True), ("", False),
    ],
)  # fmt: skip
def test_whether_a_query_names_a_grade(no_terms: None, query: str, names: bool) -> None:
    assert query_parser.parse_query(query).names_grade is names


def test_the_table_costs_one_query_and_is_made_once(no_terms: None) -> None:
    term("gizmo|widget")
    table = terms.get_term_table()

    with CaptureQueriesContext(connection) as captured:
        assert terms.get_term_table() is table
    assert len(captured) == 1
    with CaptureQueriesContext(connection) as captured:
        assert query_parser.parse_query("widget", table).slots[0].others
    assert len(captured) == 0
    assert not query_parser.parse_query("widget", TermTable()).slots[0].others
