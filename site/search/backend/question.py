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

    def among(self, candidates: Sql) -> Sql:
        """Return the SQL for one row per match; ``candidates`` is a statement for (value, key)."""
        return self.joined("1", [], candidates)

    def values(self, candidates: Sql) -> Sql:
        """Return the SQL for the value of each match among ``candidates``."""
        return self.joined("candidates.value", [], candidates)

    def ranked(self, candidates: Sql, start: int, stop: int | None) -> Sql:
        """Return the SQL for (value, score) of the matches among ``candidates``, best first.

        Matches in titles come before the others. ``start`` and ``stop`` are those of a slice.
        """
        most = ALL if stop is None else int(stop)
        part = f"LIMIT {most - int(start)} OFFSET {int(start)}"
        if self.titles is None:
            sql, params = self.best(candidates, most, str(most))
            return f"SELECT value, score FROM ({sql}) one ORDER BY {BEST_FIRST} {part}", params
        titles, of_titles = self.titles.best(candidates, most, str(most))
        # If there are enough matches in titles, the limit is 0 and no other match is read.
        room = f"{most} - (SELECT COUNT(*) FROM titles)"
        elsewhere = " AND candidates.value NOT IN (SELECT value FROM titles)"
        others, of_others = self.best(candidates, most, room, elsewhere)
        return (
            f"WITH titles AS MATERIALIZED ({titles}), others AS MATERIALIZED ({others}) "
            f"SELECT value, score FROM (SELECT value, score, 1 by_title FROM titles "
            f"UNION ALL SELECT value, score, 0 FROM others) one "
            f"ORDER BY by_title DESC, {BEST_FIRST} {part}",
            [*of_titles, *of_others],
        )

    def best(self, candidates: Sql, most: int, room: str, condition: str = "") -> Sql:
        """Return the SQL for (value, score) of the best matches.

        ``room`` is the LIMIT as a SQL expression; ``most`` is the highest value that it can have.
        """
        what = f"candidates.value value, {self.score} score"
        sql, params = self.joined(what, self.score_params, candidates, condition)
        return f"SELECT value, score FROM ({sql} ORDER BY {BEST_FIRST} LIMIT {room}) best", params

    def joined(self, what: str, of_what: list[Any], candidates: Sql, condition: str = "") -> Sql:
        """Return the SQL for the columns ``what`` of each match among ``candidates``.

        ``of_what`` has the parameters of ``what``; ``condition`` is added to the WHERE clause.
        """
        statement, given = candidates
        return (
            f"SELECT {what} FROM {self.source} {self.join} ({statement}) candidates "
            f"ON candidates.key = {self.key} WHERE {self.condition}{condition}",
            [*of_what, *self.source_params, *given, *self.params],
        )
