"""Site search: query, spelling correction, counts by kind and language, ranked results."""

from typing import Any

import languages
from search import query_parser, ranking, spelling, terms
from search.backend.engine import count_facets
from search.backend.reading import ParsedWords
from search.models import Kind, SearchRecord
from search.models.record import SearchRecordQuerySet, make_language_marker

ENOUGH = 5
"""Number of results with every word below which results with most of the words are shown, too.

For queries of a single word or term, one result is enough.
"""
SHOWN_WITH = ("page", "grade", "document")


class Search:
    """A search: the results in the active language, and the number of results in the other one.

    Results must have every word of the query or a synonym of it. If there are none, the first
    spelling correction that has results replaces the query. If no correction has results, or the
    query has fewer than ``ENOUGH``, results with most of the words are shown, and as a last resort
    those with any of the words.
    """

    def __init__(self, text: str, kind: str = "") -> None:
        self.is_cut = len(text.strip()) > query_parser.LONGEST
        self.text = text.strip()[: query_parser.LONGEST]
        self.code = languages.get_active_language()
        self.kind = kind if kind in Kind.values else ""
        self.table = terms.get_term_table()
        self.parsed = query_parser.parse_query(self.text, self.table)
        self.correction = ""
        self.shown = self.parsed
        self.operator = "and"
        self._counts = self._count(ParsedWords(self.parsed)) if self.parsed else {}
        self.has_found_as_typed = bool(self._own)
        self._decide()

    def _decide(self) -> None:
        """Replace the query by a correction or a looser operator if it has too few results."""
        # A grade's record seldom has the query's other words, but the grade must be listed first.
        enough = 1 if len(self.parsed.slots) == 1 else ENOUGH
        wants_more = self.parsed.names_grade and len(self.parsed.slots) > 1
        if not self.parsed or (self._own >= enough and not wants_more):
            return
        ways = [] if self._own else self._corrections()
        if not self._first([*ways, ParsedWords(self.parsed, query_parser.MOST)]):
            self._first([ParsedWords(self.parsed, "or")])

    def _first(self, ways: list[ParsedWords]) -> bool:
        """Show the first of several queries that has results in the active language.

        Returns False if there is none. One SQL query.
        """
        everything: Any = SearchRecord.objects
        facets = count_facets([everything.search(way) for way in ways], "language_kind")
        for way, counts in zip(ways, facets, strict=True):
            if any(language_kind.startswith(f"{self.code}:") for language_kind in counts):
                self._show(way, counts)
                return True
        return False

    def _corrections(self) -> list[ParsedWords]:
        suggested = spelling.suggest_corrections(self.text, self.table)
        return [ParsedWords(query_parser.parse_query(text, self.table)) for text in suggested]

    def _show(self, query: ParsedWords, counts: dict[str, int]) -> None:
        self.shown, self.operator, self._counts = query.parsed, query.operator, counts
        if self.shown is not self.parsed:
            self.correction = self.shown.text

    @staticmethod
    def _count(query: ParsedWords) -> dict[str, int]:
        records: Any = SearchRecord.objects
        return count_facets([records.search(query)], "language_kind")[0]

    @property
    def _records(self) -> SearchRecordQuerySet:
        """Return the records of the active language."""
        return SearchRecord.objects.filter(language=self.code)

    @property
    def has_all_words(self) -> bool:
        """Return True if the results have every word of the query or of its correction."""
        return self.operator == "and"

    @property
    def kinds(self) -> dict[Kind, int]:
        """Return the number of results by kind in the active language, without empty kinds."""
        numbers = {kind: self._counts.get(self._language_kind(kind), 0) for kind in Kind}
        return {kind: number for kind, number in numbers.items() if number}

    def _language_kind(self, kind: str) -> str:
        return f"{self.code}:{kind}"

    @property
    def _own(self) -> int:
        return sum(self.kinds.values())

    @property
    def everything(self) -> int:
        """Return the number of results in the active language, of all kinds."""
        return self._own

    @property
    def total(self) -> int:
        """Return the number of results of the selected kind; of all kinds if none is selected."""
        return self._counts.get(self._language_kind(self.kind), 0) if self.kind else self._own

    @property
    def elsewhere(self) -> int:
        """Return the number of results in the other language."""
        return sum(self._counts.values()) - self._own

    def part(self, start: int, stop: int) -> list[SearchRecord]:
        """Return the results from position ``start`` to ``stop``.

        The first ``ranking.CANDIDATES`` are ranked by ``search.ranking``. The others, and all
        results with the operator "or", are in the index's order.
        """
        if not self.total:
            return []
        records = self._records.filter(kind=self.kind) if self.kind else self._records
        query = ParsedWords(self.shown, self.operator, make_language_marker(self.code))
        best = 0 if self.operator == "or" else ranking.CANDIDATES
        keys: list[int] = []
        if start < best:
            fields = ranking.RankedRecord._fields[2:]
            rows = records.search(query)[:best].ranked_values(*fields)
            candidates = [ranking.RankedRecord(*row) for row in rows]
            ordered = ranking.rank_records(candidates, self.shown, self.has_all_words)
            keys = [record.pk for record in ordered[start:stop]]
        by_key = self._records.select_related(*SHOWN_WITH).in_bulk(keys) if keys else {}
        shown = [by_key[key] for key in keys if key in by_key]
        if stop > best:
            whole = records.select_related(*SHOWN_WITH).search(query)
            shown += whole[max(start, best) : stop]
        return shown
