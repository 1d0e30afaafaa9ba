"""English words to stems, and the compounds and grades between them.

Spelling on both sides of the Atlantic comes to one stem: -ize and -ise, -or and -our, disk, disc.
"""

import re
from functools import cache, lru_cache
from pathlib import Path

import Stemmer

STOP_WORDS = Path(__file__).resolve().parents[1] / "data" / "stop_words_en.txt"
STOP = frozenset(STOP_WORDS.read_text().split())
"""What says nothing by itself."""
OTHER_SPELLINGS = {
    "aluminum": "aluminium", "catalogue": "catalog", "center": "centre", "centers": "centres",
    "disk": "disc", "disks": "discs", "fiber": "fibre", "fibers": "fibres", "inquiry": "enquiry",
    "inquiries": "enquiries", "licence": "license", "licences": "licenses", "meter": "metre",
    "meters": "metres", "mold": "mould", "sulfur": "sulphur",
}  # fmt: skip
OISE = re.compile(r"(i|(?<=l)y)z(e|ed|er|ers|es|ing|ation|ations|able)$")
OUR = re.compile(r"(?<=[a-z]{2})our(?=(?:s|ed|ing|less|ful|al)?$)")
LONGEST = 60

# In C, as a call holds the interpreter: the same in Python mixes up the words of two threads.
_stemmer = Stemmer.Stemmer("english", 0)


@lru_cache(maxsize=4_000)
def stem(word: str) -> str:
    """The word as the index has it; what is no English word stays as it is."""
    word = word[:LONGEST]
    if not (word.isascii() and word.isalpha() and len(word) > 2):
        return word
    root = _stemmer.stemWord(spelled(word))
    return _other_roots().get(root, root)


@cache
def _other_roots() -> dict[str, str]:
    """Words of another spelling, by their stems: in all their endings."""
    return {_stemmer.stemWord(one): _stemmer.stemWord(two) for one, two in OTHER_SPELLINGS.items()}


def spelled(word: str) -> str:
    """The word in the site's spelling."""
    word = OTHER_SPELLINGS.get(word, word)
    return OUR.sub("or", OISE.sub(r"\1s\2", word))
