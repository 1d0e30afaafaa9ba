"""Synonym table for queries, built from the synonyms that staff edit in the admin."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from search.models import Term
from search.models.term import split_lines
from search.models.word import list_spelled_words
from search.words import Piece, cut_pieces

Way = tuple[Piece, ...]


@dataclass(frozen=True)
class TermTable:
    """Synonym table: ``ways`` maps the keys of a word or phrase to the other words of its terms."""

    ways: dict[tuple[str, ...], tuple[Way, ...]] = field(default_factory=dict)
    preferred: tuple[tuple[str, str], ...] = ()
    """First word of each term in English and in Chinese; blank if there is none."""
    spelled_words: frozenset[str] = frozenset()
    """The single words of all terms, for spelling corrections."""

    def longest(self, pieces: Sequence[Piece]) -> tuple[int, tuple[Way, ...]]:
        """Return (number of pieces, synonyms) of the longest phrase at the start of ``pieces``.

        (1, ()) if it does not start with a phrase of a term. A phrase can be a single word.
        """
        for length in range(min(len(pieces), LONGEST), 0, -1):
            ways = self.ways.get(_keys(pieces[:length]))
            if not ways and length == 1:  # Sm-Co: look up the joined form SmCo
                ways = self.ways.get(pieces[0].alternatives[0])
            if ways:
                return length, ways
        return 1, ()


LONGEST = 8
"""Maximum number of pieces of a word or phrase."""


def get_term_table() -> TermTable:
    """Return the current synonym table; one query. It is built again only after a change."""
    return _table(tuple(Term.objects.order_by("pk").values_list("words_en", "words_zh_hans")))


@lru_cache(maxsize=2)
def _table(rows: tuple[tuple[str, str], ...]) -> TermTable:
    ways: dict[tuple[str, ...], dict[Way, None]] = {}
    preferred: list[tuple[str, str]] = []
    words: set[str] = set()
    for row in rows:
        english, chinese = (split_lines(text) for text in row)
        both = {word: tuple(cut_pieces(word)) for word in (*english, *chinese)}
        by_keys = {_keys(way): way for way in both.values() if way}
        for keys in by_keys:
            others = ways.setdefault(keys, {})
            others.update(dict.fromkeys(way for key, way in by_keys.items() if key != keys))
        preferred.append(("".join(english[:1]), "".join(chinese[:1])))
        words.update(word for text in both for word in list_spelled_words(text))
    table = {keys: tuple(others) for keys, others in ways.items()}
    return TermTable(table, tuple(preferred), frozenset(words))


def _keys(way: Iterable[Any]) -> tuple[str, ...]:
    return tuple(key for piece in way for key in piece.keys)
