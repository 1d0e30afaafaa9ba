"""Spelling correction for searches without results."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from search import spelling, terms
from search.models import SearchWord, Term
from tests.support import factories

pytestmark = [pytest.mark.django_db, pytest.mark.data]
TITLES = {
    "neodymium": ("Neodymium magnets", "钕铁硼磁体"),
    "remanence": ("What remanence is", "剩磁是什么"),
    "curve": ("Demagnetisation curves of ferrite", "铁氧体的退磁曲线"),
    "coating": ("Coatings against corrosion", "矫顽力与镀层"),
    "halbach": ("Halbach arrays", "海尔贝克阵列"),
}


@pytest.fixture(autouse=True)
def _no_terms(db: None) -> None:
    Term.objects.all().delete()


@pytest.fixture
def pages(home: Any) -> Any:
    for slug, (english, chinese) in TITLES.items():
        factories.ContentPageFactory(
            parent=home, slug=slug, title_en=english, title_zh_hans=chinese
        )
    return home


@pytest.fixture
def corrected(client: Client) -> Callable[..., str]:
    """Return a function: the correction that the results page shows for a query, or blank."""

    def ask(words: str, prefix: str = "en") -> str:
        response = client.get(f"/{prefix}/search/?q={quote(words)}")
        assert response.status_code == 200
        page = BeautifulSoup(response.content, "html.parser")
        link = page.select_one(".search__told a")
        if link is None:
            return ""
        meant = link.get_text()
        assert link["href"] == f"/{prefix}/search/?q={quote(meant)}"
        assert page.select(".hit"), "what is suggested finds something"
        return meant

    return ask


# By typed query: its correction.
ENGLISH = {
    "neodimium": "neodymium", "NEODIMIUM": "neodymium", "noedymium": "neodymium",
    "neodymiun": "neodymium", "neodynium": "neodymium", "remenence": "remanence",
    "remannence": "remanence", "hallbach": "halbach", "halbahc": "halbach", "ferite": "ferrite",
    "farrite": "ferrite", "magnts": "magnets", "demagnitisation": "demagnetisation",
    "coroson": "corrosion", "kurves": "curves", "koatings": "coatings",
}  # fmt: skip
BY_SOUND = {
    "腿磁曲线": "退磁曲线", "退磁曲现": "退磁曲线", "生磁": "剩磁", "矫完力": "矫顽力",
    "钕铁朋": "钕铁硼", "铁羊体": "铁氧体",
}  # fmt: skip
BY_ONE_CHARACTER = {
    "钦铁硼": "钕铁硼", "退磁曲钱": "退磁曲线", "海尔贝壳阵列": "海尔贝克阵列",
    "退滋曲線": "退磁曲线",
}  # fmt: skip
# Only wrong words are corrected; correct words and all text between them are kept.
SEVERAL_WORDS = {
    "neodimium magnts": "neodymium magnets", "halbahc array": "halbach array",
    "what is remenence": "what is remanence", "coroson: coatngs!": "corrosion: coatings!",
}  # fmt: skip
SEVERAL_CHINESE_WORDS = {
    "铁羊体 腿磁曲线": "铁氧体 退磁曲线", "铁氧体 腿磁曲线": "铁氧体 退磁曲线"
}  # fmt: skip
FOUND = ["remanence", "curve", "demagnetization", "magnets", "arrays of ferrite"]
FOUND_IN_CHINESE = ["剩磁", "退磁", "铁氧体退磁曲线"]
# Too different or too short words, names, figures, and known words that never occur together.
NOTHING_NEAR = [
    "elephant", "nd", "mgt", "N43SH", "1.29", "halbach ferrite remanence", "qqqqqqqqqq", "!!"
]  # fmt: skip
NOTHING_NEAR_IN_CHINESE = ["大象", "象", "退磁曲线大象", "。"]


@pytest.mark.parametrize(
    ("prefix", "meant"),
    [
        ("en", ENGLISH), ("zh-hans", BY_SOUND), ("zh-hans", BY_ONE_CHARACTER),
        ("en", SEVERAL_WORDS), ("zh-hans", SEVERAL_CHINESE_WORDS),
    ],
    ids=["English", "by sound", "by one character", "several words", "several Chinese words"],
)  # fmt: skip
def test_put_right(
    pages: Any, corrected: Callable[..., str], prefix: str, meant: dict[str, str]
) -> None:
    assert {typed: corrected(typed, prefix) for typed in meant} == meant


@pytest.mark.parametrize(
    ("prefix", "words"),
    [
        ("en", FOUND), ("zh-hans", FOUND_IN_CHINESE), ("en", NOTHING_NEAR),
        ("zh-hans", NOTHING_NEAR_IN_CHINESE),
    ],
    ids=["found", "found in Chinese", "nothing near", "nothing near in Chinese"],
)  # fmt: skip
def test_left_as_it_is(
    pages: Any, corrected: Callable[..., str], prefix: str, words: list[str]
) -> None:
    assert [typed for typed in words if corrected(typed, prefix)] == []


@pytest.mark.parametrize(
    ("prefix", "word", "typed"), [("en", "zirconium", "zircomium"), ("zh-hans", "锆合金", "告合金")]
)
def test_what_finds_nothing_is_not_suggested(
    pages: Any, corrected: Callable[..., str], prefix: str, word: str, typed: str
) -> None:
    SearchWord.objects.create(word=word, in_title=True)
    assert word in spelling.suggest_corrections(typed, terms.get_term_table())

    assert corrected(typed, prefix) == ""


def test_words_of_the_other_language_are_not_suggested(
    home: Any, corrected: Callable[..., str]
) -> None:
    """Check that these words, which have no results in this language, are not suggested."""
    factories.ContentPageFactory(
        parent=home, slug="x", title_en="Zirconium", title_zh_hans="合金", shown_en=False
    )

    assert corrected("zircomium") == ""


def test_the_likeliest_comes_first(pages: Any) -> None:
    """Check the order: smaller distance, then the same first letters, then words of titles."""
    for word, in_title in (("coaling", False), ("goatings", True), ("coatinga", True)):
        SearchWord.objects.create(word=word, in_title=in_title)

    assert spelling.suggest_corrections("coatimgs", terms.get_term_table())[:1] == ["coatings"]
    assert spelling.suggest_corrections("coatingz", terms.get_term_table()) == [
        "coatinga", "coatings", "coaling"
    ]  # fmt: skip


def test_staff_write_a_word_and_it_is_known_at_once(
    pages: Any, corrected: Callable[..., str]
) -> None:
    assert corrected("lodstone") == ""

    Term.objects.create(words_en="lodestone\nferrite", words_zh_hans="吸铁石\n铁氧体")

    assert corrected("lodstone") == "lodestone"
    assert corrected("西铁石", "zh-hans") == "吸铁石"


def test_new_words_are_learnt(
    pages: Any, corrected: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Check that new words are read at intervals, and only those added since."""
    now = 1_000.0
    monkeypatch.setattr(spelling, "monotonic", lambda: now)
    assert corrected("remenence") == "remanence"
    factories.ContentPageFactory(
        parent=pages, slug="new", title_en="Yttrium", title_zh_hans="钇铁石榴石"
    )
    assert corrected("ytrium") == ""

    now += spelling.EVERY + 1
    with CaptureQueriesContext(connection) as captured:
        assert corrected("ytrium") == "yttrium"
    (reading,) = [query["sql"] for query in captured if "search_searchword" in query["sql"]]
    assert '"search_searchword"."id" >' in reading
    assert corrected("钇铁石流石", "zh-hans") == "钇铁石榴石"
    assert corrected("remenence") == "remanence"


def test_words_are_read_from_every_text(home: Any, corrected: Callable[..., str]) -> None:
    factories.ContentPageFactory(
        parent=home, slug="x", title_en="X", summary_en="A tachometer.", seo_title_en="Odometers",
        body_en=factories.body({"type": "text", "value": "<p>Hygrometers</p>"}),
    )  # fmt: skip

    for typed, meant in (
        ("tachometr", "tachometer"), ("odommeters", "odometers"), ("hygrometrs", "hygrometers")
    ):  # fmt: skip
        assert corrected(typed) == meant, typed
    assert SearchWord.objects.get(word="odometers").in_title
    assert not SearchWord.objects.get(word="tachometer").in_title


def test_characters_that_sound_alike() -> None:
    assert spelling.get_pinyin("退磁") == spelling.get_pinyin("腿磁") == spelling.get_pinyin("褪瓷")
    assert spelling.get_pinyin("退磁") != spelling.get_pinyin("充磁")
