"""Chinese to words, by a general dictionary and the trade's own.

A word of three characters and more is in the index with its pairs, too: 矫顽 finds 矫顽力, and a
text that was cut in another way is found all the same. Single characters next to each other, a name
that no dictionary has, go by pairs.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import rjieba

RUN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""The characters, as a class of a regular expression has them."""
DATA = Path(__file__).resolve().parents[1] / "data"
TRADE_WORDS = DATA / "trade_words.txt"
STOP = frozenset((DATA / "stop_words_zh.txt").read_text(encoding="utf-8").split())
"""What says nothing by itself."""
OFTEN = 1_000_000
"""How often a word of the trade is said to occur: it is not taken apart for commoner ones."""


@cache
def trade_words() -> frozenset[str]:
    """The words of the trade that a general dictionary cuts wrongly."""
    return frozenset(TRADE_WORDS.read_text(encoding="utf-8").split())


@cache
def _segmenter() -> Any:
    """The module itself, which has its dictionary in memory (35 MB) as soon as it is imported; one
    of our own would be there twice."""
    for word in sorted(trade_words()):
        rjieba.add_word(word, OFTEN, "n")
    return rjieba


def segment(run: str) -> list[str]:
    """A run of characters as words. By dictionary alone: the same words wherever they stand."""
    return list(_segmenter().cut(run, False))


def pairs(word: str) -> tuple[str, ...]:
    """Every two characters next to each other."""
    return tuple(word[at : at + 2] for at in range(len(word) - 1))


@lru_cache(maxsize=2_000)
def parts(word: str) -> tuple[str, ...]:
    """The shorter words that a word is put together of, as 联系 and 电话; none where it is one."""
    shorter = {
        part for part in _segmenter().cut_for_search(word, False) if 1 < len(part) < len(word)
    }
    found, at = [], 0
    while at < len(word):
        longest = max((part for part in shorter if word.startswith(part, at)), key=len, default="")
        if not longest:
            return ()
        found.append(longest)
        at += len(longest)
    return tuple(found)


def words(run: str) -> Iterator[tuple[str, bool]]:
    """The words of a run, and whether each is in a dictionary. Single characters next to each other
    are one; stop words stand alone."""
    loose = ""
    for word in segment(run):
        if len(word) == 1 and word not in STOP:
            loose += word
            continue
        if loose:
            yield loose, False
            loose = ""
        yield word, True
    if loose:
        yield loose, False
