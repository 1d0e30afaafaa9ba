"""Evaluation of search expressions on a set of words, without an index."""

from search import query_parser
from search.expressions import AllOf, Expression, Not, Word
from search.terms import TermTable
from search.words import cut

NO_TERMS = TermTable()


def holds(expression: Expression, words: set[str]) -> bool:
    """Return True if an index with these words would match the expression."""
    if isinstance(expression, Word):
        begins = expression.prefix and any(word.startswith(expression.text) for word in words)
        return begins or expression.text in words
    if isinstance(expression, Not):
        return not holds(expression.part, words)
    joint = all if isinstance(expression, AllOf) else any
    return joint(holds(part, words) for part in expression.parts)


def words_in(expression: Expression) -> list[str]:
    if isinstance(expression, Word):
        return [expression.text]
    parts = [expression.part] if isinstance(expression, Not) else expression.parts
    return [word for part in parts for word in words_in(part)]


def finds(query: str, text: str, operator: str = "and", keep_stops: bool = False) -> bool:
    """Return True if a query matches a text, without synonyms."""
    expression = query_parser.parse_query(query, NO_TERMS).expression(operator)
    return expression is not None and holds(expression, set(cut(text, keep_stops)))
