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
from modelsearch.query import MatchAll
from modelsearch.query import Not as NotQuery
from modelsearch.utils import get_descendant_models

from search.backend import dialects
from search.backend.index import Index, Rebuilder
from search.backend.reading import to_expression

Found = tuple[str, list[Any]]
"""SQL and its parameters."""


class QueryCompiler(BaseSearchQueryCompiler):
    """A query over the words of titles and bodies."""

    DEFAULT_OPERATOR = "and"
    HANDLES_ORDER_BY_EXPRESSIONS = True
    columns: tuple[str, ...] = ("title", "body")
    is_completed = False
    field_class: type = SearchField

    def matching(self) -> tuple[Any, bool]:
        """What is asked of the index, and whether it is what is *not* wanted; None for a query
        without words."""
        query, negated = self.query, False
        while isinstance(query, NotQuery) and not isinstance(query.subquery, MatchAll):
            query, negated = query.subquery, not negated
        return to_expression(query, self.is_completed), negated

    @property
    def wants_everything(self) -> bool:
        return isinstance(self.query, MatchAll)


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
        expression, negated = compiler.matching()
        if compiler.order_by_relevance and expression is not None and not negated:
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
        expression, negated = compiler.matching()
        if expression is None:
            return queryset.none()
        sql, params = self._found(expression, with_score=False)
        found = RawSQL(sql, params)
        return queryset.exclude(pk__in=found) if negated else queryset.filter(pk__in=found)

    def _sliced(self, queryset: models.QuerySet) -> models.QuerySet:
        return queryset[self.start : self.stop]

    def _ranked(self, expression: Any) -> list[Any]:
        """The best first. The keys of this part come from the index, the objects by their keys."""
        queryset = self.query_compiler.queryset
        keys = queryset.order_by().values_list("pk")
        try:
            wanted, wanted_params = keys.query.get_compiler(using=queryset.db).as_sql()
        except EmptyResultSet:
            return []
        found, params = self._found(expression, with_score=True)
        limit = "" if self.stop is None else f" LIMIT {int(self.stop - self.start)}"
        sql = (
            f"WITH found (pk, score) AS ({found}), wanted (pk) AS ({wanted}) "
            "SELECT found.pk, found.score FROM found JOIN wanted ON wanted.pk = found.pk "
            f"ORDER BY found.score DESC, found.pk DESC{limit or dialects.NO_LIMIT} "
            f"OFFSET {int(self.start)}"
        )
        with connections[queryset.db].cursor() as cursor:
            cursor.execute(sql, [*params, *wanted_params])
            scores = dict(cursor.fetchall())
        return self._objects(scores)

    def _objects(self, scores: dict[Any, float]) -> list[Any]:
        """The objects of some keys, in their order."""
        queryset = self.query_compiler.queryset
        if len(scores) > dialects.MOST_PARAMETERS:
            keys: Any = RawSQL(*dialects.keys_of(queryset.db, json.dumps(list(scores))))
        else:
            keys = list(scores)
        by_key = {found.pk: found for found in queryset.order_by().filter(pk__in=keys)}
        objects = [by_key[key] for key in scores if key in by_key]
        if self._score_field:
            for found in objects:
                setattr(found, self._score_field, scores[found.pk])
        return objects

    def _found(self, expression: Any, with_score: bool) -> Found:
        """SQL for the keys of what the index finds."""
        compiler = self.query_compiler
        model = compiler.queryset.model
        kinds = ContentType.objects.get_for_models(*get_descendant_models(model)).values()
        return dialects.found(
            compiler.queryset.db,
            model._meta.pk,
            sorted(kind.pk for kind in kinds),
            compiler.columns,
            expression,
            with_score,
        )


def finding_any(searches: Sequence[Results]) -> list[bool]:
    """Which of several searches find anything; one query for all."""
    parts, params = [], []
    for results in searches:
        wanted = results._filtered().order_by().values("pk")
        sql, given = wanted.query.get_compiler(using=wanted.db).as_sql()
        parts.append(f"EXISTS ({sql})")
        params += given
    if not parts:
        return []
    with connections[wanted.db].cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)}", params)
        return [bool(found) for found in cursor.fetchone()]


class Backend(BaseSearchBackend):
    """One backend for both databases."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    index_class = Index
    results_class = Results
    rebuilder_class = Rebuilder
