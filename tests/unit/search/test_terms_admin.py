"""Synonyms in the admin, also created from searches without results."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from search.models import Term
from search.models.term import LONGEST_WORD, MOST_WORDS
from tests.support import factories
from tests.unit.search.admin_pages import (  # fmt: skip
    MISSED,
    NEW,
    TERMS,
    both,
    errors,
    form,
    in_,
    missed,
    page,
    rows,
    send,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_terms(db: None) -> None:
    Term.objects.all().delete()


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


@pytest.mark.data
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


# --- From a search without results


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


# --- Permissions


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
