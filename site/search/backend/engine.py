"""The search backend for Wagtail: query compilers, results, facets."""

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
from search.backend.reading import ParsedWords, is_everything, read_expression
from search.expressions import Expression, format_fts5, has_not, negate

MOST_PARAMETERS = 500
"""Maximum number of keys as separate SQL parameters; more are passed as one JSON parameter."""


class QueryCompiler(BaseSearchQueryCompiler):
    """Compiler for queries on the words of titles and bodies."""

    DEFAULT_OPERATOR = "and"
    HANDLES_ORDER_BY_EXPRESSIONS = True
    columns: tuple[str, ...] = dialects.TITLE_AND_BODY
    is_completed = False
    field_class: type = SearchField

    def matching(self) -> tuple[Expression | None, bool]:
        """Return (expression, is_negated), or (None, False) if the query has no searchable words.

        SQLite cannot run a bare NOT; the caller excludes the matches instead.
        """
        expression = read_expression(self.query, self.is_completed)
        if expression is None or connections[self.queryset.db].vendor == "postgresql":
            return expression, False
        try:
            format_fts5(expression)
        except NotImplementedError:
            return negate(expression), True
        return expression, False

    def of_titles(self, expression: Expression) -> Expression | None:
        """Return the expression whose matches in titles come first in the ranking.

        None if titles do not decide: for autocompletion and for expressions with NOT.
        """
        if self.columns != dialects.TITLE_AND_BODY or has_not(expression):
            return None
        return self.query.unmarked if isinstance(self.query, ParsedWords) else expression

    @property
    def wants_everything(self) -> bool:
        return is_everything(self.query)

    @property
    def wants_nothing(self) -> bool:
        return isinstance(self.query, NotQuery) and is_everything(self.query.subquery)


class AutocompleteQueryCompiler(QueryCompiler):
    """Compiler for autocompletion: the last word of the query is a prefix."""

    columns = ("autocomplete",)
    is_completed = True
    field_class = AutocompleteField


class IndexResults(BaseSearchResults):
    """Search results: one query on the index for a slice, one for the count."""

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
        """Return the slice of the results as a queryset in its own order, not ranked."""
        return self._sliced(self._filtered())

    def facet(self, field_name: str) -> dict[Any, int]:
        """Return the number of results for each value of a field, the highest number first.

        Raises FilterFieldError if the model has no FilterField of that name.
        """
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
        queryset: models.QuerySet = compiler.queryset
        if not compiler.order_by_relevance and not queryset.query.order_by:
            queryset = queryset.order_by("-pk")  # stable order across pages of results
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

    def _ranked(self, expression: Expression) -> list[Any]:
        """Return the slice of the results, best first.

        The first query gets the keys and scores from the index, the second one the objects.
        """
        try:
            objects = self.select_objects()
        except EmptyResultSet:
            return []
        sql, params = self._question(expression, is_ranked=True).ranked(
            objects, self.start, self.stop
        )
        with connections[self.using].cursor() as cursor:
            cursor.execute(sql, params)
            scores = dict(cursor.fetchall())
        return self._objects(scores)

    def ranked_values(self, *fields: str) -> list[tuple[Any, ...]]:
        """Return (score, pk, *values of the fields) for this slice, best first; one query.

        For callers that rank many results and show only a few of them.
        """
        expression, is_negated = self.query_compiler.matching()
        if expression is None or is_negated:
            return []
        model = self.query_compiler.queryset.model
        ranked, params = self._question(expression, is_ranked=True).ranked(
            self.select_objects(), self.start, self.stop
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
        """Return the name of the field on which objects are joined to the matches of the index."""
        return str(getattr(self.query_compiler.queryset.model, ENTRY_FIELD, "pk"))

    def select_objects(self, field_name: str = "pk") -> Sql:
        """Return the SQL for (value, key) of all objects of the searched queryset.

        ``value`` is the value of the field ``field_name``, ``key`` joins the object to the index.
        Raises EmptyResultSet if the queryset is known to be empty.
        """
        keys = self.query_compiler.queryset.order_by().annotate(
            candidate_value=models.F(field_name), candidate_key=models.F(self._key)
        )
        values = keys.values_list("candidate_value", "candidate_key")
        sql, params = values.query.get_compiler(using=self.using).as_sql()
        return f"SELECT candidate_value AS value, candidate_key AS key FROM ({sql}) one", list(
            params
        )

    def _objects(self, scores: dict[Any, float]) -> list[Any]:
        """Return the objects for primary keys with scores, in the order of ``scores``."""
        queryset = self.query_compiler.queryset
        if len(scores) > MOST_PARAMETERS:
            keys: Any = RawSQL(*dialects.make_keys_sql(self.using, json.dumps(list(scores))))
        else:
            keys = list(scores)
        by_key = {instance.pk: instance for instance in queryset.order_by().filter(pk__in=keys)}
        objects = [by_key[key] for key in scores if key in by_key]
        if self._score_field:
            for instance in objects:
                setattr(instance, self._score_field, scores[instance.pk])
        return objects

    def _question(
        self, expression: Expression, is_ranked: bool = False, is_any_enough: bool = False
    ) -> Question:
        """Return the question for entries if the model stores their keys, else for objects."""
        compiler = self.query_compiler
        of_titles = compiler.of_titles(expression) if is_ranked else None
        arguments = compiler.columns, expression, of_titles, is_any_enough
        if self._key != "pk":
            return dialects.find_entries(self.using, *arguments)
        model = compiler.queryset.model
        kinds = ContentType.objects.get_for_models(*get_descendant_models(model)).values()
        types = sorted(kind.pk for kind in kinds)
        return dialects.make_objects_query(self.using, model._meta.pk, types, *arguments)

    def counted(self, field_name: str) -> Sql | None:
        """Return the SQL for a field's value in each result; None for a query without words.

        On SQLite, negated queries are not supported.
        """
        expression, _negated = self.query_compiler.matching()
        if expression is None:
            return None
        return self._question(expression).values(self.select_objects(field_name))

    def any_found(self) -> Sql:
        """Return the SQL that gives a row if there is any result.

        On SQLite, negated queries are not supported.
        """
        expression, _negated = self.query_compiler.matching()
        if expression is None:
            return "SELECT 1 WHERE 1 = 0", []
        sql, params = self._question(expression, is_any_enough=True).among(self.select_objects())
        return f"{sql} LIMIT 1", params


def count_facets(searches: Sequence[IndexResults], field_name: str) -> list[dict[Any, int]]:
    """Return for each search the number of results by value of a field; one query for all."""
    counts: list[dict[Any, int]] = [{} for _one in searches]
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
                counts[number][value] = count
    return counts


def check_any_result(searches: Sequence[IndexResults]) -> list[bool]:
    """Return for each search True if it has any result; one query for all."""
    if not searches:
        return []
    statements = [results.any_found() for results in searches]
    sql = ", ".join(f"EXISTS ({statement})" for statement, _params in statements)
    with connections[searches[0].using].cursor() as cursor:
        cursor.execute(f"SELECT {sql}", [param for _sql, params in statements for param in params])
        return [bool(has_result) for has_result in cursor.fetchone()]


class Backend(BaseSearchBackend):
    """Search backend for SQLite (FTS5) and PostgreSQL."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    index_class = Index
    results_class = IndexResults
    rebuilder_class = Rebuilder
