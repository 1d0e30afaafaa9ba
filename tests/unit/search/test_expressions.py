"""Simplification of search expressions: shorter, with the same matches."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.expressions import Expression, Not, Word, format_fts5, join_all, join_any
from tests.unit.search.held import holds, words_in

WORDS = ("a", "ab", "b", "c")
INDEXES = [set(some) for number in range(5) for some in combinations((*WORDS, "abc"), number)]


def both(*parts: Expression) -> Any:
    return join_all(parts)


RING, MAGNET, DISC = Word("ring"), Word("magnet"), Word("disc")


@pytest.mark.parametrize(
    ("alternatives", "asked"),
    [
        ([RING, both(RING, MAGNET)], '"ring"'),
        ([both(MAGNET, RING), RING], '"ring"'),
        ([both(RING, MAGNET), both(DISC, MAGNET, RING)], '("ring" AND "magnet")'),
        ([both(RING, MAGNET), both(MAGNET, RING)], '("magnet" AND "ring")'),
        ([RING, join_any([MAGNET, RING])], '("ring" OR "magnet")'),
        (
            [RING, both(join_any([RING, DISC]), MAGNET)],
            '("ring" OR (("ring" OR "disc") AND "magnet"))',
        ),
        ([RING, DISC, both(join_any([RING, DISC]), MAGNET)], '("ring" OR "disc")'),
        ([Word("ri", prefix=True), RING, Word("rin", prefix=True)], '"ri"*'),
        ([RING, Word("rings", prefix=True)], '("ring" OR "rings"*)'),
    ],
)  # fmt: skip
def test_what_another_finds_anyway_is_not_asked_for(
    alternatives: list[Expression], asked: str
) -> None:
    expression = join_any(alternatives)

    assert expression is not None
    assert format_fts5(expression) == asked


def test_nothing_is_asked_for_of_nothing() -> None:
    assert join_any([]) is None
    assert join_all([]) is None


word = st.builds(Word, st.sampled_from(WORDS), st.booleans())
expression = st.recursive(
    word | st.builds(Not, word),
    lambda part: (
        st.lists(part, min_size=1, max_size=4).map(join_all)
        | st.lists(part, min_size=1, max_size=4).map(join_any)
    ),
    max_leaves=8,
)


@given(st.lists(expression, min_size=1, max_size=5))
def test_it_finds_the_same(alternatives: list[Any]) -> None:
    short, whole = join_any(alternatives), join_all(alternatives)

    assert short is not None
    assert whole is not None
    assert len(words_in(short)) <= sum(len(words_in(part)) for part in alternatives)
    for index in INDEXES:
        assert holds(short, index) == any(holds(part, index) for part in alternatives)
        assert holds(whole, index) == all(holds(part, index) for part in alternatives)
