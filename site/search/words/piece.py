"""Token of the search: ``Piece``, with the words to index, to query and to autocomplete."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """A token of a text: a word, compound, grade name, number or Chinese word.

    ``start`` and ``end`` are its position in the normalised text.
    """

    text: str
    """The normalised text, in lower case."""
    forms: tuple[str, ...]
    """The words that the index stores for it."""
    alternatives: tuple[tuple[str, ...], ...]
    """Alternatives to match it; every word of one of them must be in the index."""
    keys: tuple[str, ...]
    """Its words in order, as keys of the synonym table, also for terms of several words."""
    typed: tuple[str, ...] = ()
    """The words without stemming, for autocompletion by prefix."""
    is_stop: bool = False
    """True for stop words: of, the, 的."""
    start: int = 0
    end: int = 0
