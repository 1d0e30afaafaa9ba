"""What is asked of the index, as statements.

What has the query in its title comes first: few have, and titles are short, so that they are put in
order in no time. Only where there are too few of them, whatever else has the words is put in order.
"""

from dataclasses import dataclass, field
from typing import Any

Sql = tuple[str, list[Any]]
"""A statement and its parameters."""
ALL = 2**63 - 1
BEST_FIRST = "score DESC, value DESC"


@dataclass
class Question:
    """Parts of a statement.

    ``source`` is where to look, with its parameters; ``key`` is what is found: keys of entries, or
    of objects; ``score`` is the higher the better.
    """

    source: str
    key: str
    score: str
    condition: str = "1 = 1"
    source_params: list[Any] = field(default_factory=list)
    params: list[Any] = field(default_factory=list)
    score_params: list[Any] = field(default_factory=list)
    # SQLite goes from the index to the objects as they are written here.
    join: str = "CROSS JOIN"
    titles: "Question | None" = None
    """The same, asked of titles alone."""

    def keys(self) -> Sql:
        """All that is found."""
        return (
            f"SELECT {self.key} FROM {self.source} WHERE {self.condition}",
            [*self.source_params, *self.params],
        )

    def among(self, wanted: Sql) -> Sql:
        """A row for each that is found of those that a statement for (value, key) wants."""
        return self.joined("1", [], wanted)

    def values(self, wanted: Sql) -> Sql:
        """The value of each that is found of those that a statement for (value, key) wants."""
        return self.joined("wanted.value", [], wanted)

    def ranked(self, wanted: Sql, start: int, stop: int | None) -> Sql:
        """(value, score) of those that a statement for (value, key) wants, the best first: those
        that are found by their titles before the others."""
        most = ALL if stop is None else int(stop)
        part = f"LIMIT {most - int(start)} OFFSET {int(start)}"
        if self.titles is None:
            sql, params = self.best(wanted, most, str(most))
            return f"SELECT value, score FROM ({sql}) one ORDER BY {BEST_FIRST} {part}", params
        titles, of_titles = self.titles.best(wanted, most, str(most))
        # Where titles leave no room, the limit is none, and nothing else is read.
        room = f"{most} - (SELECT COUNT(*) FROM titles)"
        elsewhere = " AND wanted.value NOT IN (SELECT value FROM titles)"
        others, of_others = self.best(wanted, most, room, elsewhere)
        return (
            f"WITH titles AS MATERIALIZED ({titles}), others AS MATERIALIZED ({others}) "
            f"SELECT value, score FROM (SELECT value, score, 1 by_title FROM titles "
            f"UNION ALL SELECT value, score, 0 FROM others) one "
            f"ORDER BY by_title DESC, {BEST_FIRST} {part}",
            [*of_titles, *of_others],
        )

    def best(self, wanted: Sql, most: int, room: str, condition: str = "") -> Sql:
        """(value, score) of the best: ``most``, or as many of them as there is ``room`` for."""
        what = f"wanted.value value, {self.score} score"
        sql, params = self.joined(what, self.score_params, wanted, condition)
        return f"SELECT value, score FROM ({sql} ORDER BY {BEST_FIRST} LIMIT {room}) best", params

    def joined(self, what: str, of_what: list[Any], wanted: Sql, condition: str = "") -> Sql:
        """Something of each that is found of those that are wanted."""
        statement, given = wanted
        return (
            f"SELECT {what} FROM {self.source} {self.join} ({statement}) wanted "
            f"ON wanted.key = {self.key} WHERE {self.condition}{condition}",
            [*of_what, *self.source_params, *given, *self.params],
        )
