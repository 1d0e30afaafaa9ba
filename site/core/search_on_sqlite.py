"""Wagtail's search on SQLite, for which a quotation mark is a sign like any other.

The words of a query are strings of the full-text table's own language; the library leaves quotation
marks in them as they are, and one ends a string: half of what is searched for is then read as an
expression, and most often it is none. With another database there is nothing to import here.
"""

from typing import Any

from modelsearch.backends.database.sqlite import sqlite
from modelsearch.query import Phrase, PlainText, SearchQuery


class QuotingMixin:
    """Writes a quotation mark within a string twice, as SQLite reads it."""

    def build_search_query_content(self, query: SearchQuery, config: Any = None) -> Any:
        if isinstance(query, PlainText):
            query = PlainText(_quoted(query.query_string), operator=query.operator)
        elif isinstance(query, Phrase):
            query = Phrase(_quoted(query.query_string))
        return super().build_search_query_content(query, config=config)  # type: ignore[misc]


def _quoted(text: str) -> str:
    return text.replace('"', '""')


class QueryCompiler(QuotingMixin, sqlite.SQLiteSearchQueryCompiler):
    pass


class AutocompleteQueryCompiler(QuotingMixin, sqlite.SQLiteAutocompleteQueryCompiler):
    pass


class Backend(sqlite.SQLiteSearchBackend):
    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
