"""English words to stems, and the compounds and grades between them.

Spelling on both sides of the Atlantic comes to one stem: -ize and -ise, -or and -our, disk and disc.
"""

import re
from functools import lru_cache

import snowballstemmer

STOP = frozenset(
    (
        "a all am an and any are as at be been between by can could did do does doing for "
        "from get had has have hi how i if in into is it its just like looking me my need of "
        "on or our please pls should so some than thanks that the their them then there these "
        "they this those to want was we were what when where which who why will with would "
        "you your"
    ).split()
)
OTHER_SPELLINGS = {
    "aluminum": "aluminium", "catalogue": "catalog", "center": "centre", "centers": "centres",
    "disk": "disc", "disks": "discs", "fiber": "fibre", "fibers": "fibres", "inquiry": "enquiry",
    "inquiries": "enquiries", "licence": "license", "licences": "licenses", "meter": "metre",
    "meters": "metres", "mold": "mould", "sulfur": "sulphur",
}  # fmt: skip
OISE = re.compile(r"iz(e|ed|er|ers|es|ing|ation|ations)$")
OUR = re.compile(r"(?<=[a-z]{2})our(?=(?:s|ed|ing|less|ful|al)?$)")
LONGEST = 60

_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The word as the index has it; what is no English word stays as it is."""
    word = word[:LONGEST]
    if not (word.isascii() and word.isalpha() and len(word) > 2):
        return word
    return str(_stemmer.stemWord(spelled(word)))


def spelled(word: str) -> str:
    """The word in the site's spelling."""
    word = OTHER_SPELLINGS.get(word, word)
    return OUR.sub("or", OISE.sub(r"is\1", word))
