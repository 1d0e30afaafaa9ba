"""Conversion of modelsearch queries to expressions for the index."""

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

from search import query_parser
from search.expressions import Expression, Word, join_all, join_any, negate
from search.words import cut


class ParsedWords(SearchQuery):
    """A query that is already parsed (``search.query_parser``).

    ``operator`` is "and", "most" or "or"; ``marker`` is a word that every result must have, too.
    """

    def __init__(
        self, parsed: query_parser.ParsedQuery, operator: str = "and", marker: str = ""
    ) -> None:
        self.parsed, self.operator, self.marker = parsed, operator, marker

    @property
    def unmarked(self) -> Expression | None:
        """Return the expression without the marker, which no title contains."""
        return self.parsed.expression(self.operator)

    def __repr__(self) -> str:
        return f"<ParsedWords {self.parsed.text!r} operator={self.operator!r}>"


def is_everything(query: SearchQuery) -> bool:
    """Return True if a query matches every object."""
    if isinstance(query, Or):
        return any(is_everything(part) for part in query.subqueries)
    if isinstance(query, And):
        return all(is_everything(part) for part in query.subqueries)
    return isinstance(query, MatchAll)


def read_expression(query: SearchQuery, is_completed: bool) -> Expression | None:  # noqa: PLR0911  # a return for each kind of query
    """Return the expression for a query; None if it has no words.

    Phrases and fuzzy queries are handled as plain text: misspelled words are not matched but
    corrected (``search.spelling``). With ``is_completed``, the last word is a prefix. Raises
    NotImplementedError for other types of queries.
    """
    if isinstance(query, PlainText):
        if is_completed:
            return query_parser.parse_prefix_query(query.query_string)
        return query_parser.parse_query(query.query_string).expression(query.operator)
    if isinstance(query, ParsedWords):
        expression = query.unmarked
        if expression is None or not query.marker:
            return expression
        return join_all([expression, *(Word(word) for word in cut(query.marker))])
    if isinstance(query, Phrase | Fuzzy):
        return read_expression(PlainText(query.query_string), is_completed)
    if isinstance(query, Boost):
        return read_expression(query.subquery, is_completed)
    if isinstance(query, NotQuery):
        part = read_expression(query.subquery, is_completed)
        return None if part is None else negate(part)
    if isinstance(query, And | Or):
        parts = [
            part
            for subquery in query.subqueries
            if not is_everything(subquery)
            and (part := read_expression(subquery, is_completed)) is not None
        ]
        return join_all(parts) if isinstance(query, And) else join_any(parts)
    raise NotImplementedError(f"{type(query).__name__} can't be searched for.")
