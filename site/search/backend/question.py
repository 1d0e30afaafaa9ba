"""SQL statements for queries on the full-text index, with ranking.

Matches in titles come first: they are few and titles are short, so ranking them is fast. The other
matches are ranked only if there are not enough matches in titles.
"""

from dataclasses import dataclass, field
from typing import Any

Sql = tuple[str, list[Any]]
"""SQL statement and its parameters."""
ALL = 2**63 - 1
BEST_FIRST = "score DESC, value DESC"


@dataclass
class Question:
    """Parts of a SQL statement on the index.

    ``source`` is the FROM item, ``key`` the SQL expression for the keys that are found (of entries
    or of objects), ``condition`` the WHERE clause, ``score`` the rank, higher for better matches.
    """

    source: str
    key: str
    score: str
    condition: str = "1 = 1"
    source_params: list[Any] = field(default_factory=list)
    params: list[Any] = field(default_factory=list)
    score_params: list[Any] = field(default_factory=list)
    # SQLite does not reorder a CROSS JOIN: it reads the index first, then the objects.
    join: str = "CROSS JOIN"
    titles: "Question | None" = None
    """The question on titles only, whose matches come first; None for one ranking over all."""

    def keys(self) -> Sql:
        """Return the SQL for the keys of all matches."""
        return (
            f"SELECT {self.key} FROM {self.source} WHERE {self.condition}",
            [*self.source_params, *self.params],
        )

    def among(self, wanted: Sql) -> Sql:
        """Return the SQL for one row per match among ``wanted``, a statement for (value, key)."""
        return self.joined("1", [], wanted)

    def values(self, wanted: Sql) -> Sql:
        """Return the SQL for the value of each match among ``wanted``."""
        return self.joined("wanted.value", [], wanted)

    def ranked(self, wanted: Sql, start: int, stop: int | None) -> Sql:
        """Return the SQL for (value, score) of the matches among ``wanted``, best first.

        Matches in titles come before the others. ``start`` and ``stop`` are those of a slice.
        """
        most = ALL if stop is None else int(stop)
        part = f"LIMIT {most - int(start)} OFFSET {int(start)}"
        if self.titles is None:
            sql, params = self.best(wanted, most, str(most))
            return f"SELECT value, score FROM ({sql}) one ORDER BY {BEST_FIRST} {part}", params
        titles, of_titles = self.titles.best(wanted, most, str(most))
        # If there are enough matches in titles, the limit is 0 and no other match is read.
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
        """Return the SQL for (value, score) of the best matches.

        ``room`` is the LIMIT as a SQL expression; ``most`` is the highest value that it can have.
        """
        what = f"wanted.value value, {self.score} score"
        sql, params = self.joined(what, self.score_params, wanted, condition)
        return f"SELECT value, score FROM ({sql} ORDER BY {BEST_FIRST} LIMIT {room}) best", params

    def joined(self, what: str, of_what: list[Any], wanted: Sql, condition: str = "") -> Sql:
        """Return the SQL for the columns ``what`` of each match among ``wanted``.

        ``of_what`` has the parameters of ``what``; ``condition`` is added to the WHERE clause.
        """
        statement, given = wanted
        return (
            f"SELECT {what} FROM {self.source} {self.join} ({statement}) wanted "
            f"ON wanted.key = {self.key} WHERE {self.condition}{condition}",
            [*of_what, *self.source_params, *given, *self.params],
        )
