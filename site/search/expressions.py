"""Boolean search expressions (and, or, not) and their FTS5 and tsquery syntax.

Words contain only letters and digits (``search.words``), so they need no escaping.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Union


@dataclass(frozen=True)
class Word:
    """A word; with ``prefix``, all words that begin with it."""

    text: str
    prefix: bool = False


@dataclass(frozen=True)
class AllOf:
    """Conjunction: every part must match."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True)
class AnyOf:
    """Disjunction: at least one part must match."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True)
class Not:
    """Negation: the part must not match."""

    part: "Expression"


Expression = Union[Word, AllOf, AnyOf, Not]  # noqa: UP007, names itself


def join_all(parts: Iterable[Expression]) -> Expression | None:
    """Return the conjunction of the parts, flattened; None without parts."""
    return _joined(AllOf, parts)


def join_any(parts: Iterable[Expression]) -> Expression | None:
    """Return the disjunction of the parts, without redundant ones; None without parts.

    Of "ring", "ring magnet" and "magnet ring", only "ring" remains. The database reads the list of
    matches of a word each time the word occurs in the expression.
    """
    needed = list(dict.fromkeys(_flat(AnyOf, parts)))
    for part in tuple(needed):
        others = [other for other in needed if other is not part]
        if _is_found_anyway(part, others):
            needed = others
    return _joined(AnyOf, needed)


def _joined(kind: type[AllOf] | type[AnyOf], parts: Iterable[Expression]) -> Expression | None:
    operands = tuple(dict.fromkeys(_flat(kind, parts)))
    return operands[0] if len(operands) == 1 else kind(operands) if operands else None


def _flat(kind: type[AllOf] | type[AnyOf], parts: Iterable[Expression]) -> Iterator[Expression]:
    """Yield the parts; a part of class ``kind`` is replaced by its own parts."""
    for part in parts:
        if isinstance(part, kind):
            yield from part.parts
        else:
            yield part


def _is_found_anyway(part: Expression, others: list[Expression]) -> bool:
    """Return True if the other alternatives match everything that ``part`` matches."""
    required: set[Expression] = set(part.parts) if isinstance(part, AllOf) else {part}
    return any(_is_implied(other, required) for other in others) or any(
        isinstance(operand, AnyOf) and set(operand.parts).issubset(others) for operand in required
    )


def _is_implied(expression: Expression, required: set[Expression]) -> bool:
    """Return True if ``expression`` matches every text that has all of ``required``."""
    if isinstance(expression, AllOf):
        return all(_is_implied(part, required) for part in expression.parts)
    if isinstance(expression, Word) and expression.prefix:
        return any(isinstance(w, Word) and w.text.startswith(expression.text) for w in required)
    return expression in required


def negate(expression: Expression) -> Expression:
    """Return the negation of an expression, with NOT only in front of single words."""
    if isinstance(expression, Not):
        return expression.part
    if isinstance(expression, Word):
        return Not(expression)
    other = AnyOf if isinstance(expression, AllOf) else AllOf
    return other(tuple(negate(part) for part in expression.parts))


def has_not(expression: Expression) -> bool:
    """Return True if the expression contains a NOT."""
    if isinstance(expression, AllOf | AnyOf):
        return any(has_not(part) for part in expression.parts)
    return isinstance(expression, Not)


def format_fts5(expression: Expression) -> str:
    """Return the expression in the syntax of FTS5's MATCH.

    Raises NotImplementedError for a NOT without a positive part, which FTS5 does not support.
    """
    if isinstance(expression, Word):
        return f'"{expression.text}"{"*" if expression.prefix else ""}'
    if isinstance(expression, AnyOf):
        return f"({' OR '.join(format_fts5(part) for part in expression.parts)})"
    if isinstance(expression, AllOf):
        positive = [format_fts5(part) for part in expression.parts if not isinstance(part, Not)]
        unwanted = [format_fts5(part.part) for part in expression.parts if isinstance(part, Not)]
        if positive and unwanted:
            return f"(({' AND '.join(positive)}) NOT ({' OR '.join(unwanted)}))"
        if positive:
            return f"({' AND '.join(positive)})"
    raise NotImplementedError("SQLite finds what is not there only beside something that is.")


def format_tsquery(expression: Expression) -> str:
    """Return the expression in the syntax of PostgreSQL's tsquery."""
    if isinstance(expression, Word):
        return f"'{expression.text}'{':*' if expression.prefix else ''}"
    if isinstance(expression, Not):
        return f"!{format_tsquery(expression.part)}"
    joint = " & " if isinstance(expression, AllOf) else " | "
    return f"({joint.join(format_tsquery(part) for part in expression.parts)})"
