"""How the database is asked, and the backend that Wagtail knows."""

import json
from collections.abc import Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import EmptyResultSet
from django.db import connections, models
from django.db.models.expressions import RawSQL
from modelsearch.backends.base import (
    BaseSearchBackend,
    BaseSearchQueryCompiler,
    BaseSearchResults,
    FilterFieldError,
)
from modelsearch.index import AutocompleteField, SearchField
from modelsearch.query import Not as NotQuery
from modelsearch.utils import get_descendant_models

from search.backend import dialects
from search.backend.index import ENTRY_FIELD, Index, Rebuilder
from search.backend.question import Question, Sql
from search.backend.reading import Words, is_everything, to_expression
from search.expressions import has_not, negated, to_fts5

MOST_PARAMETERS = 500
"""Keys in a statement; more go in one parameter."""


class QueryCompiler(BaseSearchQueryCompiler):
    """A query over the words of titles and bodies."""

    DEFAULT_OPERATOR = "and"
    HANDLES_ORDER_BY_EXPRESSIONS = True
    columns: tuple[str, ...] = dialects.TITLE_AND_BODY
    is_completed = False
    field_class: type = SearchField

    def matching(self) -> tuple[Any, bool]:
        """What is asked of the index, and whether it is what is *not* wanted; None for a query
        without words."""
        expression = to_expression(self.query, self.is_completed)
        if expression is None or connections[self.queryset.db].vendor == "postgresql":
            return expression, False
        try:
            to_fts5(expression)
        except NotImplementedError:
            return negated(expression), True
        return expression, False

    def of_titles(self, expression: Any) -> Any:
        """What comes first that has it in its title; None where a title doesn't tell."""
        if self.columns != dialects.TITLE_AND_BODY or has_not(expression):
            return None
        return self.query.unmarked if isinstance(self.query, Words) else expression

    @property
    def wants_everything(self) -> bool:
        return is_everything(self.query)

    @property
    def wants_nothing(self) -> bool:
        return isinstance(self.query, NotQuery) and is_everything(self.query.subquery)


class AutocompleteQueryCompiler(QueryCompiler):
    """A query of which the last word is being typed."""

    columns = ("autocomplete",)
    is_completed = True
    field_class = AutocompleteField


class Results(BaseSearchResults):
    """What is found: the index is asked once for a page of it, and once for how many there are."""

    supports_facet = True

    def _do_search(self) -> list[Any]:
        compiler = self.query_compiler
        if compiler.order_by_relevance and not (
            compiler.wants_everything or compiler.wants_nothing
        ):
            expression, is_negated = compiler.matching()
            if expression is not None and not is_negated:
                return self._ranked(expression)
        return list(self.get_queryset())

    def _do_count(self) -> int:
        return int(self.get_queryset().count())

    def get_queryset(self) -> models.QuerySet:
        """What is found, in the queryset's own order."""
        return self._sliced(self._filtered())

    def facet(self, field_name: str) -> dict[Any, int]:
        """How many are found of each value of a field, the most first."""
        if self.query_compiler._get_filterable_field(field_name) is None:
            model = self.query_compiler.queryset.model.__name__
            raise FilterFieldError(
                f'Cannot facet search results with field "{field_name}". Please add '
                f"index.FilterField('{field_name}') to {model}.search_fields.",
                field_name=field_name,
            )
        counted = self._filtered().order_by().values(field_name).annotate(count=models.Count("pk"))
        return {row[field_name]: row["count"] for row in counted.order_by("-count", field_name)}

    def _filtered(self) -> models.QuerySet:
        compiler = self.query_compiler
        queryset = compiler.queryset
        if not compiler.order_by_relevance and not queryset.query.order_by:
            queryset = queryset.order_by("-pk")  # steady from page to page
        if compiler.wants_everything:
            return queryset
        if compiler.wants_nothing:
            return queryset.none()
        expression, is_negated = compiler.matching()
        if expression is None:
            return queryset.none()
        condition = {f"{self._key}__in": RawSQL(*self._question(expression).keys())}
        return queryset.exclude(**condition) if is_negated else queryset.filter(**condition)

    def _sliced(self, queryset: models.QuerySet) -> models.QuerySet:
        return queryset[self.start : self.stop]

    def _ranked(self, expression: Any) -> list[Any]:
        """The best first. The keys of this part come from the index, the objects by their keys."""
        try:
            wanted = self.wanted()
        except EmptyResultSet:
            return []
        sql, params = self._question(expression, is_ranked=True).ranked(
            wanted, self.start, self.stop
        )
        with connections[self.using].cursor() as cursor:
            cursor.execute(sql, params)
            scores = dict(cursor.fetchall())
        return self._objects(scores)

    def ranked_values(self, *fields: str) -> list[tuple[Any, ...]]:
        """(score, pk, values of the fields) of this part, the best first; one query. For who puts
        many in order and shows a few."""
        expression, is_negated = self.query_compiler.matching()
        if expression is None or is_negated:
            return []
        model = self.query_compiler.queryset.model
        ranked, params = self._question(expression, is_ranked=True).ranked(
            self.wanted(), self.start, self.stop
        )
        values = model._default_manager.values_list("pk", *fields).query
        sql, given = values.get_compiler(using=self.using).as_sql()
        statement = (
            f"SELECT best.score, one.* FROM ({ranked}) best JOIN ({sql}) one "
            f"ON one.pk = best.value ORDER BY best.score DESC, best.value DESC"
        )
        with connections[self.using].cursor() as cursor:
            cursor.execute(statement, [*params, *given])
            return list(cursor.fetchall())

    @property
    def using(self) -> str:
        return str(self.query_compiler.queryset.db)

    @property
    def _key(self) -> str:
        """The field by which objects are joined to what the index finds."""
        return str(getattr(self.query_compiler.queryset.model, ENTRY_FIELD, "pk"))

    def wanted(self, field_name: str = "pk") -> Sql:
        """A statement for (value, key) of all objects that are searched, the value that of a field.
        EmptyResultSet for none."""
        keys = self.query_compiler.queryset.order_by().annotate(
            wanted_value=models.F(field_name), wanted_key=models.F(self._key)
        )
        values = keys.values_list("wanted_value", "wanted_key")
        sql, params = values.query.get_compiler(using=self.using).as_sql()
        return f"SELECT wanted_value AS value, wanted_key AS key FROM ({sql}) one", list(params)

    def _objects(self, scores: dict[Any, float]) -> list[Any]:
        """The objects of some keys, in their order."""
        queryset = self.query_compiler.queryset
        if len(scores) > MOST_PARAMETERS:
            keys: Any = RawSQL(*dialects.keys_of(self.using, json.dumps(list(scores))))
        else:
            keys = list(scores)
        by_key = {found.pk: found for found in queryset.order_by().filter(pk__in=keys)}
        objects = [by_key[key] for key in scores if key in by_key]
        if self._score_field:
            for found in objects:
                setattr(found, self._score_field, scores[found.pk])
        return objects

    def _question(
        self, expression: Any, is_ranked: bool = False, is_any_enough: bool = False
    ) -> Question:
        """What is asked for: entries where the objects keep their keys, else the objects."""
        compiler = self.query_compiler
        of_titles = compiler.of_titles(expression) if is_ranked else None
        asked = compiler.columns, expression, of_titles, is_any_enough
        if self._key != "pk":
            return dialects.entries(self.using, *asked)
        model = compiler.queryset.model
        kinds = ContentType.objects.get_for_models(*get_descendant_models(model)).values()
        types = sorted(kind.pk for kind in kinds)
        return dialects.objects(self.using, model._meta.pk, types, *asked)

    def counted(self, field_name: str) -> Sql | None:
        """A statement for the values of a field of all that is found; None for a query without
        words."""
        expression, _negated = self.query_compiler.matching()
        if expression is None:
            return None
        return self._question(expression).values(self.wanted(field_name))

    def any_found(self) -> Sql:
        """A statement that has a row if anything is found."""
        expression, _negated = self.query_compiler.matching()
        if expression is None:
            return "SELECT 1 WHERE 1 = 0", []
        sql, params = self._question(expression, is_any_enough=True).among(self.wanted())
        return f"{sql} LIMIT 1", params


def facets(searches: Sequence[Results], field_name: str) -> list[dict[Any, int]]:
    """How many each of several searches finds of each value of a field; one query for all."""
    found: list[dict[Any, int]] = [{} for _one in searches]
    parts: list[str] = []
    params: list[Any] = []
    for number, results in enumerate(searches):
        if statement := results.counted(field_name):
            parts.append(
                f"SELECT {number}, value, COUNT(*) FROM ({statement[0]}) one GROUP BY value"
            )
            params += statement[1]
    if parts:
        with connections[searches[0].using].cursor() as cursor:
            cursor.execute(" UNION ALL ".join(parts), params)
            for number, value, count in cursor.fetchall():
                found[number][value] = count
    return found


def finding_any(searches: Sequence[Results]) -> list[bool]:
    """Which of several searches find anything; one query for all."""
    if not searches:
        return []
    statements = [results.any_found() for results in searches]
    sql = ", ".join(f"EXISTS ({statement})" for statement, _params in statements)
    with connections[searches[0].using].cursor() as cursor:
        cursor.execute(f"SELECT {sql}", [param for _sql, params in statements for param in params])
        return [bool(found) for found in cursor.fetchone()]


class Backend(BaseSearchBackend):
    """One backend for both databases."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    index_class = Index
    results_class = Results
    rebuilder_class = Rebuilder
