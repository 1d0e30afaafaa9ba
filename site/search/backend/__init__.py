"""Wagtail search backend for SQLite and PostgreSQL with the site's own tokenizer.

modelsearch keeps one index entry for each object, with the columns title, body and autocomplete.
This backend replaces the tokenizer, for indexing and for queries (``search.words``), and the
queries: one ranked query on the full-text index, while the library's SQLite backend queries the
index again for every row. The site's search and the admin's search both use it.
"""

from typing import Any

from django.db import connection
from modelsearch.backends import database
from modelsearch.backends.base import BaseSearchBackend

from search.backend.engine import Backend


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:  # noqa: N802, name required by modelsearch
    """Return the site's backend for SQLite and PostgreSQL; the library's if SQLite lacks FTS5."""
    # This call also sets USE_SQLITE_FTS.
    fallback = database.SearchBackend(params)
    if connection.vendor == "postgresql" or database.USE_SQLITE_FTS:
        return Backend(params)
    return fallback
