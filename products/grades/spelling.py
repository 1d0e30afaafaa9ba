"""Grades as people write them: N42SH, n42 sh, 42SH, YXG-28H, LNG 40.

A name is known by its shape, not by the table: what staff add tomorrow is found by the same rules.
"""

import re

CLASSES = "m|h|sh|uh|eh|ah|th"
"""The letters behind the number of sintered NdFeB (GB/T 13560; the trade writes AH for TH)."""
NDFEB = re.compile(rf"n(\d{{2}})({CLASSES})")
SHORT = re.compile(r"\d{2}(?:sh|uh|eh|ah|th)")
"""The same as many write it. Two letters: 42 m and 48 h are other things."""
SERIES = r"n|y|yx|yxg|c|ln|lng|lngt"
"""What the names of grades begin with: NdFeB, ferrite, samarium cobalt, AlNiCo."""
NAME = re.compile(rf"(?:{SERIES})\d{{1,3}}[a-z]{{0,3}}\d?|{SHORT.pattern}")
"""A whole name, its blanks and hyphens taken out."""
SPACED = re.compile(rf"n\d{{2}}(?:{CLASSES})")
"""Names that running text may write with a blank and mean nothing else: "48 h" are hours."""
SUBGRADE = re.compile(r"(c\d{1,2})[ab]")
"""Ceramic grades of one number, C8A and C8B."""
LONGEST = 4
"""Parts that a name is written in at most: N 42 SH."""


LONGEST_PART = 8
BEGINNINGS = frozenset("nycl0123456789")
"""What a name can begin with."""


def forms_of(word: str) -> tuple[str, ...]:
    """What a text that names a grade is found by: n42sh by 42sh too, and the other way round; n30ah
    by n30th. The word itself comes first."""
    if ceramic := SUBGRADE.fullmatch(word):
        return word, ceramic[1]
    found = NDFEB.fullmatch(f"n{word}" if SHORT.fullmatch(word) else word)
    if not found:
        return (word,)
    number, letters = found.groups()
    others = {"ah": ("ah", "th"), "th": ("ah", "th")}.get(letters, (letters,))
    return tuple(
        dict.fromkeys((word, *(f"{n}{number}{other}" for other in others for n in ("n", ""))))
    )


def grade_key(name: str) -> str:
    """Return what two ways to type one grade's name have in common: blanks around it and capitals
    don't matter."""
    return name.strip().casefold()
