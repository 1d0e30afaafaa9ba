"""Wagtail's search, on SQLite and on PostgreSQL, over words of our own making.

modelsearch keeps one row for each object, with a title, a body and what is completed while a
reader types. What is ours: which words go into it and which are asked for (``search.words``), and
how the database is asked: its full-text index once, ranked, where the library's SQLite backend asks
it again for every row. Readers' search and the admin's go this way alike.
"""

from typing import Any

from django.db import connection
from modelsearch.backends import database

from search.backend.engine import Backend


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802, the name that is asked for
    """Ours on the databases that the site runs on; the library's where SQLite lacks FTS5."""
    fallback = database.SearchBackend(params)
    if connection.vendor == "postgresql" or database.USE_SQLITE_FTS:
        return Backend(params)
    return fallback
