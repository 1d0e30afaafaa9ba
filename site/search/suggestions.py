"""Autocomplete suggestions of the search field: synonyms, page titles, grades, documents."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

import languages
from search import query_parser, terms
from search.backend.engine import check_any_result
from search.backend.reading import ParsedWords
from search.hits import Hit, make_hits
from search.models import Kind, SearchRecord
from search.words import normalise

MOST_TITLES, MOST_TERMS = 6, 3
SHORTEST = 1
CANDIDATE_TERMS = 6


def find_suggestions(text: str, request: HttpRequest) -> list[dict[str, Any]]:
    """Return the suggestions for a text: terms that link to a search, then titles with their pages.

    Each is a dict with the keys label, kind, url and lang, the language tag of the label; blank if
    it is the active language. Empty for a blank text.
    """
    text = text.strip()[: query_parser.LONGEST]
    if len(text) < SHORTEST:
        return []
    return [*_terms(text), *_titles(text, request)]


def _titles(text: str, request: HttpRequest) -> list[dict[str, Any]]:
    """Return suggestions for titles; news only if the other kinds give fewer than ``MOST_TITLES``.

    There are thousands of news articles, but few other titles with the same beginning.
    """
    records = SearchRecord.objects.filter(language=languages.get_active_language())
    records = records.select_related("page", "grade", "document").defer("text")
    titles: list[Hit] = []
    for part in (records.exclude(kind=Kind.NEWS), records.filter(kind=Kind.NEWS)):
        if len(titles) < MOST_TITLES:
            more = part.autocomplete(text)[: 4 * MOST_TITLES]
            titles += make_hits(more, query_parser.ParsedQuery("", ()), request)
    typed = normalise(text)
    titles.sort(key=lambda hit: _distance(normalise(hit.record.title), typed))
    return [
        _suggestion(hit.record.title, hit.kind, hit.url, hit.title_language)
        for hit in titles[:MOST_TITLES]
    ]


def _terms(text: str) -> list[dict[str, Any]]:
    """Return suggestions for terms that begin with the text, or have a word that does.

    Both languages of a term are compared. Only terms that have results are returned.
    """
    code = languages.get_active_language()
    table = terms.get_term_table()
    column = languages.CODES.index(code)
    typed = normalise(text)
    begun = [
        term[column]
        for term in table.preferred
        if term[column] and any(word and _begins(word, typed) for word in term)
    ]
    begun.sort(key=lambda term: (not normalise(term).startswith(typed), len(term)))
    begun = begun[:CANDIDATE_TERMS]
    records = SearchRecord.objects.filter(language=code)
    searches = [
        records.search(ParsedWords(query_parser.parse_query(term, table))) for term in begun
    ]
    page = reverse("search")
    return [
        _suggestion(term, _("Search"), f"{page}?{urlencode({'q': term})}", "")
        for term, finds in zip(begun, check_any_result(searches), strict=True)
        if finds
    ][:MOST_TERMS]


def _distance(title: str, typed: str) -> int:
    """Return a sort key: 0 for an equal title, 1 for one that begins with the text, else 2."""
    return 0 if title == typed else 1 if title.startswith(typed) else 2


def _begins(term: str, typed: str) -> bool:
    term = normalise(term)
    return term.startswith(typed) or f" {typed}" in term


def _suggestion(label: str, kind: str, url: str, language: str) -> dict[str, Any]:
    lang = languages.TAGS[language] if language else ""
    return {"label": label, "kind": str(kind), "url": url, "lang": lang}
