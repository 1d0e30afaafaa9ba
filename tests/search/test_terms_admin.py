"""Staff keep synonyms, and see what readers searched for in vain."""

import csv
import io
from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlencode

import openpyxl
import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext, override

from search.models import MissedSearch, Term
from search.models.term import LONGEST_WORD, MOST_WORDS
from search.viewsets import OnlyReadPolicy
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]
both = pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)
TERMS, NEW = "/admin/search_terms/", "/admin/search_terms/new/"
MISSED = "/admin/missed_searches/"


@pytest.fixture(autouse=True)
def _no_terms(db: None) -> None:
    Term.objects.all().delete()


def in_(language: str, text: str) -> str:
    """A text in a language; that all are translated, tests/config/test_catalogue.py sees to."""
    with override(language):
        return gettext(text)


def page(client: Client, address: str) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def form(found: BeautifulSoup) -> dict[str, str]:
    """What the browser sends for a form as it stands."""
    editor = found.find(id="w-editor-form")
    assert editor is not None
    assert editor["method"].upper() == "POST"
    sent = {area["name"]: area.get_text()[1:] for area in editor.find_all("textarea")}
    return sent | {
        field["name"]: field.get("value", "")
        for field in editor.find_all("input")
        if field.get("name")
    }


def send(client: Client, address: str, **words: str) -> BeautifulSoup:
    """The page after a form was opened, filled in and sent."""
    sent = form(page(client, address)) | words
    return BeautifulSoup(client.post(address, sent, follow=True).content, "html.parser")


def errors(found: BeautifulSoup) -> list[str]:
    return [
        error.get_text(strip=True)
        for error in found.select(".error-message, .errorlist li")
        if error.get_text(strip=True)
    ]


def rows(found: BeautifulSoup) -> list[list[str]]:
    """The cells of the list, without its buttons."""
    for buttons in found.select("main td .actions"):
        buttons.decompose()
    return [
        [" ".join(cell.get_text().split()) for cell in row.find_all("td")]
        for row in found.select("main table.listing tbody tr")
    ]


def missed(words: str, times: int = 1, last_on: str = "2026-03-18", language: str = "en") -> Any:
    return MissedSearch.objects.create(words=words, times=times, last_on=last_on, language=language)


# --- Synonyms


@both
def test_a_synonym_is_added_and_in_force(
    editor: Client, language: str, find: Callable[..., list[str]], home: Any
) -> None:
    factories.ContentPageFactory(parent=home, slug="kettle", title_en="Kettles")

    found = send(
        editor, NEW, words_en="  kettle \n\nboiler\r\nkettle\n", words_zh_hans="水壶\n熱水壺"
    )

    assert errors(found) == []
    term = Term.objects.get()
    assert (term.words_en, term.words_zh_hans) == ("kettle\nboiler", "水壶\n熱水壺")
    assert "kettle = 水壶" in found.select_one(".messages").get_text()  # type: ignore[union-attr]
    assert rows(found) == [["kettle, boiler", "水壶, 熱水壺"]]
    assert find("boiler") == find("热水壶") == ["/en/kettle/"]


@both
def test_a_synonym_is_changed_and_deleted(editor: Client, language: str) -> None:
    term = Term.objects.create(words_en="kettle\nboiler", words_zh_hans="")
    address = f"{TERMS}edit/{term.pk}/"
    assert form(page(editor, address))["words_en"].splitlines() == ["kettle", "boiler"]

    found = send(editor, address, words_zh_hans="水壶")

    term.refresh_from_db()
    assert (term.words_en, term.words_zh_hans) == ("kettle\nboiler", "水壶")
    assert errors(found) == []
    gone = editor.post(f"{TERMS}delete/{term.pk}/", follow=True)
    assert gone.status_code == 200
    assert not Term.objects.exists()


@both
@pytest.mark.parametrize(
    ("english", "chinese", "said"),
    [
        ("", "", "A synonym needs at least two words, one to a line."),
        ("kettle", "", "A synonym needs at least two words, one to a line."),
        ("kettle\nkettle", " \n", "A synonym needs at least two words, one to a line."),
        ("kettle\n" + "k" * 61, "", "“%(word)s” is too long: at most %(most)s characters."),
        ("kettle\n…", "水壶", "“%(word)s” has no letter and no digit."),
        ("\n".join(f"word {n}" for n in range(31)), "", "At most %(most)s words, please."),
    ],
    ids=["none", "one", "the same", "too long", "no letter", "too many"],
)
def test_errors_come_back_with_what_was_written(
    editor: Client, language: str, english: str, chinese: str, said: str
) -> None:
    word = english.splitlines()[-1] if english else ""
    expected = in_(language, said) % {
        "word": word, "most": MOST_WORDS if "words, please" in said else LONGEST_WORD
    }  # fmt: skip

    found = send(editor, NEW, words_en=english, words_zh_hans=chinese)

    assert expected in errors(found)
    assert not Term.objects.exists()
    lines = [line.strip() for line in english.splitlines() if line.strip()]
    assert form(found)["words_en"].split("\n") == (lines or [""]) or said.startswith("A synonym")
    assert form(found)["words_zh_hans"].strip() == chinese.strip()


@both
def test_errors_of_both_languages_stand_beside_their_fields(editor: Client, language: str) -> None:
    found = send(editor, NEW, words_en="a\n!", words_zh_hans="水壶\n？")

    for name, sign in (("words_en", "!"), ("words_zh_hans", "？")):
        field = found.find("textarea", {"name": name})
        assert field["aria-invalid"] == "true"
        told = found.find(id=field["aria-describedby"].split()[-1])
        assert sign in told.get_text()


@both
def test_the_list_of_synonyms(editor: Client, language: str) -> None:
    Term.objects.create(words_en="rotor\nimpeller")
    Term.objects.create(words_en="", words_zh_hans="水壶\n<b>壶</b>")
    Term.objects.create(words_en="kettle", words_zh_hans="水壶")

    assert rows(page(editor, TERMS)) == [
        ["–", "水壶, <b>壶</b>"], ["kettle", "水壶"], ["rotor, impeller", "–"]
    ]  # fmt: skip
    assert rows(page(editor, f"{TERMS}?q=impell")) == [["rotor, impeller", "–"]]
    assert len(rows(page(editor, f"{TERMS}?q=水壶"))) == 2
    headings = [" ".join(th.get_text().split()) for th in page(editor, TERMS).select("main th")]
    assert headings == [in_(language, "English"), in_(language, "Chinese")]


def test_the_list_costs_the_same_for_many(staff_client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as context:
            page(staff_client, TERMS)
        return len(context)

    Term.objects.create(words_en="a\nb")
    queries()
    few = queries()
    for number in range(20):
        Term.objects.create(words_en=f"a\n{number}")

    assert queries() == few


# --- Searches without result


@both
def test_a_synonym_is_made_of_a_search(editor: Client, language: str) -> None:
    words = {"en": 'tea "kettle" & <b>', "zh-hans": "茶壶&=水"}[language]
    missed(words, language=language)
    field = {"en": "words_en", "zh-hans": "words_zh_hans"}[language]
    (link,) = [a for a in page(editor, MISSED).select("main td a") if NEW in str(a.get("href", ""))]
    assert link.get_text(strip=True) == in_(language, "Make a synonym of it")

    opened = form(page(editor, str(link["href"])))
    assert opened[field] == words
    other = ({"words_en", "words_zh_hans"} - {field}).pop()
    assert opened[other] == ""
    found = send(editor, str(link["href"]), **{other: "kettle"})

    assert errors(found) == []
    assert getattr(Term.objects.get(), field) == words


def test_a_form_opens_with_no_more_than_a_search(staff_client: Client) -> None:
    opened = form(page(staff_client, f"{NEW}?{urlencode({'words_en': 'k' * 5_000, 'pk': 7})}"))

    assert opened["words_en"] == "k" * 200
    assert form(page(staff_client, NEW))["words_en"] == ""


@both
def test_the_list_of_searches(editor: Client, language: str) -> None:
    """The most frequent first, of those the newest."""
    missed("seldom")
    missed("often", times=9)
    missed("newer", times=9, last_on="2026-03-20")
    missed("<i>茶壶</i>", times=3, language="zh-hans")

    found = page(editor, MISSED)

    languages = {"en": in_(language, "English"), "zh-hans": in_(language, "Chinese")}
    assert [row[:3] for row in rows(found)] == [
        ["newer", languages["en"], "9"],
        ["often", languages["en"], "9"],
        ["<i>茶壶</i>", languages["zh-hans"], "3"],
        ["seldom", languages["en"], "1"],
    ]
    assert [time["datetime"] for time in found.select("main td time")] == [
        "2026-03-20", "2026-03-18", "2026-03-18", "2026-03-18"
    ]  # fmt: skip
    for query, expected in (
        ("language=zh-hans", ["<i>茶壶</i>"]),
        ("language=en", ["newer", "often", "seldom"]),
        ("q=OFT", ["often"]),
        ("q=茶", ["<i>茶壶</i>"]),
        ("last_on=2026-03-20", ["newer"]),
        ("ordering=words", ["<i>茶壶</i>", "newer", "often", "seldom"]),
        ("ordering=times", ["seldom", "<i>茶壶</i>"]),
        ("ordering=-last_on", ["newer"]),
    ):
        shown = [row[0] for row in rows(page(editor, f"{MISSED}?{query}"))]
        assert shown[: len(expected)] == expected, query
        assert "ordering" in query or len(shown) == len(expected), query


@both
def test_searches_are_taken_away_as_a_file(editor: Client, language: str) -> None:
    missed("kettle, copper", times=2)
    missed('茶壶"', language="zh-hans", last_on="2026-03-20")
    headings = [
        in_(language, text) for text in ("searched for", "language of the page", "times", "last on")
    ]

    response = editor.get(f"{MISSED}?export=csv")
    written = b"".join(response.streaming_content).decode()  # type: ignore[arg-type]
    first, *others = csv.reader(io.StringIO(written))

    assert [heading.lower() for heading in first] == headings
    assert others == [
        ["kettle, copper", "en", "2", "2026-03-18"], ['茶壶"', "zh-hans", "1", "2026-03-20"]
    ]  # fmt: skip
    response = editor.get(f"{MISSED}?export=xlsx&language=en")
    workbook = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content)))  # type: ignore[arg-type]
    first, second = workbook.active.iter_rows(values_only=True)
    assert [heading.lower() for heading in first] == headings
    assert [second[0], second[2], second[3]] == ["kettle, copper", 2, date(2026, 3, 18)]


@pytest.mark.parametrize(
    "address", ["new/", "edit/{}/", "delete/{}/", "copy/{}/", "history/{}/", "inspect/{}/"]
)
def test_nobody_adds_changes_or_deletes_a_search(staff_client: Client, address: str) -> None:
    search = missed("kettle")

    for ask in (staff_client.get, staff_client.post):
        response = ask(MISSED + address.format(search.pk), {"words": "x", "q": "y"}, follow=True)
        assert response.status_code == 404
    assert staff_client.post(MISSED, {"words": "x"}).status_code == 405
    search.refresh_from_db()
    assert (search.words, MissedSearch.objects.count()) == ("kettle", 1)


def test_not_even_an_administrator_may(home: Any) -> None:
    boss, policy = factories.UserFactory(), OnlyReadPolicy(MissedSearch)

    assert policy.user_has_permission(boss, "view")
    for action in ("add", "change", "delete"):
        assert not policy.user_has_permission(boss, action)
    codenames = Permission.objects.filter(content_type__model="missedsearch")
    assert [permission.codename for permission in codenames] == ["view_missedsearch"]


# --- Who may


@pytest.mark.parametrize(
    ("group", "may"),
    [("Moderators", True), ("Catalogue managers", True), ("Editors", False), ("Sales", False)],
)
def test_groups(client: Client, home: Any, group: str, may: bool) -> None:
    user = factories.UserFactory(is_superuser=False)
    user.groups.add(Group.objects.get(name=group))
    client.force_login(user)
    term = Term.objects.create(words_en="kettle\nboiler")
    missed("kettle")
    addresses = [TERMS, NEW, f"{TERMS}edit/{term.pk}/", f"{TERMS}delete/{term.pk}/", MISSED]

    assert [client.get(address).status_code for address in addresses] == [200 if may else 302] * 5
    assert (TERMS in client.get("/admin/").content.decode()) is may
    client.post(NEW, {"words_en": "pot\npan", "words_zh_hans": ""})
    assert Term.objects.filter(words_en__contains="pan").exists() is may


def test_who_may_only_see(client: Client, home: Any) -> None:
    user = factories.UserFactory(is_superuser=False)
    names = ["access_admin", "view_term", "view_missedsearch"]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(user)
    Term.objects.create(words_en="kettle\nboiler")
    missed("kettle")

    assert rows(page(client, MISSED))[0][0] == "kettle"
    assert "Make a synonym" not in page(client, MISSED).get_text()
    client.post(NEW, {"words_en": "pot\npan", "words_zh_hans": ""})
    assert Term.objects.count() == 1
