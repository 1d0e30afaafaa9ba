"""What is asked of the index: words, joined by all, any and not, in each database's own language.

Words hold letters and digits alone (``search.words``): nothing in them is taken for an operator.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Union


@dataclass(frozen=True)
class Word:
    """One word; with ``prefix``, every word that begins with it."""

    text: str
    prefix: bool = False


@dataclass(frozen=True)
class AllOf:
    parts: tuple["Expression", ...]


@dataclass(frozen=True)
class AnyOf:
    parts: tuple["Expression", ...]


@dataclass(frozen=True)
class Not:
    part: "Expression"


Expression = Union[Word, AllOf, AnyOf, Not]  # noqa: UP007, names itself


def all_of(parts: Iterable[Expression]) -> Expression | None:
    """All of the parts; None for none."""
    return _joined(AllOf, parts)


def any_of(parts: Iterable[Expression]) -> Expression | None:
    """Any of the parts; None for none."""
    return _joined(AnyOf, parts)


def _joined(kind: Any, parts: Iterable[Expression]) -> Expression | None:
    found = tuple(dict.fromkeys(parts))
    return found[0] if len(found) == 1 else kind(found) if found else None


def negated(expression: Expression) -> Expression:
    """What is found by whatever the expression does not find."""
    if isinstance(expression, Not):
        return expression.part
    if isinstance(expression, Word):
        return Not(expression)
    other = AnyOf if isinstance(expression, AllOf) else AllOf
    return other(tuple(negated(part) for part in expression.parts))


def to_fts5(expression: Expression) -> str:
    """As FTS5's MATCH reads it. NotImplementedError for a bare "not", which it can't ask for."""
    if isinstance(expression, Word):
        return f'"{expression.text}"{"*" if expression.prefix else ""}'
    if isinstance(expression, AnyOf):
        return f"({' OR '.join(to_fts5(part) for part in expression.parts)})"
    if isinstance(expression, AllOf):
        wanted = [to_fts5(part) for part in expression.parts if not isinstance(part, Not)]
        unwanted = [to_fts5(part.part) for part in expression.parts if isinstance(part, Not)]
        if wanted and unwanted:
            return f"(({' AND '.join(wanted)}) NOT ({' OR '.join(unwanted)}))"
        if wanted:
            return f"({' AND '.join(wanted)})"
    raise NotImplementedError("SQLite finds what is not there only beside something that is.")


def to_tsquery(expression: Expression) -> str:
    """As PostgreSQL's tsquery is written."""
    if isinstance(expression, Word):
        return f"'{expression.text}'{':*' if expression.prefix else ''}"
    if isinstance(expression, Not):
        return f"!{to_tsquery(expression.part)}"
    joint = " & " if isinstance(expression, AllOf) else " | "
    return f"({joint.join(to_tsquery(part) for part in expression.parts)})"
