"""Every write to the database that readers may see leaves a ``ContentChange``, in the same
transaction: with the write it is there, or it is not.

Statements are watched, not signals: ``update()`` and ``bulk_create()`` send none.
"""

import re
from collections.abc import Callable
from typing import Any

from django.db import router

from content_version import version

WRITE = re.compile(r'\s*(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?', re.IGNORECASE)
COLUMN = re.compile(r'"(\w+)" = ')
PRIVATE = re.compile(
    r"django_session$|django_migrations$|django_content_type$|content_version_|cached_pages_"
    r"|enquiries_(?!contactpage)|outbox_|search_|wagtailsearch_"
    r"|accounts?_|auth_|mfa_|usersessions_|wagtailusers_|wagtailadmin_|products_gradeimport"
    r"|wagtailcore_(?:revision|modellog|pagelog|comment|pagesub|reference|taskstate|workflowstate"
    r"|uploadedfile|apitoken)"
)
"""Tables of which no cached page shows anything; whatever is not named here may be seen."""
OF_DRAFTS = {
    "latest_revision_id", "latest_revision_created_at", "has_unpublished_changes", "draft_title",
    "draft_title_en", "draft_title_zh_hans",
}  # fmt: skip
"""Columns that a draft changes; while somebody writes, one is saved every few seconds."""

_paused = False


def is_seen(sql: str) -> bool:
    """Whether a statement writes what readers may see."""
    if sql[:6].upper() == "SELECT":
        return False
    found = WRITE.match(sql)
    if not found or PRIVATE.match(found[1]):
        return False
    return not _is_of_a_draft(sql, found)


def _is_of_a_draft(sql: str, found: re.Match[str]) -> bool:
    if found[0].lstrip()[:6].upper() != "UPDATE" or found[1] != "core_sitepage":
        return False
    columns = set(COLUMN.findall(sql[: sql.rfind(" WHERE ")]))
    return bool(columns) and columns <= OF_DRAFTS


def watch_connection(connection: Any, **kwargs: Any) -> None:
    """Once for each connection."""
    if _watch not in connection.execute_wrappers:
        connection.execute_wrappers.append(_watch)


def _watch(execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any) -> Any:
    result = execute(sql, params, many, context)
    if isinstance(sql, str) and is_seen(sql):
        _note(context["connection"])
    return result


def _note(connection: Any) -> None:
    """Once in a transaction. Django makes its list of what is to be done on commit anew whenever
    one ends, or a part of it is taken back."""
    from content_version.models import ContentChange

    if _paused or not router.allow_migrate_model(connection.alias, ContentChange):
        return
    if connection.in_atomic_block:
        if getattr(connection, "_noted_for", None) is connection.run_on_commit:
            return
        connection._noted_for = connection.run_on_commit
    ContentChange.objects.using(connection.alias).create()
    connection.on_commit(version.current.look_again)


def note() -> None:
    """For what is changed elsewhere than in the database."""
    from content_version.models import ContentChange

    ContentChange.objects.create()


def pause(**kwargs: Any) -> None:
    """While the tables are made, there may be none to note anything in."""
    global _paused
    _paused = True


def go_on(**kwargs: Any) -> None:
    global _paused
    _paused = False
    note()
