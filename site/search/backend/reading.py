"""From a query, as modelsearch has it, to what is asked of the index."""

from typing import Any

from modelsearch.query import (
    And,
    Boost,
    Fuzzy,
    MatchAll,
    Or,
    Phrase,
    PlainText,
    SearchQuery,
)
from modelsearch.query import Not as NotQuery

from search import asking
from search.backend.expressions import Expression, Not, all_of, any_of


class MostWords(SearchQuery):
    """Texts that have most of a query's words: of two one, of three two, of six four."""

    def __init__(self, query_string: str) -> None:
        self.query_string = query_string

    def __repr__(self) -> str:
        return f"<MostWords {self.query_string!r}>"


def to_expression(query: Any, is_completed: bool) -> Expression | None:
    """What a query asks for; None for one without words. A phrase is all of its words, a fuzzy
    query its plain text: near misses are suggested (``search.spelling``), not found."""
    if isinstance(query, PlainText):
        if is_completed:
            return asking.completed(query.query_string)
        return asking.asked(query.query_string).expression(query.operator)
    if isinstance(query, MostWords):
        return asking.asked(query.query_string).expression(asking.MOST)
    if isinstance(query, Phrase | Fuzzy):
        return to_expression(PlainText(query.query_string), is_completed)
    if isinstance(query, Boost):
        return to_expression(query.subquery, is_completed)
    if isinstance(query, NotQuery):
        part = to_expression(query.subquery, is_completed)
        return None if part is None else Not(part)
    if isinstance(query, And | Or):
        parts = [
            part
            for subquery in query.subqueries
            if not isinstance(subquery, MatchAll)
            and (part := to_expression(subquery, is_completed)) is not None
        ]
        return all_of(parts) if isinstance(query, And) else any_of(parts)
    raise NotImplementedError(f"{type(query).__name__} can't be searched for.")
