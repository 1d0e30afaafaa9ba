"""Wagtail's search in the database, for which a quotation mark is a sign like any other.

On SQLite the words of a query are strings of the full-text table's own language; the library
leaves quotation marks in them as they are, and one ends a string: half of what is searched for is
then read as an expression, and most often it is none.
"""

from typing import Any

from modelsearch.backends import database
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


class SQLiteBackend(sqlite.SQLiteSearchBackend):
    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802, the name that is asked for
    """The backend of the database that there is."""
    backend = database.SearchBackend(params)
    if isinstance(backend, sqlite.SQLiteSearchBackend):
        return SQLiteBackend(params)
    return backend
