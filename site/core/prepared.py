"""Questions that are asked with every page: their SQL is made once, later only values change.

What a query costs is mostly its making in Python (for an article's page some 12 of 14 ms).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connections
from django.db.models import QuerySet
from modeltranslation.manager import MultilingualQuerySet

from core import languages

Values = dict[str, Any]


class Prepared:
    """A query set's SQL, for each language as it is first asked.

    ``build`` makes the query set of keyword arguments, whose types are given: int, str or date.
    It is called twice, with different values, to see where each one goes; so their values must
    not decide what the SQL is. LookupError where they do, where an argument goes nowhere, and for
    others than those that were named.

    >>> PAGE = Prepared(lambda slug: SitePage.objects.filter(slug=slug), slug=str)
    >>> PAGE.instances(slug="ring")
    """

    def __init__(self, build: Callable[..., QuerySet], **types: type) -> None:
        self.build, self.types = build, types
        self._made: dict[str, _Statement] = {}

    def instances(self, **values: Any) -> list[Any]:
        """Of the query set's model; what is annotated becomes an attribute. Nothing is joined:
        ``select_related`` and ``prefetch_related`` have no effect."""
        asked = self._statement(values)
        manager = asked.queryset.model._base_manager.using(asked.queryset.db)
        # To the end: SQLite shows the thread no later state while rows are left to be read.
        return list(manager.raw(asked.sql, asked.fill(values)))

    def rows(self, **values: Any) -> list[tuple[Any, ...]]:
        """Of a query set of ``values_list``, as the database has them. LookupError for one of a
        translated model's manager, which has the columns in another order."""
        asked = self._statement(values)
        if isinstance(asked.queryset, MultilingualQuerySet):
            raise LookupError("ask Django's own QuerySet for rows")
        with connections[asked.queryset.db].cursor() as cursor:
            cursor.execute(asked.sql, asked.fill(values))
            return cursor.fetchall()

    def _statement(self, values: Values) -> "_Statement":
        if values.keys() != self.types.keys():
            raise LookupError(f"asked with {sorted(values)}, prepared for {sorted(self.types)}")
        code = languages.active()
        if code not in self._made:
            self._made[code] = self._prepare()
        return self._made[code]

    def _prepare(self) -> "_Statement":
        first, second = ({name: SAMPLES[kind](number, turn) for number, (name, kind)
                          in enumerate(self.types.items())} for turn in (0, 1))  # fmt: skip
        queryset = self.build(**first)
        sql, params = queryset.query.get_compiler(queryset.db).as_sql()
        other_sql, others = self.build(**second).query.get_compiler(queryset.db).as_sql()
        if sql != other_sql:
            raise LookupError(f"the values decide what the SQL is: {sql} {other_sql}")
        pairs = zip(params, others, strict=True)
        places = [_place(param, other, first, second) for param, other in pairs]
        if missing := self.types.keys() - {place.name for place in places}:
            raise LookupError(f"in the SQL there is no place for {sorted(missing)}: {sql}")
        return _Statement(queryset, sql, places)


SAMPLES: dict[type, Callable[[int, int], Any]] = {
    # The differences tell them apart.
    int: lambda number, turn: 7001 + 100 * number + turn * (number + 1) * 1000,
    str: lambda number, turn: f"{'ZY'[turn]}{number:02}QZQZQZ{number:02}",
    date: lambda number, turn: date(2001 + number, 1, 1) + timedelta(turn * (number + 1)),
}


@dataclass(frozen=True)
class _Place:
    """A parameter: an argument, perhaps within other text or with a number added to it, as paths
    and depths are; or what is always the same."""

    name: str = ""
    fixed: Any = None
    added: int = 0
    before: str = ""
    after: str = ""

    def fill(self, values: Values) -> Any:
        if not self.name:
            return self.fixed
        value = values[self.name]
        if self.before or self.after:
            return f"{self.before}{value}{self.after}"
        return value + self.added if self.added else value


@dataclass(frozen=True)
class _Statement:
    queryset: QuerySet
    sql: str
    places: list[_Place]

    def fill(self, values: Values) -> list[Any]:
        return [place.fill(values) for place in self.places]


def _place(param: Any, other: Any, first: Values, second: Values) -> _Place:
    """What a parameter is, by what it was with the first and with the second values."""
    if param == other:
        return _Place(fixed=param)
    for name, sample in first.items():
        if isinstance(sample, str) and isinstance(param, str) and sample in param:
            before, after = param.split(sample)
            return _Place(name, before=before, after=after)
        if isinstance(sample, date) and param in (sample, sample.isoformat()):  # SQLite has texts
            return _Place(name)
        are_numbers = isinstance(sample, int) and isinstance(param, int)
        if are_numbers and other - param == second[name] - sample:
            return _Place(name, added=param - sample)
    raise LookupError(f"a parameter depends on the values, and is none of them: {param}, {other}")
