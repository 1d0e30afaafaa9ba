"""The two databases' own full-text search.

SQLite ranks by BM25 (rare words count for more), PostgreSQL by how often and where the words stand;
in both a word of the title counts for several of the body.
"""

from collections.abc import Sequence
from typing import Any

from django.db import connections, models
from modelsearch.conf import get_app_config

from search.backend.index import entry_model
from search.expressions import Expression, to_fts5, to_tsquery

TITLE_WEIGHT = 8.0
"""What a word of the title is worth on SQLite, where one of the body is worth 1."""
POSTGRES_WEIGHTS = "{0.05, 0.2, 0.4, 1.0}"
"""The same on PostgreSQL, of the labels D to A: bodies have D, titles A."""
BY_LENGTH = 1
"""PostgreSQL divides the rank by 1 + the logarithm of the length: a long page has every word."""
MOST_PARAMETERS = 500
NO_LIMIT = " LIMIT 9223372036854775807"


def found(
    using: str,
    pk: models.Field,
    content_types: Sequence[int],
    columns: Sequence[str],
    expression: Expression,
    with_score: bool,
) -> tuple[str, list[Any]]:
    """SQL (and its parameters) for the keys of the objects that the index finds, with their scores:
    the higher the better."""
    on_postgres = connections[using].vendor == "postgresql"
    dialect = _postgres if on_postgres else _sqlite
    return dialect(_key(pk, connections[using]), content_types, columns, expression, with_score)


def _key(pk: models.Field, connection: Any) -> str:
    """The key that an entry holds as text, as the object's own table has it."""
    while pk.remote_field:
        pk = pk.target_field  # type: ignore[attr-defined]
    kind = pk.rel_db_type(connection)
    return f"CAST(entry.object_id AS {kind})"


def _sqlite(
    key: str,
    content_types: Sequence[int],
    columns: Sequence[str],
    expression: Expression,
    with_score: bool,
) -> tuple[str, list[Any]]:
    fts = _fts()
    # The table's columns are autocomplete, body, title; bm25 is the smaller the better.
    score = (
        f", -bm25({fts}, 1.0, 1.0, 0.0) - {TITLE_WEIGHT} * bm25({fts}, 0.0, 0.0, 1.0)"
        if with_score
        else ""
    )
    marks = ", ".join(["%s"] * len(content_types))
    return (
        f"SELECT {key}{score} FROM {fts} "
        f"CROSS JOIN {entry_model()._meta.db_table} entry ON entry.id = {fts}.rowid "
        f"WHERE {fts} MATCH %s AND entry.content_type_id IN ({marks})",
        [f"{{{' '.join(columns)}}} : {to_fts5(expression)}", *content_types],
    )


def _postgres(
    key: str,
    content_types: Sequence[int],
    columns: Sequence[str],
    expression: Expression,
    with_score: bool,
) -> tuple[str, list[Any]]:
    # As the index of the expression has it.
    vector = " || ".join(f"entry.{column}" for column in columns)
    vector = f"({vector})" if len(columns) > 1 else vector
    query = to_tsquery(expression)
    score = f", ts_rank('{POSTGRES_WEIGHTS}', {vector}, %s::tsquery, {BY_LENGTH})"
    marks = ", ".join(["%s"] * len(content_types))
    return (
        f"SELECT {key}{score if with_score else ''} FROM {entry_model()._meta.db_table} entry "
        f"WHERE {vector} @@ %s::tsquery AND entry.content_type_id IN ({marks})",
        [*([query] if with_score else []), query, *content_types],
    )


def keys_of(using: str, keys: str) -> tuple[str, list[Any]]:
    """SQL for keys that are given as JSON: more than a query may have parameters."""
    if connections[using].vendor == "postgresql":
        return "SELECT value::bigint FROM json_array_elements_text(%s::json)", [keys]
    return "SELECT value FROM json_each(%s)", [keys]


def words_among(
    using: str, content_type: int, keys: Sequence[Any], expressions: Sequence[Expression], most: int
) -> tuple[list[set[str]], list[int], int]:
    """Of some objects, given by their keys, the keys (as text) of those that each expression finds;
    how many entries of the whole index each finds, up to ``most``; and how many there are, up to
    ``most``. One query."""
    on_postgres = connections[using].vendor == "postgresql"
    table = entry_model()._meta.db_table
    # SQLite goes from the few entries to their words, not through all that have a word.
    among = f"{table} entry" + (
        "" if on_postgres else f" CROSS JOIN {_fts()} ON {_fts()}.rowid = entry.id"
    )
    everywhere = f"{table} entry" if on_postgres else _fts()
    marks = ", ".join(["%s"] * len(keys))
    parts: list[str] = []
    params: list[Any] = []
    for number, expression in enumerate(expressions):
        condition, param = _matches(on_postgres, expression)
        parts.append(
            f"SELECT {number}, entry.object_id, 0 FROM {among} WHERE entry.content_type_id = %s "
            f"AND entry.object_id IN ({marks}) AND {condition}"
        )
        params += [content_type, *map(str, keys), param]
        some = f"SELECT 1 FROM {everywhere} WHERE {condition} LIMIT {int(most)}"
        parts.append(f"SELECT {number}, NULL, COUNT(*) FROM ({some}) part")
        params.append(param)
    parts.append(f"SELECT -1, NULL, COUNT(*) FROM (SELECT 1 FROM {table} LIMIT {int(most)}) part")
    found: list[set[str]] = [set() for _expression in expressions]
    often, entries = [0] * len(expressions), 0
    with connections[using].cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), params)
        for number, key, count in cursor.fetchall():
            if number < 0:
                entries = count
            elif key is None:
                often[number] = count
            else:
                found[number].add(key)
    return found, often, entries


def _matches(on_postgres: bool, expression: Expression) -> tuple[str, str]:
    """The condition that an expression is met by title and body, with its parameter."""
    if on_postgres:
        return "(entry.title || entry.body) @@ %s::tsquery", to_tsquery(expression)
    return f"{_fts()} MATCH %s", f"{{title body}} : {to_fts5(expression)}"


def _fts() -> str:
    return str(get_app_config().get_model("SQLiteFTSIndexEntry")._meta.db_table)
