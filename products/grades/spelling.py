"""Patterns and spelling variants of grade names for the search: N42SH, n42 sh, 42SH, LNG 40.

Names are recognised by pattern, not looked up in the database, so that new grades need no change.
"""

import re

CLASSES = "m|h|sh|uh|eh|ah|th"
"""Class letters after the number of sintered NdFeB (GB/T 13560; the trade writes AH for TH)."""
NDFEB = re.compile(rf"n(\d{{2}})({CLASSES})")
SHORT = re.compile(r"\d{2}(?:sh|uh|eh|ah|th)")
"""Short form without N: 42SH. Only classes of two letters, because 42 m and 48 h are units."""
SERIES = r"n|y|yx|yxg|c|ln|lng|lngt"
"""First letters of grade names: NdFeB, ferrite, samarium cobalt, AlNiCo."""
NAME = re.compile(rf"(?:{SERIES})\d{{1,3}}[a-z]{{0,3}}\d?|{SHORT.pattern}")
"""A complete name without spaces and hyphens."""
SPACED = re.compile(rf"n\d{{2}}(?:{CLASSES})")
"""Names that are unambiguous if written with a space: N48 H is a grade, but 48 h are hours."""
SUBGRADE = re.compile(r"(c\d{1,2})[ab]")
"""Variants of a ceramic grade, C8A and C8B, which are found by the grade C8, too."""
LONGEST = 4
"""Maximum number of parts of a name: N 42 SH has three."""


LONGEST_PART = 8
BEGINNINGS = frozenset("nycl0123456789")
"""First characters of a name."""


def list_spellings(word: str) -> tuple[str, ...]:
    """Return the equivalent spellings of a word, the word itself first.

    n42sh and 42sh are equivalent, so are n30ah and n30th; c8a is also found by c8. A word that is
    not the name of a grade has only itself.
    """
    if ceramic := SUBGRADE.fullmatch(word):
        return word, ceramic[1]
    match = NDFEB.fullmatch(f"n{word}" if SHORT.fullmatch(word) else word)
    if not match:
        return (word,)
    number, letters = match.groups()
    others = {"ah": ("ah", "th"), "th": ("ah", "th")}.get(letters, (letters,))
    return tuple(
        dict.fromkeys((word, *(f"{n}{number}{other}" for other in others for n in ("n", ""))))
    )


def get_grade_name_key(name: str) -> str:
    """Return a key to compare grade names, without regard to case and surrounding spaces."""
    return name.strip().casefold()
