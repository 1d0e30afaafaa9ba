"""Chinese word segmentation with a general dictionary and a list of technical terms.

For words of three or more characters, the index stores their character pairs, too: 矫顽 finds
矫顽力, and a text that was segmented differently is still found. Unknown names, which the segmenter
splits into single characters, are indexed as pairs.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from types import ModuleType

import rjieba

RUN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters, as the content of a character class in a regular expression."""
DATA = Path(__file__).resolve().parents[1] / "data"
TRADE_WORDS = DATA / "trade_words.txt"
STOP = frozenset((DATA / "stop_words_zh.txt").read_text(encoding="utf-8").split())
"""Stop words."""
OFTEN = 1_000_000
"""Frequency of technical terms, high enough that the segmenter does not split them."""


@cache
def load_trade_words() -> frozenset[str]:
    """Return the technical terms that the segmenter's own dictionary splits wrongly."""
    return frozenset(TRADE_WORDS.read_text(encoding="utf-8").split())


@cache
def _segmenter() -> ModuleType:
    """Return the module rjieba with the technical terms added to its dictionary.

    The module loads its dictionary (35 MB) on import; an instance of our own would load it twice.
    """
    for word in sorted(load_trade_words()):
        rjieba.add_word(word, OFTEN, "n")
    return rjieba


def cut_han_run(run: str) -> list[str]:
    """Return the words of a run of Chinese characters.

    It uses the dictionary only (no HMM), so that the result does not depend on the context.
    """
    return list(_segmenter().cut(run, False))


def list_character_pairs(word: str) -> tuple[str, ...]:
    """Return all pairs of adjacent characters."""
    return tuple(word[position : position + 2] for position in range(len(word) - 1))


@lru_cache(maxsize=2_000)
def list_compound_parts(word: str) -> tuple[str, ...]:
    """Return the shorter words that make up a compound, such as 联系 and 电话; else empty."""
    shorter = {
        part for part in _segmenter().cut_for_search(word, False) if 1 < len(part) < len(word)
    }
    parts, position = [], 0
    while position < len(word):
        longest = max(
            (part for part in shorter if word.startswith(part, position)), key=len, default=""
        )
        if not longest:
            return ()
        parts.append(longest)
        position += len(longest)
    return tuple(parts)


def segment_words(run: str) -> Iterator[tuple[str, bool]]:
    """Yield (word, is_known) for a run of Chinese characters.

    Adjacent single characters are joined into one unknown word; stop words stay separate.
    """
    loose = ""
    for word in cut_han_run(run):
        if len(word) == 1 and word not in STOP:
            loose += word
            continue
        if loose:
            yield loose, False
            loose = ""
        yield word, True
    if loose:
        yield loose, False
