"""What an expression would find in an index of some words, worked out without one."""

from search.expressions import AllOf, Expression, Not, Word


def holds(expression: Expression, words: set[str]) -> bool:
    """Whether an index with these words would find it."""
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
