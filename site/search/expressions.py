"""What is asked of the index: words, joined by all, any and not, in each database's own language.

Words hold letters and digits alone (``search.words``): nothing in them is taken for an operator.
"""

from collections.abc import Iterable, Iterator
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
    """Any of the parts, without those that another one finds anyway: of "ring", "ring magnet" and
    "magnet ring" the first. A word's entries are read for each place in which it stands. None for
    no parts."""
    needed = list(dict.fromkeys(_flat(AnyOf, parts)))
    for part in tuple(needed):
        others = [other for other in needed if other is not part]
        if _is_found_anyway(part, others):
            needed = others
    return _joined(AnyOf, needed)


def _joined(kind: Any, parts: Iterable[Expression]) -> Expression | None:
    found = tuple(dict.fromkeys(_flat(kind, parts)))
    return found[0] if len(found) == 1 else kind(found) if found else None


def _flat(kind: Any, parts: Iterable[Expression]) -> Iterator[Expression]:
    """The parts, and those of a part of the same kind in its place."""
    for part in parts:
        if isinstance(part, kind):
            yield from part.parts
        else:
            yield part


def _is_found_anyway(part: Expression, others: list[Expression]) -> bool:
    """Whether one of the other alternatives finds whatever a part finds."""
    wanted: set[Expression] = set(part.parts) if isinstance(part, AllOf) else {part}
    return any(_is_implied(other, wanted) for other in others) or any(
        isinstance(one, AnyOf) and set(one.parts).issubset(others) for one in wanted
    )


def _is_implied(expression: Expression, wanted: set[Expression]) -> bool:
    """Whether an expression finds whatever has all that is wanted."""
    if isinstance(expression, AllOf):
        return all(_is_implied(part, wanted) for part in expression.parts)
    if isinstance(expression, Word) and expression.prefix:
        return any(isinstance(w, Word) and w.text.startswith(expression.text) for w in wanted)
    return expression in wanted


def negated(expression: Expression) -> Expression:
    """What is found by whatever the expression does not find."""
    if isinstance(expression, Not):
        return expression.part
    if isinstance(expression, Word):
        return Not(expression)
    other = AnyOf if isinstance(expression, AllOf) else AllOf
    return other(tuple(negated(part) for part in expression.parts))


def has_not(expression: Expression) -> bool:
    """Whether something in it is not to be found."""
    if isinstance(expression, AllOf | AnyOf):
        return any(has_not(part) for part in expression.parts)
    return isinstance(expression, Not)


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
