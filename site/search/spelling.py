"""Spelling corrections of queries: English words, and Chinese words by sound or by one character.

Candidates are the words of the site's texts and of its synonyms. The caller shows only corrections
that have results.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import islice, product
from time import monotonic

from anyascii import anyascii
from rapidfuzz import process
from rapidfuzz.distance import OSA

from search import terms
from search.models import SearchWord
from search.words import normalise
from search.words.cutting import HAN
from search.words.han import load_trade_words, segment_words
from search.words.latin import stem_word

MOST_FOR_A_WORD = 3
MOST_SUGGESTIONS = 6
LONGEST_HAN = 8
EVERY = 30.0
"""Seconds between two queries for new words."""
PARTS = re.compile(rf"({HAN.pattern}|[a-z]+)")


class Vocabulary:
    """The words of the site, kept in the memory of the process, with lookups for similar words."""

    def __init__(self) -> None:
        self.last, self.next_reading = 0, 0.0
        self.latin: dict[str, bool] = {}
        self.stems: set[str] = set()
        self.han: set[str] = set()
        self.by_sound: defaultdict[str, set[str]] = defaultdict(set)
        self.by_gap: defaultdict[str, set[str]] = defaultdict(set)
        for word in load_trade_words():
            self._add_han(word)

    def read(self) -> None:
        """Load words added since the last call, at most every ``EVERY`` seconds; one query."""
        if monotonic() < self.next_reading:
            return
        self.next_reading = monotonic() + EVERY
        words = SearchWord.objects.filter(pk__gt=self.last).order_by("pk")
        for key, word, in_title in words.values_list("pk", "word", "in_title"):
            self.last = key
            self.add(word, in_title)

    def add(self, word: str, preferred: bool) -> None:
        if HAN.fullmatch(word):
            self._add_han(word)
        else:
            self.latin[word] = preferred or self.latin.get(word, False)
            self.stems.add(stem_word(word))

    def _add_han(self, word: str) -> None:
        if word in self.han or not 2 <= len(word) <= LONGEST_HAN:
            return
        self.han.add(word)
        self.by_sound[get_pinyin(word)].add(word)
        for gap in _gaps(word):
            self.by_gap[gap].add(word)

    def near(self, word: str) -> list[str]:
        """Return English words with a similar spelling, most likely first.

        At most 1 edit (OSA distance) up to 5 letters, 2 edits from 6 letters on. Empty for known
        words and for words of fewer than 4 letters.
        """
        if stem_word(word) in self.stems or len(word) < 4:
            return []
        most = 1 if len(word) < 6 else 2
        matches = process.extract(
            word, self.latin.keys(), scorer=OSA.distance, score_cutoff=most, limit=20
        )
        ranked = sorted(
            matches,
            key=lambda near: (near[1], near[0][0] != word[0], not self.latin[near[0]], near[0]),
        )
        return [near for near, _distance, _at in ranked[:MOST_FOR_A_WORD]]

    def near_han(self, run: str) -> Iterator[str]:
        """Yield the Chinese text with one word corrected, most likely first.

        Words that sound alike come before words that differ in one character, longer words before
        shorter ones.
        """
        windows = [
            (position, run[position : position + length])
            for length in range(min(LONGEST_HAN, len(run)), 1, -1)
            for position in range(len(run) - length + 1)
        ]
        windows = [(position, part) for position, part in windows if part not in self.han]
        unknown = {word for word, known in segment_words(run) if not known}
        for alike in (self._sounding, self._looking):
            for position, part in windows:
                if alike == self._looking and len(part) < 4 and part not in unknown:
                    continue  # short and of known words: another character changes the meaning
                for word in sorted(alike(part)):
                    yield run[:position] + word + run[position + len(part) :]

    def _sounding(self, part: str) -> set[str]:
        return self.by_sound.get(get_pinyin(part), set())

    def _looking(self, part: str) -> set[str]:
        return {word for gap in _gaps(part) for word in self.by_gap.get(gap, ())}


@lru_cache(maxsize=2_000)
def get_pinyin(word: str) -> str:
    """Return the pronunciation of Chinese characters (pinyin) without tones."""
    return " ".join(anyascii(sign).lower() for sign in word)


def _gaps(word: str) -> list[str]:
    """Return the word with each character in turn replaced by "*"; empty below 3 characters."""
    if len(word) < 3:
        return []
    return [f"{word[:position]}*{word[position + 1 :]}" for position in range(len(word))]


@cache
def _vocabulary() -> Vocabulary:
    return Vocabulary()


def suggest_corrections(text: str, table: terms.TermTable) -> list[str]:
    """Return corrections of a query, most likely first; they may have no results.

    ``table`` is the synonym table, whose words are preferred.
    """
    vocabulary = _vocabulary()
    vocabulary.read()
    for word in table.spelled_words:
        vocabulary.add(word, preferred=True)
    text = normalise(text)
    ways: list[list[str]] = []
    for part in _parts(text):
        if HAN.fullmatch(part):
            ways.append([*islice(vocabulary.near_han(part), MOST_FOR_A_WORD), part])
        elif part.isalpha() and part.isascii():
            ways.append([*vocabulary.near(part), part])
        else:
            ways.append([part])
    texts = ("".join(way) for way in islice(product(*ways), 60))
    return list(islice(_others(texts, text), MOST_SUGGESTIONS))


def _others(texts: Iterable[str], text: str) -> Iterator[str]:
    yield from (suggestion for suggestion in dict.fromkeys(texts) if suggestion != text)


def _parts(text: str) -> list[str]:
    """Return the text split into Chinese runs, English words and everything in between."""
    return [part for part in PARTS.split(text) if part]
