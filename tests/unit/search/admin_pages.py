"""Helpers for the admin pages of synonyms and of searches without results."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils.translation import gettext, override

from search.models import MissedSearch

both = pytest.mark.parametrize("editor", ["en", "zh-hans"], indirect=True)
TERMS, NEW = "/admin/search_terms/", "/admin/search_terms/new/"
MISSED = "/admin/missed_searches/"


def in_(language: str, text: str) -> str:
    """Return a text in a language; ``config/test_catalogue.py`` checks that all are translated."""
    with override(language):
        return gettext(text)


def page(client: Client, address: str) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def form(found: BeautifulSoup) -> dict[str, str]:
    """Return the data that the browser sends for the unchanged form."""
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
    """Open a form, fill it in and post it; return the next page."""
    sent = form(page(client, address)) | words
    return BeautifulSoup(client.post(address, sent, follow=True).content, "html.parser")


def errors(found: BeautifulSoup) -> list[str]:
    return [
        error.get_text(strip=True)
        for error in found.select(".error-message, .errorlist li")
        if error.get_text(strip=True)
    ]


def rows(found: BeautifulSoup) -> list[list[str]]:
    """Return the cells of the list, without the buttons."""
    for buttons in found.select("main td .actions"):
        buttons.decompose()
    return [
        [" ".join(cell.get_text().split()) for cell in row.find_all("td")]
        for row in found.select("main table.listing tbody tr")
    ]


def missed(words: str, times: int = 1, last_on: str = "2026-03-18", language: str = "en") -> Any:
    return MissedSearch.objects.create(words=words, times=times, last_on=last_on, language=language)
