"""Stemming of English words, with British and American spelling reduced to one stem.

Examples: -ize and -ise, -or and -our, disk and disc.
"""

import re
from functools import cache, lru_cache
from pathlib import Path

import Stemmer

STOP_WORDS = Path(__file__).resolve().parents[1] / "data" / "stop_words_en.txt"
STOP = frozenset(STOP_WORDS.read_text().split())
"""Stop words."""
OTHER_SPELLINGS = {
    "aluminum": "aluminium", "catalogue": "catalog", "center": "centre", "centers": "centres",
    "disk": "disc", "disks": "discs", "fiber": "fibre", "fibers": "fibres", "inquiry": "enquiry",
    "inquiries": "enquiries", "licence": "license", "licences": "licenses", "meter": "metre",
    "meters": "metres", "mold": "mould", "sulfur": "sulphur",
}  # fmt: skip
OISE = re.compile(r"(i|(?<=l)y)z(e|ed|er|ers|es|ing|ation|ations|able)$")
OUR = re.compile(r"(?<=[a-z]{2})our(?=(?:s|ed|ing|less|ful|al)?$)")
LONGEST = 60

# PyStemmer (C) holds the GIL during a call; the pure Python stemmer mixes up words of two threads.
_stemmer = Stemmer.Stemmer("english", 0)


@lru_cache(maxsize=4_000)
def stem_word(word: str) -> str:
    """Return the stem of a word for the index, at most ``LONGEST`` characters.

    Words of fewer than 3 letters or with other characters than ASCII letters are not stemmed.
    """
    word = word[:LONGEST]
    if not (word.isascii() and word.isalpha() and len(word) > 2):
        return word
    root: str = _stemmer.stemWord(normalise_spelling(word))
    return _other_roots().get(root, root)


@cache
def _other_roots() -> dict[str, str]:
    """Return {stem: stem in the site's spelling} of ``OTHER_SPELLINGS``, to cover all endings."""
    return {
        _stemmer.stemWord(spelling): _stemmer.stemWord(indexed)
        for spelling, indexed in OTHER_SPELLINGS.items()
    }


def normalise_spelling(word: str) -> str:
    """Return the word in the spelling of the index: -ise, -or, and ``OTHER_SPELLINGS``."""
    word = OTHER_SPELLINGS.get(word, word)
    return OUR.sub("or", OISE.sub(r"\1s\2", word))
