"""Property tests of word splitting: any text gives words that the databases accept."""

import re
import sys

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from search import query_parser
from search.expressions import format_fts5, format_tsquery
from search.words import cut, cut_pieces, normalise
from search.words.han import RUN
from tests.unit.search.held import NO_TERMS, finds, holds, words_in

WORD = re.compile(rf"(?:[^\W_]|[{RUN}])+")
"""Pattern of a word: letters, digits, and code points reserved for Chinese characters."""
LONGEST_LEXEME = 2046
"""Maximum length in bytes of a word in PostgreSQL's tsvector."""

ANY = st.text(max_size=60) | st.text(
    alphabet="nN4 2sShHyYxXgGcC8-‑_.,()'’*:&|!\"\\ØéÉ釹钕铁硼鐵磁体的of℃½ß\u0301İ１Ａ", max_size=30
)


@given(ANY)
def test_words_are_letters_and_digits(text: str) -> None:
    """Check that words of texts and queries contain no operators of a database."""
    found = [form for piece in cut_pieces(text) for form in (*piece.forms, *piece.typed)]
    for operator in ("and", query_parser.MOST, "or"):
        if (
            expression := query_parser.parse_query(text, NO_TERMS).expression(operator)
        ) is not None:
            found += words_in(expression)
            for written in (format_fts5(expression), format_tsquery(expression)):
                outside = re.sub(r"(['\"])[^'\"]*\1", "", written)
                assert re.fullmatch(r"[\s()*:&|]*|[\s()A-Z]*", outside)
    if (typed := query_parser.parse_prefix_query(text)) is not None:
        found += words_in(typed)
    assert [word for word in found if not WORD.fullmatch(word)] == []


@given(ANY)
def test_a_text_is_found_by_itself(text: str) -> None:
    found = cut_pieces(text)
    for operator in ("and", query_parser.MOST, "or"):
        assert finds(text, text, operator, keep_stops=True) == bool(found)
        assert finds(text, text, operator) == any(not piece.is_stop for piece in found)


@given(ANY)
def test_what_is_typed_is_completed(text: str) -> None:
    """Check completion after each word of the text."""
    found, normal = cut_pieces(text), normalise(text)
    assume(normalise(normal) == normal)
    held = {word for piece in found for word in (*piece.typed, *piece.forms)}
    for piece in found:
        expression = query_parser.parse_prefix_query(normal[: piece.end])
        assert expression is not None
        assert holds(expression, held)


@given(ANY)
def test_pieces_say_where_they_stand(text: str) -> None:
    normal, at = normalise(text), 0

    for piece in cut_pieces(text):
        assert at <= piece.start < piece.end <= len(normal)
        first, *_others, last = [*piece.text.split(), piece.text.split()[-1]]
        assert normal[piece.start :].startswith(first)
        assert normal[: piece.end].endswith(last)
        at = piece.end


@pytest.mark.parametrize(
    "text",
    [
        "a" * 5_000, "𝔞" * 5_000, "n" + "1" * 5_000, "é" * 5_000, "a-" * 3_000, "磁" * 5_000,
        "翀" * 5_000, "𪚥" * 5_000,
        "1." + "0" * 5_000,
    ],
    ids=lambda text: text[:3],
)  # fmt: skip
def test_words_are_short_enough_for_an_index(text: str) -> None:
    assert max(len(word.encode()) for word in cut(text)) <= LONGEST_LEXEME
    assert finds(text[:200], text[:200])


def test_every_letter_there_is() -> None:
    """Check all code points: only letters and digits by Unicode are parts of words."""
    wrong = []
    for start in range(0, sys.maxunicode, 256):
        text = " ".join(map(chr, range(start, start + 256)))
        words = cut(text, keep_stops=True)
        wrong += [word for word in words if not WORD.fullmatch(word)]
    assert wrong == []
