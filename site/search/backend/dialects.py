"""SQL for the full-text search of SQLite (FTS5) and PostgreSQL (tsvector).

SQLite ranks by BM25 (rare words have more weight), PostgreSQL by the frequency and position of the
words. In both, a word in the title has the weight of several words in the body.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connections, models
from modelsearch.conf import get_app_config

from search.backend.index import get_entry_model
from search.backend.question import BEST_FIRST, Question, Sql
from search.expressions import Expression, format_fts5, format_tsquery

TITLE_AND_BODY = ("title", "body")
TITLE_WEIGHT = 8.0
"""Weight of a word in the title on SQLite; a word in the body has 1."""
POSTGRES_WEIGHTS = "{0.1, 0.2, 0.4, 1.0}"
"""Weights on PostgreSQL of the labels D, C, B and A: bodies have D, titles A."""
BY_LENGTH = 1
"""Normalisation flag of PostgreSQL's ts_rank: divides the rank by 1 + the logarithm of the length.

Without it, long pages would rank too high, because they contain almost every word.
"""
BY_TITLE = 300
"""Number of entries, those with the best titles, whose whole text PostgreSQL reads for ranking."""
FOUND = "search_found(%s::tsquery) found(id)"
"""FROM item with the keys of matching entries on PostgreSQL; a function of migration 0004."""


@dataclass
class PostgresQuestion(Question):
    """Two-step ranking: by title first, then by whole text for the ``BY_TITLE`` best titles."""

    title_score: str = ""

    def best(self, candidates: Sql, most: int, room: str, condition: str = "") -> Sql:
        if not self.title_score:
            return super().best(candidates, most, room, condition)
        what = "candidates.value, entry.title, entry.body"
        sql, params = self.joined(what, [], candidates, condition)
        limit = max(most, BY_TITLE)
        first = f"{sql} ORDER BY {self.title_score} DESC, candidates.value DESC LIMIT {limit}"
        score = self.score.replace("entry.", "one.")
        return (
            f"SELECT one.value, {score} score FROM ({first}) one "
            f"ORDER BY {BEST_FIRST} LIMIT {room}",
            [*self.score_params, *params, *self.score_params],
        )


def find_entries(
    using: str,
    columns: Sequence[str],
    expression: Expression,
    of_titles: Expression | None = None,
    is_any_enough: bool = False,
) -> Question:
    """Return the question for index entries of any model.

    Entries with ``of_titles`` in their titles come first. ``is_any_enough``: the caller needs only
    one match, or those among a few keys, so that PostgreSQL need not collect all matches first.
    """
    titles = None if of_titles is None else find_entries(using, ("title",), of_titles)
    if connections[using].vendor == "postgresql":
        # The body column contains the words of the title, too.
        columns = ("body",) if is_any_enough and columns == TITLE_AND_BODY else columns
        return _postgres_entries(columns, format_tsquery(expression), titles)
    # The FTS5 columns are autocomplete, body, title; bm25() is lower for better matches.
    return Question(
        source=_fts(),
        key=f"{_fts()}.rowid",
        condition=f"{_fts()} MATCH %s",
        params=[f"{{{' '.join(columns)}}} : {format_fts5(expression)}"],
        score=f"-bm25({_fts()}, 1.0, 1.0, {TITLE_WEIGHT})",
        titles=titles,
    )


def _postgres_entries(columns: Sequence[str], query: str, titles: Question | None) -> Question:
    question = PostgresQuestion(
        source=f"{_table()} entry",
        key="entry.id",
        score=_postgres_score("entry.autocomplete"),
        score_params=[query],
        join="JOIN",
        titles=titles,
    )
    if columns == ("autocomplete",):
        question.condition, question.params = "entry.autocomplete @@ %s::tsquery", [query]
        return question
    question.score = _postgres_score("entry.title || entry.body")
    question.title_score = _postgres_score("entry.title")
    if columns == TITLE_AND_BODY:
        question.source, question.key, question.source_params = FOUND, "found.id", [query]
        if titles:
            question.source += f" JOIN {_table()} entry ON entry.id = found.id"
    else:
        question.condition, question.params = f"entry.{columns[0]} @@ %s::tsquery", [query]
    return question


def _postgres_score(vector: str) -> str:
    return f"ts_rank('{POSTGRES_WEIGHTS}', {vector}, %s::tsquery, {BY_LENGTH})"


def make_objects_query(
    using: str,
    pk: models.Field,
    content_types: Sequence[int],
    columns: Sequence[str],
    expression: Expression,
    of_titles: Expression | None = None,
    is_any_enough: bool = False,
) -> Question:
    """Return the question for objects of some content types, joined through their index entries.

    ``pk`` is the model's primary key field; for multi-table inheritance its final target is used.
    """
    question = find_entries(using, columns, expression, is_any_enough=is_any_enough)
    if of_titles is not None:
        question.titles = make_objects_query(using, pk, content_types, ("title",), of_titles)
    connection = connections[using]
    if question.key != "entry.id":
        question.source += f" {question.join} {_table()} entry ON entry.id = {question.key}"
    marks = ", ".join(["%s"] * len(content_types))
    question.condition += f" AND entry.content_type_id IN ({marks})"
    question.params = [*question.params, *content_types]
    while pk.remote_field:
        pk = pk.target_field  # type: ignore[attr-defined]
    question.key = f"CAST(entry.object_id AS {pk.rel_db_type(connection)})"
    return question


@dataclass
class RankedMatches:
    """Matches of several expressions, in their order.

    ``matches`` has the keys of the matching entries among those given, ``often`` the number of
    matches in the whole index, ``entries`` the number of all entries. The numbers are capped by
    the ``most`` of ``count_matches_among``.
    """

    matches: list[set[int]]
    often: list[int]
    entries: int = 0


def count_matches_among(
    using: str, keys: Sequence[int], expressions: Sequence[Expression], most: int
) -> RankedMatches:
    """Return the matches of expressions among a few entries, and their number in the index.

    Counting stops at ``most``. Without ``keys``, only the numbers are queried. One query.
    """
    parts: list[str] = []
    params: list[Any] = []
    for number, expression in enumerate(expressions):
        sql, given = find_entries(using, TITLE_AND_BODY, expression).keys()
        parts.append(f"SELECT {number}, NULL, COUNT(*) FROM ({sql} LIMIT {int(most)}) one")
        params += given
        if keys:
            sql, given = _having(using, keys, expression)
            parts.append(f"SELECT {number}, key, 0 FROM ({sql}) one")
            params += given
    parts.append(f"SELECT -1, NULL, COUNT(*) FROM (SELECT 1 FROM {_table()} LIMIT {int(most)}) one")
    words = RankedMatches([set() for _one in expressions], [0] * len(expressions))
    with connections[using].cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), params)
        for number, key, count in cursor.fetchall():
            if number < 0:
                words.entries = count
            elif key is None:
                words.often[number] = count
            else:
                words.matches[number].add(key)
    return words


def _having(using: str, keys: Sequence[int], expression: Expression) -> Sql:
    """Return the SQL for those of ``keys`` that an expression matches, as column ``key``."""
    question = find_entries(using, TITLE_AND_BODY, expression, is_any_enough=True)
    # The unary plus prevents SQLite from running the full-text query once for every key.
    key = question.key if question.join == "JOIN" else f"+{question.key}"
    marks = ", ".join(["%s"] * len(keys))
    return (
        f"SELECT {question.key} AS key FROM {question.source} "
        f"WHERE {question.condition} AND {key} IN ({marks})",
        [*question.params, *keys],
    )


def make_keys_sql(using: str, keys: str) -> Sql:
    """Return the SQL for keys passed as one JSON parameter.

    For more keys than a statement may have parameters.
    """
    if connections[using].vendor == "postgresql":
        return "SELECT value::bigint FROM json_array_elements_text(%s::json)", [keys]
    return "SELECT value FROM json_each(%s)", [keys]


def _table() -> str:
    return str(get_entry_model()._meta.db_table)


def _fts() -> str:
    return str(get_app_config().get_model("SQLiteFTSIndexEntry")._meta.db_table)
