"""Counting of searches without results: words and frequency, no data about the reader."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from search import jobs
from search.models import MissedSearch, Term, missed
from tests.support import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]
each_language = pytest.mark.parametrize("prefix", ["en", "zh-hans"])


@pytest.fixture(autouse=True)
def _no_terms(db: None) -> None:
    Term.objects.all().delete()


@pytest.fixture
def ask(client: Client, home: Any) -> Callable[..., None]:
    """Create one page, and return a function that opens the results page."""
    factories.ContentPageFactory(
        parent=home, slug="kettle", title_en="Copper kettles", title_zh_hans="铜水壶"
    )

    def get(words: str, prefix: str = "en", more: str = "") -> None:
        assert client.get(f"/{prefix}/search/?q={quote(words)}{more}").status_code == 200

    return get


def counted() -> dict[tuple[str, str], int]:
    return {(search.language, search.words): search.times for search in MissedSearch.objects.all()}


@each_language
def test_counted_with_its_date(ask: Callable[..., None], prefix: str) -> None:
    words = {"en": "samovar of brass", "zh-hans": "黄铜茶炊"}[prefix]
    with time_machine.travel("2026-03-18T12:00:00+08:00", tick=False):
        ask(words, prefix)
    search = MissedSearch.objects.get()
    assert (search.language, search.words, search.times) == (prefix, words, 1)
    assert search.last_on == date(2026, 3, 18)

    with time_machine.travel("2026-03-20T00:30:00+08:00", tick=False):
        ask(words, prefix)

    search = MissedSearch.objects.get()
    assert (search.times, search.last_on) == (2, date(2026, 3, 20)), "the day of the company"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Samovar", "samovar"),
        ("  SAMOVAR \t of\n brass ", "samovar of brass"),
        ("ｓａｍｏｖａｒ", "samovar"),
        ("sämovar", "samovar"),
        ("samovar\x01\x7f", "samovar"),
        ("茶炊與壺", "茶炊与壶"),
        ("N99XX", "n99xx"),
        ("samovar 10 x 20 x 5 mm", "samovar 10 x 20 x 5 mm"),
        ("ISO 99999", "iso 99999"),
        ("<b>samovar</b>", "<b>samovar</b>"),
        ("s" * 80, "s" * 80),
    ],
)
def test_one_search_however_it_is_written(ask: Callable[..., None], words: str, kept: str) -> None:
    ask(words)
    ask(kept)

    assert counted() == {("en", kept): 2}


def test_each_language_for_itself(ask: Callable[..., None]) -> None:
    for prefix in ("en", "en", "zh-hans"):
        ask("samovar", prefix)

    assert counted() == {("en", "samovar"): 2, ("zh-hans", "samovar"): 1}


def test_what_is_found_otherwise_is_counted(ask: Callable[..., None]) -> None:
    """Check that searches with only similar or partial matches are counted.

    Staff may turn a misspelt word into a synonym.
    """
    ask("coppre")
    ask("copper samovar")

    assert counted() == {("en", "coppre"): 1, ("en", "copper samovar"): 1}


@each_language
def test_what_may_name_a_person_is_not_counted(ask: Callable[..., None], prefix: str) -> None:
    for words in (
        "li@example.com", "mail li＠example．com", "Li @ work", "https://example.com/li",
        "www.example.com", "example.com/li", "li.example.cn", "+86 10 5334 5989", "(010) 53345989",
        "call 138-0013-8000", "13800138000", "０１０５３３４５９８９", "010–5334–5989",
        "010.5334.5989", "010 · 5334 · 5989", "身份证 110101199003070000",
    ):  # fmt: skip
        ask(words, prefix)

    assert counted() == {}


@each_language
def test_what_else_is_not_counted(ask: Callable[..., None], prefix: str) -> None:
    """Check that input without words, too long input and successful searches are not counted."""
    for words in ("", " ", "...", "%", "s" * 81, "samovar " * 100):
        ask(words, prefix)
    for words in {"en": ("kettles", "KETTLE of copper"), "zh-hans": ("铜水壶", "水壺")}[prefix]:
        for more in ("", "&kind=news", "&kind=page", "&kind=x", "&page=2", "&kind=news&page=3"):
            ask(words, prefix, more)

    assert counted() == {}


def test_kinds_and_further_pages_of_one_search_count_once(ask: Callable[..., None]) -> None:
    ask("copper samovar")
    for more in ("&kind=page", "&kind=news", "&page=2"):
        ask("copper samovar", more=more)

    assert counted() == {("en", "copper samovar"): 1}


def test_suggestions_are_not_counted(client: Client, home: Any) -> None:
    client.get("/en/search/suggest/?q=samovar")

    assert counted() == {}


def test_nobody_fills_the_table(ask: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Check the limit of rows: searches that are already counted are still updated."""
    monkeypatch.setattr(missed, "MOST_ROWS", 2)
    for words in ("samovar", "teapot", "urn", "urn", "samovar"):
        ask(words)

    assert counted() == {("en", "samovar"): 2, ("en", "teapot"): 1}
    assert missed.delete_old_missed_searches() == 0


def test_forgotten_after_a_year(ask: Callable[..., None]) -> None:
    today = timezone.localdate()
    for words, days in (("samovar", 366), ("teapot", 365), ("urn", 0)):
        MissedSearch.objects.create(
            language="en", words=words, last_on=today - timedelta(days=days), times=7
        )

    jobs.tidy_search()

    assert set(counted()) == {("en", "teapot"), ("en", "urn")}


def test_searched_for_again_it_is_kept(ask: Callable[..., None]) -> None:
    MissedSearch.objects.create(language="en", words="samovar", last_on="2020-01-01", times=7)

    ask("samovar")
    jobs.tidy_search()

    assert counted() == {("en", "samovar"): 8}


def test_two_at_once(ask: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Check a race: another process inserts the row between our query and our insert."""
    look = missed._again
    looks = []

    def look_too_early(here: dict[str, Any]) -> bool:
        found = look(here)
        if not looks:
            MissedSearch.objects.create(**here)
        looks.append(found)
        return found

    monkeypatch.setattr(missed, "_again", look_too_early)
    ask("samovar")

    assert looks == [False, True]
    assert counted() == {("en", "samovar"): 2}
