"""The order of what is found: the database's own, and how well titles answer.

The database knows how rare a word is and how often a text has it, but not whether a page is *about*
it. The best that it finds are therefore put in order once more, by what of the query stands in the
title and the summary, and by how much of the title was asked for.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from products.grades import spelling
from search.asking import Asked, Slot
from search.backend import dialects
from search.models import Kind, SearchRecord
from search.words import Piece, pieces

CANDIDATES = 60
"""How many of the database's best are put in order."""
COMMON = 1_000
"""A word of so many entries is a common one; they are not counted any further."""
IN_TITLE, IN_HEADING, IN_SUMMARY, IN_TEXT = 1.0, 0.6, 0.7, 0.45
OF_TITLE, OF_DATABASE = 0.65, 0.3
KINDS = {Kind.PRODUCT: 0.05, Kind.APPLICATION: 0.05, Kind.NEWS: 0.05}
"""Between equals, what is about something comes before what leads to it."""
NAMED_GRADE, UNNAMED_GRADE = 1.0, -0.7
"""A grade answers those who name it, the more the less else they ask."""


class Candidate(NamedTuple):
    """What of a record decides its place; ``score`` is the database's."""

    score: float
    pk: int
    kind: str
    title: str
    names: str
    places: str
    entry: int | None


def in_order(found: Sequence[Candidate], asked: Asked, has_all: bool) -> list[Candidate]:
    """The best answer first; one query, none for a single word that all have. ``has_all`` says that
    each has every word of the query."""
    if len(found) < 2:
        return list(found)
    if has_all and len(asked.slots) == 1:
        having, weights = [], [1.0]
    else:
        words = dialects.words_among(
            SearchRecord.objects.db,
            [] if has_all else [record.entry for record in found if record.entry],
            [slot.expression for slot in asked.slots],
            COMMON,
        )
        having = words.found
        weights = [log(1 + words.entries / max(number, 1)) for number in words.often]
    best = max(record.score for record in found) or 1
    scores = {}
    for record in found:
        there = [True] * len(weights) if has_all else [record.entry in keys for keys in having]
        answer = _answer(record, asked, weights, there)
        scores[record.pk] = answer + OF_DATABASE * record.score / best
    return sorted(found, key=lambda record: -scores[record.pk])


def _answer(
    record: Candidate, asked: Asked, weights: Sequence[float], in_text: Sequence[bool]
) -> float:
    """How well a record answers: the query's words, each for what it is worth where it stands."""
    lines = record.places.split("\n")
    worth = (IN_TITLE, IN_HEADING, IN_SUMMARY)
    places = [(value, set(line.split())) for value, line in zip(worth, lines, strict=False)]
    answered = in_title = 0.0
    covered: set[str] = set()
    for slot, weight, there in zip(asked.slots, weights, in_text, strict=True):
        if not there:
            continue
        for value, words in places:
            if met := _met(slot, words):
                answered += weight * value
                if value == IN_TITLE:
                    covered |= met
                    in_title += weight
                break
        else:
            answered += weight * IN_TEXT
    total = sum(weights) or 1
    called = (record.title, *record.names.splitlines()) if covered else ()
    coverage = max((_coverage(text, covered) for text in called), default=0.0)
    bonus = KINDS.get(Kind(record.kind), 0.0)
    if record.kind == Kind.GRADE:
        bonus = NAMED_GRADE * in_title / total if coverage == 1 else UNNAMED_GRADE
    return answered / total + OF_TITLE * coverage * in_title / total + bonus


def _met(slot: Slot, words: set[str]) -> set[str]:
    """The words of a text by which it answers a slot; none where it does not."""
    for way in slot.ways:
        met: set[str] = set()
        for piece in way:
            asked = next((ways for ways in piece.asked if words.issuperset(ways)), None)
            if asked is None:
                break
            met.update(asked)
        else:
            return met
    return set()


@lru_cache(maxsize=300)
def _telling(text: str) -> tuple[Piece, ...]:
    """The pieces of a title that say something: nearly every title here has "magnets" in it."""
    return tuple(
        piece
        for piece in pieces(text)
        if not piece.is_stop and not GENERIC.intersection(piece.forms)
    )


def _coverage(text: str, covered: set[str]) -> float:
    """How much of a title was asked for: 1 for all of it."""
    telling = _telling(text)
    return sum(_is_covered(piece, covered) for piece in telling) / len(telling) if telling else 0.0


def _is_covered(piece: Piece, covered: set[str]) -> bool:
    # A grade is called by each of its forms: N42SH and 42SH.
    by_name = spelling.NAME.fullmatch(piece.text) and not covered.isdisjoint(piece.forms)
    return bool(by_name) or any(covered.issuperset(way) for way in piece.asked)


GENERIC = frozenset(["magnet", "materi", "磁体", "磁铁", "永磁体", "材料"])
