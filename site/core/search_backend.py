"""Wagtail's search in the database that there is."""

from typing import Any

from modelsearch.backends import database


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802, the name that is asked for
    """The library's own, but on SQLite, where ours reads quotation marks."""
    backend = database.SearchBackend(params)
    if database.USE_SQLITE_FTS:
        from core.search_on_sqlite import Backend

        return Backend(params)
    return backend
