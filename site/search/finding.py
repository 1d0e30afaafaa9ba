"""A search as the page of results shows it."""

from functools import cached_property
from typing import Any

from modelsearch.query import PlainText

from core import languages
from search import asking, ranking, spelling
from search.backend.reading import MostWords
from search.models import SearchRecord

ENOUGH = 5
"""Where fewer have every word, what has most of them is shown as well."""


class Search:
    """What a query finds in the active language, and how much in the other one.

    Every word must be found, in one of its ways. Where nothing has them all, the query is spelled
    as a near miss that finds something; else what has some of the words is shown, the most of them
    first.
    """

    def __init__(self, text: str, kind: str = "") -> None:
        self.text = text.strip()[: asking.LONGEST]
        self.code = languages.active()
        self.kind = kind

    @cached_property
    def asked(self) -> asking.Asked:
        return asking.asked(self.text)

    @cached_property
    def _exact(self) -> dict[str, int]:
        return _count(self.text) if self.asked else {}

    @cached_property
    def correction(self) -> str:
        """What is shown in place of a query of which nothing is found; blank for none."""
        if not self.asked or self._own(self._exact):
            return ""
        for suggestion in spelling.suggestions(self.text):
            if self._own(_count(suggestion)):
                return suggestion
        return ""

    def _own(self, shelves: dict[str, int]) -> int:
        return sum(number for shelf, number in shelves.items() if shelf.startswith(f"{self.code}:"))

    @cached_property
    def shown(self) -> asking.Asked:
        """What is shown: what was asked for, or its correction."""
        return asking.asked(self.correction) if self.correction else self.asked

    @cached_property
    def results(self) -> Any:
        """All that is shown, as the index orders it."""
        records = SearchRecord.objects.filter(language=self.code)
        if self.kind:
            records = records.filter(kind=self.kind)
        return records.search(self._query).annotate_score("score")

    @cached_property
    def _query(self) -> Any:
        """As strict as finds something."""
        text = self.shown.text
        # Who names a grade wants that grade first, whatever else is asked of it.
        enough = self._own(self._exact) >= ENOUGH and not self.asked.names_grade
        if enough or self.correction:
            return text
        return MostWords(text) if self._own(_count(MostWords(text))) else PlainText(text, "or")

    def best(self, number: int) -> list[SearchRecord]:
        return ranking.in_order(self.results[: ranking.CANDIDATES], self.shown)[:number]


def _count(query: Any) -> dict[str, int]:
    return dict(SearchRecord.objects.search(query).facet("shelf"))
