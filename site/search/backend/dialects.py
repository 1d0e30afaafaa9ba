"""The two databases' own full-text search.

What has the query in its title comes first: few have, and titles are short, so that they are put in
order in no time. Only where there are too few of them, whatever else has the words is put in order,
SQLite's by BM25 (rare words count for more), PostgreSQL's by how often and where they stand; in
both a word of the title counts for several of the body.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
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
BY_TITLE = 300
"""So many of the best titles PostgreSQL ranks by their whole texts, which it has to read for it."""
ALL = 2**63 - 1
TITLE_AND_BODY = ("title", "body")
Sql = tuple[str, list[Any]]
"""A statement and its parameters."""


@dataclass
class Question:
    """What is asked of the index, in parts of a statement.

    ``key`` is what is found: keys of entries, or of objects; ``score`` is the higher the better.
    """

    source: str
    key: str
    condition: str
    params: list[Any]
    score: str
    score_params: list[Any] = field(default_factory=list)
    # SQLite goes from the index to the objects as they are written here; PostgreSQL as it likes.
    join: str = "CROSS JOIN"
    titles: "Question | None" = None
    """The same, asked of titles alone."""

    def keys(self) -> Sql:
        """All that is found."""
        return f"SELECT {self.key} FROM {self.source} WHERE {self.condition}", self.params

    def among(self, wanted: Sql) -> Sql:
        """A row for each that is found of those that a statement for (value, key) wants."""
        return self._joined("1", wanted, [])

    def values(self, wanted: Sql) -> Sql:
        """The value of each that is found of those that a statement for (value, key) wants."""
        return self._joined("wanted.value", wanted, [])

    def ranked(self, wanted: Sql, start: int, stop: int | None) -> Sql:
        """(value, score) of those that a statement for (value, key) wants, the best first: those
        that are found by their titles before the others."""
        most = ALL if stop is None else int(stop)
        order = f"ORDER BY score DESC, value DESC LIMIT {most - int(start)} OFFSET {int(start)}"
        if self.titles is None:
            sql, params = self._best(wanted, most)
            return f"SELECT value, score FROM ({sql}) one {order}", params
        titles, of_titles = self.titles._best(wanted, most)
        # Where titles leave no room, the limit is none, and nothing else is read.
        others, of_others = self._best(
            wanted, most, f"{most} - (SELECT COUNT(*) FROM titles)",
            " AND wanted.value NOT IN (SELECT value FROM titles)",
        )  # fmt: skip
        return (
            f"WITH titles AS MATERIALIZED ({titles}), others AS MATERIALIZED ({others}) "
            f"SELECT value, score FROM (SELECT value, score, 1 by_title FROM titles "
            f"UNION ALL SELECT value, score, 0 FROM others) one "
            f"{order.replace('BY', 'BY by_title DESC,', 1)}",
            [*of_titles, *of_others],
        )

    def _best(self, wanted: Sql, most: int, room: str = "", condition: str = "") -> Sql:
        """(value, score) of the best; of ``most``, as many as there is ``room`` for."""
        order = f"ORDER BY score DESC, value DESC LIMIT {room or most}"
        if self.titles is None or self.join == "CROSS JOIN":
            what = f"wanted.value value, {self.score} score"
            sql, params = self._joined(what, wanted, self.score_params, condition)
            return f"SELECT value, score FROM ({sql} {order}) best", params
        what = "wanted.value, entry.title, entry.body"
        sql, params = self._joined(what, wanted, [], condition)
        first = (
            f"{sql} ORDER BY {self.titles.score} DESC, wanted.value DESC "
            f"LIMIT {max(most, BY_TITLE)}"
        )
        score = self.score.replace("entry.", "one.")
        return (
            f"SELECT one.value, {score} score FROM ({first}) one {order}",
            [*self.score_params, *params, *self.titles.score_params],
        )

    def _joined(self, what: str, wanted: Sql, params: list[Any], condition: str = "") -> Sql:
        statement, given = wanted
        return (
            f"SELECT {what} FROM {self.source} {self.join} ({statement}) wanted "
            f"ON wanted.key = {self.key} WHERE {self.condition}{condition}",
            [*params, *given, *self.params],
        )


def entries(
    using: str,
    columns: Sequence[str],
    expression: Expression,
    of_titles: Expression | None = None,
) -> Question:
    """Asks for entries, of whatever type; ``of_titles`` is what comes first that has it in its
    title."""
    titles = None if of_titles is None else entries(using, ("title",), of_titles)
    if connections[using].vendor == "postgresql":
        query = to_tsquery(expression)
        # Titles stand in bodies, too: all is found by the body's own index.
        vectors = " || ".join(f"entry.{column}" for column in columns)
        return Question(
            source=f"{_table()} entry",
            key="entry.id",
            condition=f"entry.{columns[-1]} @@ %s::tsquery",
            params=[query],
            score=f"ts_rank('{POSTGRES_WEIGHTS}', {vectors}, %s::tsquery, {BY_LENGTH})",
            score_params=[query],
            join="JOIN",
            titles=titles,
        )
    # The table's columns are autocomplete, body, title; bm25 is the smaller the better.
    return Question(
        source=_fts(),
        key=f"{_fts()}.rowid",
        condition=f"{_fts()} MATCH %s",
        params=[f"{{{' '.join(columns)}}} : {to_fts5(expression)}"],
        score=f"-bm25({_fts()}, 1.0, 1.0, {TITLE_WEIGHT})",
        titles=titles,
    )


def objects(
    using: str,
    pk: models.Field,
    content_types: Sequence[int],
    columns: Sequence[str],
    expression: Expression,
    of_titles: Expression | None = None,
) -> Question:
    """Asks for the objects of some types, by way of their entries."""
    titles = None if of_titles is None else objects(using, pk, content_types, ("title",), of_titles)
    question = entries(using, columns, expression)
    question.titles = titles
    connection = connections[using]
    if connection.vendor != "postgresql":
        question.source += f" CROSS JOIN {_table()} entry ON entry.id = {_fts()}.rowid"
    marks = ", ".join(["%s"] * len(content_types))
    question.condition += f" AND entry.content_type_id IN ({marks})"
    question.params = [*question.params, *content_types]
    while pk.remote_field:
        pk = pk.target_field  # type: ignore[attr-defined]
    question.key = f"CAST(entry.object_id AS {pk.rel_db_type(connection)})"
    return question


@dataclass
class Words:
    """Of several expressions: the keys of those of some entries that each finds, and how many
    entries of the whole index it finds."""

    found: list[set[int]]
    often: list[int]
    entries: int = 0


def words_among(
    using: str, keys: Sequence[int], expressions: Sequence[Expression], most: int
) -> Words:
    """Asks about a few entries, given by their keys. No count goes on beyond ``most``; no keys, and
    nothing is asked but the counts. One query."""
    questions = [entries(using, TITLE_AND_BODY, expression) for expression in expressions]
    marks = ", ".join(["%s"] * len(keys))
    parts: list[str] = []
    params: list[Any] = []
    for number, question in enumerate(questions):
        sql, given = question.keys()
        if keys:
            # The sign keeps SQLite from looking up the word once for every key.
            key = question.key if question.join == "JOIN" else f"+{question.key}"
            parts.append(
                f"SELECT {number}, key, 0 FROM ({_as_key(sql)} AND {key} IN ({marks})) one"
            )
            params += [*given, *keys]
        parts.append(f"SELECT {number}, NULL, COUNT(*) FROM ({sql} LIMIT {int(most)}) one")
        params += given
    parts.append(f"SELECT -1, NULL, COUNT(*) FROM (SELECT 1 FROM {_table()} LIMIT {int(most)}) one")
    words = Words([set() for _one in expressions], [0] * len(expressions))
    with connections[using].cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), params)
        for number, key, count in cursor.fetchall():
            if number < 0:
                words.entries = count
            elif key is None:
                words.often[number] = count
            else:
                words.found[number].add(key)
    return words


def _as_key(sql: str) -> str:
    return sql.replace(" FROM ", " AS key FROM ", 1)


def keys_of(using: str, keys: str) -> Sql:
    """Keys that are given as JSON: more than a statement may have parameters."""
    if connections[using].vendor == "postgresql":
        return "SELECT value::bigint FROM json_array_elements_text(%s::json)", [keys]
    return "SELECT value FROM json_each(%s)", [keys]


def _table() -> str:
    return str(entry_model()._meta.db_table)


def _fts() -> str:
    return str(get_app_config().get_model("SQLiteFTSIndexEntry")._meta.db_table)
