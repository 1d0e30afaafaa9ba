"""Ranking of search results: the database's score and how well titles match.

The database knows how rare a word is and how often a text has it, but not whether a page is *about*
it. Its best results are therefore ranked again: by the words of the query in the title, headings
and summary, and by the share of the title that the query covers.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from products.grades import spelling
from search.backend import dialects
from search.models import Kind, SearchRecord
from search.query_parser import ParsedQuery, Slot
from search.words import Piece, cut_pieces

CANDIDATES = 60
"""Number of the database's best results that are ranked again."""
COMMON = 1_000
"""Number of entries at which counting the entries of a word stops: the word is common."""
IN_TITLE, IN_HEADING, IN_SUMMARY, IN_TEXT = 1.0, 0.6, 0.7, 0.45
OF_TITLE, OF_DATABASE = 0.65, 0.3
KINDS = {Kind.PRODUCT: 0.05, Kind.APPLICATION: 0.05, Kind.NEWS: 0.05}
"""Bonus by kind: at equal score, pages about a subject come before pages that only link to it."""
NAMED_GRADE, UNNAMED_GRADE = 1.0, -0.7
"""Bonus of a grade that the query names, times the name's share of the query; else a penalty."""


class RankedRecord(NamedTuple):
    """The fields of a record that decide its rank; ``score`` is the database's score."""

    score: float
    pk: int
    kind: str
    title: str
    names: str
    ranked_words: str
    entry: int | None


def rank_records(
    records: Sequence[RankedRecord], parsed: ParsedQuery, has_all: bool
) -> list[RankedRecord]:
    """Return the candidates, best first.

    ``has_all``: each candidate has every word of the query. One query on the database, none if
    ``has_all`` and the query is a single word.
    """
    if len(records) < 2:
        return list(records)
    if has_all and len(parsed.slots) == 1:
        matches, weights = [], [1.0]
    else:
        words = dialects.count_matches_among(
            SearchRecord.objects.db,
            [] if has_all else [record.entry for record in records if record.entry],
            [slot.expression for slot in parsed.slots],
            COMMON,
        )
        matches = words.matches
        weights = [log(1 + words.entries / max(number, 1)) for number in words.often]
    best = max(record.score for record in records) or 1
    scores = {}
    for record in records:
        in_text = [True] * len(weights) if has_all else [record.entry in keys for keys in matches]
        answer = _answer(record, parsed, weights, in_text)
        scores[record.pk] = answer + OF_DATABASE * record.score / best
    return sorted(records, key=lambda record: -scores[record.pk])


def _answer(
    record: RankedRecord, parsed: ParsedQuery, weights: Sequence[float], in_text: Sequence[bool]
) -> float:
    """Return the score of a record: the query's words, weighted by rarity and by position.

    ``weights`` and ``in_text`` are per slot of the query; ``in_text`` says if the record has it.
    """
    lines = record.ranked_words.split("\n")
    worth = (IN_TITLE, IN_HEADING, IN_SUMMARY)
    places = [(value, set(line.split())) for value, line in zip(worth, lines, strict=False)]
    answered = in_title = 0.0
    covered: set[str] = set()
    for slot, weight, is_in_text in zip(parsed.slots, weights, in_text, strict=True):
        if not is_in_text:
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
    """Return those of ``words`` that match a slot of the query; empty if it does not match."""
    for way in slot.ways:
        met: set[str] = set()
        for piece in way:
            matched = next((ways for ways in piece.alternatives if words.issuperset(ways)), None)
            if matched is None:
                break
            met.update(matched)
        else:
            return met
    return set()


@lru_cache(maxsize=300)
def _telling(text: str) -> tuple[Piece, ...]:
    """Return the significant pieces of a title, without stop words and ``GENERIC`` words.

    Nearly every title of the site has "magnets" in it.
    """
    return tuple(
        piece
        for piece in cut_pieces(text)
        if not piece.is_stop and not GENERIC.intersection(piece.forms)
    )


def _coverage(text: str, covered: set[str]) -> float:
    """Return the share of a title that the query covers, from 0 to 1 (all of it)."""
    telling = _telling(text)
    return sum(_is_covered(piece, covered) for piece in telling) / len(telling) if telling else 0.0


def _is_covered(piece: Piece, covered: set[str]) -> bool:
    # Each form is a complete name of a grade: N42SH and 42SH.
    by_name = spelling.NAME.fullmatch(piece.text) and not covered.isdisjoint(piece.forms)
    return bool(by_name) or any(covered.issuperset(way) for way in piece.alternatives)


GENERIC = frozenset(["magnet", "materi", "磁体", "磁铁", "永磁体", "材料"])
