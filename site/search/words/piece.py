"""A place in a text and the words that stand for it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """A word, a compound, a grade's name or a Chinese word, as it stands in a text.

    ``start`` and ``end`` are its place in the normalised text.
    """

    text: str
    """As it is read: normalised, lower case."""
    forms: tuple[str, ...]
    """The words that the index holds for it."""
    asked: tuple[tuple[str, ...], ...]
    """The ways to find it; of one of them, every word must be in the index."""
    keys: tuple[str, ...]
    """Its words one after the other, by which terms of several words are known."""
    typed: tuple[str, ...] = ()
    """The words without stemming, of which a reader types the beginning."""
    is_stop: bool = False
    """Whether it says nothing by itself: of, the, 的."""
    start: int = 0
    end: int = 0
