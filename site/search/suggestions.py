"""What is suggested while a reader types: titles, grades, terms of the trade."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

import languages
from search import asking, terms
from search.backend.engine import finding_any
from search.backend.reading import Words
from search.hits import Hit, hits
from search.models import Kind, SearchRecord
from search.words import normalise

MOST_TITLES, MOST_TERMS = 6, 3
SHORTEST = 1
CANDIDATE_TERMS = 6


def suggest(text: str, request: HttpRequest) -> list[dict[str, Any]]:
    """Terms first, which lead to a search, then titles and grades, which lead to their page: each
    with label, kind, address, and its language where it is not the page's."""
    text = text.strip()[: asking.LONGEST]
    if len(text) < SHORTEST:
        return []
    return [*_terms(text), *_titles(text, request)]


def _titles(text: str, request: HttpRequest) -> list[dict[str, Any]]:
    """News only where there is too little else: it is thousands, and what else begins so is few."""
    records = SearchRecord.objects.filter(language=languages.active())
    records = records.select_related("page", "grade", "document").defer("text")
    found: list[Hit] = []
    for part in (records.exclude(kind=Kind.NEWS), records.filter(kind=Kind.NEWS)):
        if len(found) < MOST_TITLES:
            more = part.autocomplete(text)[: 4 * MOST_TITLES]
            found += hits(more, asking.Asked("", ()), request)
    typed = normalise(text)
    found.sort(key=lambda hit: _distance(normalise(hit.record.title), typed))
    return [
        _suggestion(hit.record.title, hit.kind, hit.url, hit.title_language)
        for hit in found[:MOST_TITLES]
    ]


def _terms(text: str) -> list[dict[str, Any]]:
    """Terms that begin as the text does, or of which a word does, in either language, and that find
    something."""
    code = languages.active()
    table = terms.current()
    at = languages.CODES.index(code)
    typed = normalise(text)
    begun = [
        term[at]
        for term in table.preferred
        if term[at] and any(word and _begins(word, typed) for word in term)
    ]
    begun.sort(key=lambda term: (not normalise(term).startswith(typed), len(term)))
    begun = begun[:CANDIDATE_TERMS]
    records = SearchRecord.objects.filter(language=code)
    searches = [records.search(Words(asking.asked(term, table))) for term in begun]
    page = reverse("search")
    return [
        _suggestion(term, _("Search"), f"{page}?{urlencode({'q': term})}", "")
        for term, finds in zip(begun, finding_any(searches), strict=True)
        if finds
    ][:MOST_TERMS]


def _distance(title: str, typed: str) -> int:
    """What is called just so comes first, then what begins so."""
    return 0 if title == typed else 1 if title.startswith(typed) else 2


def _begins(term: str, typed: str) -> bool:
    term = normalise(term)
    return term.startswith(typed) or f" {typed}" in term


def _suggestion(label: str, kind: str, url: str, language: str) -> dict[str, Any]:
    lang = languages.TAGS[language] if language else ""
    return {"label": label, "kind": str(kind), "url": url, "lang": lang}
