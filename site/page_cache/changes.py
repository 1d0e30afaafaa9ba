"""Recording of content changes: a ``ContentChange`` with every write that the public can see.

It is stored in the transaction of the write: both are stored, or neither. SQL statements are
watched and not signals, because ``update()`` and ``bulk_create()`` send none. Writes that do not go
through Django's cursors (another program, psycopg's ``copy()``) are announced with ``manage.py
renew_pages``.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.db import router
from django.db.backends.base.base import BaseDatabaseWrapper

from page_cache import version
from page_cache.write_detection import detect_public_write

if TYPE_CHECKING:
    from psycopg.sql import Composable

_paused = False


def watch_connection(connection: BaseDatabaseWrapper, **kwargs: Any) -> None:
    """Watch the SQL statements of a database connection."""
    if _watch_statement not in connection.execute_wrappers:
        connection.execute_wrappers.append(_watch_statement)


def _watch_statement(
    execute: Callable[..., object],
    sql: "str | Composable",
    params: object,
    many: bool,
    context: dict[str, Any],
) -> object:
    result = execute(sql, params, many, context)
    # psycopg may pass a composed SQL object instead of a string.
    text = sql if isinstance(sql, str) else sql.as_string(None)
    if detect_public_write(text):
        _record_once(context["connection"])
    return result


def _record_once(connection: Any) -> None:  # noqa: ANN401  # carries an attribute of ours
    """Record a change once per transaction.

    The list ``run_on_commit`` identifies it: Django makes a new list whenever a transaction ends,
    or a part of it is rolled back.
    """
    from page_cache.models import ContentChange  # noqa: PLC0415  # read before models are loaded

    if _paused or not router.allow_migrate_model(connection.alias, ContentChange):
        return
    if connection.in_atomic_block:
        if getattr(connection, "_content_change_recorded_for", None) is connection.run_on_commit:
            return
        connection._content_change_recorded_for = connection.run_on_commit
    ContentChange.objects.using(connection.alias).create()
    connection.on_commit(version.current_version.expire)


def record_content_change() -> None:
    """Make every process renew its pages, after a change that no watched statement made."""
    from page_cache.models import ContentChange  # noqa: PLC0415  # read before models are loaded

    ContentChange.objects.create()


def pause_recording(**kwargs: Any) -> None:
    """Record nothing while migrations run: the table may be missing."""
    global _paused  # noqa: PLW0603  # migrations run in one thread
    _paused = True


def resume_recording(**kwargs: Any) -> None:
    """Record changes again, and all migrations as one change."""
    global _paused  # noqa: PLW0603  # migrations run in one thread
    _paused = False
    record_content_change()
