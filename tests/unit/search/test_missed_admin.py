"""List of searches without results, in the admin."""

import csv
import io
from datetime import date
from typing import Any

import openpyxl
import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from search.models import MissedSearch
from search.viewsets import OnlyReadPolicy
from tests.support import factories
from tests.unit.search.admin_pages import MISSED, both, in_, missed, page, rows

pytestmark = [pytest.mark.django_db, pytest.mark.data]


@both
def test_the_list_of_searches(editor: Client, language: str) -> None:
    """Check the order: most frequent first, then newest first."""
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
