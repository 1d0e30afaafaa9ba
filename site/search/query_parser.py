"""Parsing of search queries typed by readers: words, synonyms and the index expression."""

from dataclasses import dataclass
from functools import cached_property

from products.grades import spelling
from search import terms
from search.expressions import Expression, Word, join_all, join_any
from search.words import Piece, cut_pieces
from search.words.cutting import HAN

LONGEST = 200
"""Maximum length of a query in characters; the rest is ignored."""
MOST_PIECES = 16
MOST = "most"
"""Operator that requires most of the words, next to "and" and "or"."""


@dataclass(frozen=True)
class Slot:
    """A word or term of the query with its synonyms; any of them matches."""

    pieces: tuple[Piece, ...]
    others: tuple[tuple[Piece, ...], ...] = ()
    """Synonyms in both languages (``search.terms``)."""

    @property
    def ways(self) -> tuple[tuple[Piece, ...], ...]:
        return (self.pieces, *self.others)

    @property
    def expression(self) -> Expression:
        expression = join_any(part for way in self.ways if (part := _all(way)) is not None)
        assert expression is not None  # noqa: S101  # for the type checker
        return expression


def group_word_positions(number: int) -> list[range]:
    """Return the positions of a query's words in groups, for the operator "most".

    A page must have at least one word of each group. There is one group for up to three words, two
    for four or five, three for six or more. Listing all combinations instead would repeat each word
    many times, and the database would look it up as often.
    """
    groups = 1 if number < 4 else 2 if number < 6 else 3
    return [range(first, number, groups) for first in range(groups)]


@dataclass(frozen=True)
class ParsedQuery:
    """A parsed query: its text and its slots, in the order of the words."""

    text: str
    slots: tuple[Slot, ...]

    def expression(self, operator: str = "and") -> Expression | None:
        """Return the expression for the index; None for a query without words.

        ``operator`` is "and" (every word), "or" (any word or part of a word) or "most"
        (see ``group_word_positions``).
        """
        parts = [slot.expression for slot in self.slots]
        if operator == "and":
            return join_all(parts)
        if operator == "or":
            return join_any([*parts, *(Word(word) for word in self._words)])
        groups = group_word_positions(len(parts))
        return join_all(
            part
            for places in groups
            if (part := join_any(parts[position] for position in places)) is not None
        )

    @property
    def _words(self) -> list[str]:
        """Return the words of all alternatives, with parts of compounds and long Chinese words.

        Words of one character are left out.
        """
        ways = (way for piece in self.pieces for way in piece.alternatives)
        return [word for way in ways for word in way if len(word) > 1]

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(piece for slot in self.slots for piece in slot.pieces)

    @property
    def names_grade(self) -> bool:
        """Return True if a word has the form of a grade name, in the database or not."""
        return any(spelling.NAME.fullmatch(word) for piece in self.pieces for word in piece.keys)

    def __bool__(self) -> bool:
        return bool(self.slots)


def parse_query(text: str, table: terms.TermTable | None = None) -> ParsedQuery:
    """Return the parsed query with synonyms, without stop words unless there are no other words.

    ``table`` is the synonym table; by default the current one, which costs one query.
    """
    reading = _read(text)
    table = table or terms.get_term_table()
    slots = []
    position = 0
    while position < len(reading):
        length, others = table.longest(reading[position:])
        part = tuple(reading[position : position + length])
        if others or not all(piece.is_stop for piece in part):
            slots.append(Slot(part, others))
        position += length
    return ParsedQuery(text, tuple(slots) or tuple(Slot((piece,)) for piece in reading))


def parse_prefix_query(text: str) -> Expression | None:
    """Return the autocomplete expression for a text: its last word is matched as a prefix.

    None if the text has no words.
    """
    reading = _read(text)
    if not reading:
        return None
    *before, last = reading
    return join_all([*(_as_typed(piece) for piece in before), _as_typed(last, prefix=True)])


def _read(text: str) -> list[Piece]:
    return cut_pieces(text[:LONGEST])[:MOST_PIECES]


def _as_typed(piece: Piece, prefix: bool = False) -> Expression:
    whole: tuple[str, ...] = ()
    if HAN.fullmatch(piece.text):
        ways: list[tuple[str, ...]] = [(piece.text,)] if prefix else list(piece.alternatives)
    else:
        # Match it as typed (the last word as a prefix), or by the stem of the whole word.
        ways = [(word,) for word in piece.typed[:2]]
        if piece.text in piece.typed:
            whole = piece.forms[:1]
        else:  # parts of a name or a compound
            ways = [piece.typed[:1], piece.typed[1:]]
    parts = [
        join_all(Word(word, prefix and number == len(way) - 1) for number, word in enumerate(way))
        for way in ways
        if way
    ]
    parts.append(join_all(Word(word) for word in whole))
    expression = join_any(part for part in parts if part is not None)
    assert expression is not None  # noqa: S101  # for the type checker
    return expression


def _all(way: tuple[Piece, ...]) -> Expression | None:
    meaningful = [piece for piece in way if not piece.is_stop] or way
    parts = (_any(piece) for piece in meaningful)
    return join_all(part for part in parts if part is not None)


def _any(piece: Piece) -> Expression | None:
    ways = (join_all(Word(word) for word in words) for words in piece.alternatives)
    return join_any(way for way in ways if way is not None)
