"""What readers may call a thing instead: staff's synonyms, made ready for queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from search.models import Term
from search.models.term import lines_of
from search.models.word import spelled_words
from search.words import Piece, pieces

Way = tuple[Piece, ...]


@dataclass(frozen=True)
class Table:
    """Every word of every term, by its keys, with the other words of its terms."""

    ways: dict[tuple[str, ...], tuple[Way, ...]] = field(default_factory=dict)
    preferred: tuple[tuple[str, str], ...] = ()
    """The first word of each term, in English and in Chinese; blank where there is none."""
    spelled_words: frozenset[str] = frozenset()
    """The words of all of them, one by one."""

    def longest(self, found: Sequence[Piece]) -> tuple[int, tuple[Way, ...]]:
        """How many pieces from the first on make the longest word of a term, and what else it is
        called; (1, ()) where they make none."""
        for length in range(min(len(found), LONGEST), 0, -1):
            ways = self.ways.get(_keys(found[:length]))
            if not ways and length == 1:  # Sm-Co is SmCo
                ways = self.ways.get(found[0].asked[0])
            if ways:
                return length, ways
        return 1, ()


LONGEST = 8
"""Pieces of a word at most."""


def current() -> Table:
    """The table as staff left it; one query, and no work while nothing has changed."""
    return _table(tuple(Term.objects.order_by("pk").values_list("words_en", "words_zh_hans")))


@lru_cache(maxsize=2)
def _table(rows: tuple[tuple[str, str], ...]) -> Table:
    ways: dict[tuple[str, ...], dict[Way, None]] = {}
    preferred: list[tuple[str, str]] = []
    words: set[str] = set()
    for row in rows:
        english, chinese = (lines_of(text) for text in row)
        both = {word: tuple(pieces(word)) for word in (*english, *chinese)}
        by_keys = {_keys(way): way for way in both.values() if way}
        for keys in by_keys:
            others = ways.setdefault(keys, {})
            others.update(dict.fromkeys(way for key, way in by_keys.items() if key != keys))
        preferred.append(("".join(english[:1]), "".join(chinese[:1])))
        words.update(word for text in both for word in spelled_words(text))
    table = {keys: tuple(others) for keys, others in ways.items()}
    return Table(table, tuple(preferred), frozenset(words))


def _keys(way: Iterable[Any]) -> tuple[str, ...]:
    return tuple(key for piece in way for key in piece.keys)
