"""Record a ``ContentChange`` with every write that the public can see, in the same transaction:
both are stored, or neither.

Statements are watched, not signals: ``update()`` and ``bulk_create()`` send none. What is written
past Django (another program, psycopg's ``copy()``) is announced with ``manage.py renew_pages``.
"""

from collections.abc import Callable
from typing import Any

from django.db import router

from page_cache import version
from page_cache.write_detection import writes_public_content

_paused = False


def watch_connection(connection: Any, **kwargs: Any) -> None:
    """Watch the statements of a database connection."""
    if _watch_statement not in connection.execute_wrappers:
        connection.execute_wrappers.append(_watch_statement)


def _watch_statement(
    execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any
) -> Any:
    result = execute(sql, params, many, context)
    # psycopg composes some statements of objects.
    text = sql if isinstance(sql, str) else sql.as_string(None)
    if writes_public_content(text):
        _record_once(context["connection"])
    return result


def _record_once(connection: Any) -> None:
    """Record a change, once in a transaction.

    Django makes its list of what is to be done on commit anew whenever a transaction ends, or a
    part of it is rolled back.
    """
    from page_cache.models import ContentChange

    if _paused or not router.allow_migrate_model(connection.alias, ContentChange):
        return
    if connection.in_atomic_block:
        if getattr(connection, "_content_change_recorded_for", None) is connection.run_on_commit:
            return
        connection._content_change_recorded_for = connection.run_on_commit
    ContentChange.objects.using(connection.alias).create()
    connection.on_commit(version.current_version.expire)


def record_content_change() -> None:
    """Make every process renew its pages, for a change that no watched statement made."""
    from page_cache.models import ContentChange

    ContentChange.objects.create()


def pause_recording(**kwargs: Any) -> None:
    """Record nothing while migrations run: the table may be missing."""
    global _paused
    _paused = True


def resume_recording(**kwargs: Any) -> None:
    """Record changes again, and the migrations as one."""
    global _paused
    _paused = False
    record_content_change()
