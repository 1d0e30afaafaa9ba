"""Thread safety of word splitting in a worker process."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from search import words
from search.words import cutting, han, latin

TEXTS = [
    "Neodymium magnets keep their magnetisation below the Curie temperature",
    "Assemblies for bearings, couplings and separators; coercivities of sintered grades N42SH",
    "烧结钕铁硼磁体的矫顽力与剩磁，工作温度可达一百八十度",
    "充磁方向和退磁曲线，釤鈷磁鐵在高溫下穩定",
]


@pytest.fixture
def hurried() -> Iterator[None]:
    """Set the thread switch interval to 5 µs, a thousandth of the default."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(5e-6)
    yield
    sys.setswitchinterval(usual)


def _forget() -> None:
    for remembered in (latin.stem_word, han.list_compound_parts, cutting._latin_words):
        remembered.cache_clear()


@pytest.mark.usefixtures("hurried")
def test_each_text_has_its_own_words() -> None:
    alone = {text: words.cut_pieces(text) for text in TEXTS}
    for _again in range(20):
        _forget()
        with ThreadPoolExecutor(4) as threads:
            together = list(threads.map(words.cut_pieces, TEXTS * 5))
        assert together == [alone[text] for text in TEXTS * 5]
