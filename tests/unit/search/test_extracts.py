"""Extracts shown in results: the matching part of the text, with its words marked."""

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from search import query_parser
from search.extracts import LENGTHS, Marker, Part
from search.models import Term
from search.terms import TermTable
from tests.support import factories

NO_TERMS = TermTable()
LENGTH = LENGTHS["en"]
PLAIN = "Plain words fill the lines of this text, and nothing in them is worth a look. "


def shown(parts: list[Part]) -> str:
    return "".join(f"[{part.text}]" if part.is_marked else part.text for part in parts)


def marked(query: str, text: str) -> str:
    """Return the text with the marked words in brackets."""
    return shown(Marker(query_parser.parse_query(query, NO_TERMS)).mark(text))


def extract(query: str, *texts: str, length: int = LENGTH) -> str:
    return shown(Marker(query_parser.parse_query(query, NO_TERMS)).extract(texts, length))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("magnet", "[Magnets] and a [magnet], [magnetic] or [MAGNETISM]"),
        ("coated", "[Coatings] that [coat] a [coated] part"),
        ("assembly", "[assemblies], [assembled] and [assembly]"),
        ("body", "[bodies] of a [body]"),
        ("magnetize", "[magnetised], [Magnetizing], [magnetisation], magnet"),
        ("magnetised", "[magnetization] [magnetises]"),
        ("colour", "[colour] [colors] [coloured]"),
        ("color", "[Colour] [color]"),
        ("aluminum", "[aluminium]"),
        ("disks", "[discs] and a [disc]"),
        ("ring magnets", "[ring] [magnet], [magnet] [rings]"),
        ("salt spray", "[salt]-[spray] and [Salt] [spray]"),
        ("salt-spray", "[salt-spray], [salt spray], [saltspray]"),
        ("ni-cu-ni", "[Ni-Cu-Ni], [NiCuNi], [Ni Cu Ni]"),
        ("the magnet of steel", "the [magnet] of the [steel]"),
        ("bhmax", "[BHmax]"),
        ("Sm2Co17", "[Sm2Co17]"),
        ("(((", "Nothing is marked"),
    ],
)
def test_words_in_every_form(query: str, expected: str) -> None:
    assert marked(query, re.sub(r"[][]", "", expected)) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("disk", "[disk]"), ("center", "[center]"), ("drive", "[driving]"),
        ("salt-spray", "[salt-sprays]"),
    ],
)  # fmt: skip
def test_further_forms_that_are_found(query: str, expected: str) -> None:
    assert marked(query, re.sub(r"[][]", "", expected)) == expected


@pytest.mark.parametrize("query", ["n42sh", "N42 SH", "n-42-sh", "N 42 SH", "Ｎ４２ＳＨ"])
def test_grades_as_the_text_writes_them(query: str) -> None:
    others = "N42SHX, XN42SH, N42S, N42"

    assert marked(query, f"N42SH, N42 SH, N-42-SH, n42‑sh; {others}") == (
        f"[N42SH], [N42 SH], [N-42-SH], [n42‑sh]; {others}"
    )


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("42sh", "[N42SH] and [42SH], N52SH"),
        ("n42 sh", "[N42SH] and [42SH], [42-SH], 142SH, 42 shed"),
        ("10mm", "[10 mm], [10mm], 10 m, 1.10 mm"),
        ("yxg28h", "[YXG-28H], [YXG 28H]"),
        ("y28 h-1", "[Y28H-1], Y28H-2"),
        ("c8", "[C8], 150 °C 80"),
        ("N42", "[N42], N42SH, N420"),
        ("48 h", "[48] [h], 480 hours"),
        ("1.28", "[1.28] T, [1,28] T, 11.28, 1.285, 128, 1 28"),
        ("10", "[10] mm, 1.10, 10.5, 100"),
        ("N42SH rotor", "转子[rotor]用[N42SH]，[N42SH]磁体"),
    ],
)
def test_names_and_figures(query: str, expected: str) -> None:
    assert marked(query, re.sub(r"[][]", "", expected)) == expected


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("ring", "string spring bearing"), ("net", "magnet netting2"), ("nd", "and NdFeB"),
        ("sh", "ash shed"), ("42", "N42SH 421 142"), ("sm", "SmCo"), ("as", "gas last"),
        ("磁", "瓷"), ("rust", "thrust trusted"),
    ],
)  # fmt: skip
def test_no_marks_inside_other_words(query: str, text: str) -> None:
    assert "[" not in marked(query, text)


@pytest.mark.parametrize(
    ("query", "text"), [("car", "carbon"), ("arc", "architecture"), ("coat", "coatroom")]
)
def test_no_marks_of_words_that_begin_alike(query: str, text: str) -> None:
    assert marked(query, text) == text


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("钕铁硼", "烧结[钕铁硼]磁体"),
        ("釹鐵硼磁體", "烧结[钕铁硼][磁体]，[磁体]"),
        ("联系电话", "[联系]我们的[电话]：[联系电话]"),
        ("矫顽", "内禀[矫顽]力"),
        ("什么是剩磁", "什么是[剩磁]"),
        ("翀燊", "王[翀燊]先生"),
        ("N42SH磁体", "[N42SH]的[磁体]"),
    ],
)
def test_chinese(query: str, expected: str) -> None:
    assert marked(query, re.sub(r"[][]", "", expected)) == expected


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (
            "boiler",
            "The [boiler]; a [kettle] and [kettles]; [water heaters], [water-heater], water",
        ),
        ("kettle", "A heater, a [kettle], a [boiler]"),
        ("kettle", "[水壶]和[热水壶]"),
        ("水壶", "A [boiler] and a [water heater]"),
        ("heater", "water [heater], boiler"),
    ],
)
def test_synonyms_are_marked_as_phrases(query: str, expected: str) -> None:
    Term.objects.create(words_en="kettle\nboiler\nwater heater", words_zh_hans="水壶\n热水壶")
    marker = Marker(query_parser.parse_query(query))

    assert shown(marker.mark(re.sub(r"[][]", "", expected))) == expected


def test_the_stretch_with_most_words() -> None:
    one = f"Magnets, a magnet, magnetic, magnetism: the magnet. {PLAIN * 5}"
    both = f"{PLAIN * 5}Here a magnet has a coating. {PLAIN * 5}"

    for texts in ((one, both), (both, one), (one + both,)):
        assert extract("magnet coating", *texts).startswith("Here a [magnet] has a [coating].")
    assert extract("coating rust", one, both).startswith("Here a magnet has a [coating].")
    assert extract("magnet", both, one).startswith("Here a [magnet] has"), "the first of equals"


def test_a_short_text_is_shown_whole() -> None:
    assert extract("magnet", "A magnet.\nAnd  more") == "A [magnet]. And  more"
    assert extract("magnet", "Nothing", "A magnet.") == "A [magnet]."
    assert extract("magnet") == extract("magnet", "") == ""


@pytest.mark.parametrize("texts", [(PLAIN * 9,), ("", PLAIN * 9), (PLAIN * 9, "Another text.")])
def test_nothing_found_in_it(texts: tuple[str, ...]) -> None:
    """Check a result found by its title only: it shows the beginning of the text."""
    found = extract("magnet", *texts)

    assert PLAIN.startswith(found[: len(PLAIN) - 1])
    assert found.endswith(" …")
    assert len(found) <= LENGTH + 2


def test_whole_words_at_both_ends() -> None:
    words = " ".join(f"abcdefg{number}hij" for number in range(40))
    found = extract("magnet", f"{words} magnet {words}")

    assert found.startswith("… abcdefg")
    assert found.endswith("hij …")
    assert "[magnet]" in found
    assert set(re.sub(r"\d+", "", found[2:-2]).split()) == {"abcdefghij", "[magnet]"}


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (f"{PLAIN * 5}And then the magnet. {PLAIN * 5}", "And then the [magnet]."),
        (f"{PLAIN * 5}What? Yes! It is a magnet. {PLAIN * 5}", "It is a [magnet]."),
        (f"Short. The magnet. {PLAIN * 5}", "The [magnet]."),
        (f"The magnet. {PLAIN * 5}", "The [magnet]."),
        (f"{PLAIN * 5}Br is 1.28 T of a magnet. {PLAIN * 5}", "Br is 1.28 T of a [magnet]."),
        (f"{PLAIN[:-2]} {'word ' * 40}with 1.28 T the magnet. {PLAIN * 5}", "… word word"),
        (f"{'一段很长的文字' * 40}。然后是magnet的说明。{'文字' * 99}", "然后是[magnet]的说明。"),
        (f"{PLAIN * 5}\nmagnet line\n{PLAIN * 5}", "[magnet] line"),
    ],
)
def test_from_the_beginning_of_a_sentence(text: str, begins: str) -> None:
    found = extract("magnet", text)

    assert found.startswith(begins)
    assert "1.28" in found or "1.28" not in text


def test_a_chinese_extract() -> None:
    text = f"{'这里没有什么可看的，' * 30}。钕铁硼磁体在此。{'这里也没有什么可看的，' * 30}"
    found = extract("钕铁硼", text, length=LENGTHS["zh-hans"])

    assert found.startswith("[钕铁硼]磁体在此。这里也没有什么可看的，")
    assert found.endswith(" …")
    assert LENGTHS["zh-hans"] - 20 < len(found) <= LENGTHS["zh-hans"] + 4
    unbroken = extract("钕铁硼", f"{'字' * 300}钕铁硼{'字' * 300}", length=110)
    assert re.fullmatch(r"… 字+\[钕铁硼\]字+ …", unbroken)


@given(
    st.text(alphabet="magnet N42SH 1.28 磁体。.!? \n-", max_size=600),
    st.sampled_from(["magnet", "N42SH", "1.28", "磁体", "magnet 磁体", "m", "-"]),
    st.integers(30, 220),
)
def test_an_extract_is_a_stretch_of_the_text(text: str, query: str, length: int) -> None:
    parts = Marker(query_parser.parse_query(query, NO_TERMS)).extract([text], length)
    plain = "".join(part.text for part in parts)

    assert " ".join(plain.strip("… ").split()) in " ".join(text.split())
    assert len(plain) <= length + 4
    assert all(part.text for part in parts)


def test_a_huge_text() -> None:
    huge = f"{PLAIN * 10_000}A magnet. {'钕铁硼' * 50_000}"

    assert len(extract("magnet coating 钕铁硼 N42SH rare-earth", *[huge] * 5)) <= LENGTH + 30
    assert extract("plain nothing look", huge).startswith("[Plain] words fill")
    assert extract("magnet", "magnet " * 50_000).count("[magnet]") > 20
    assert extract("a-b-c", "-" * 100_000 + " " + "a" * 100_000) != ""
    assert extract("n42sh", "n42" * 100_000) != ""


@pytest.mark.django_db
@pytest.mark.parametrize("prefix", ["en", "zh-hans"])
def test_markup_in_texts_is_text(client: Client, home: Any, prefix: str) -> None:
    written = "<b>Kettle</b> & <script>alert(1)</script> kettle"
    article = "<p>See &lt;i&gt;kettle&lt;/i&gt; &amp; <b>tea kettle</b></p>"
    factories.ContentPageFactory(
        parent=home, slug="kettle", title_en=written, title_zh_hans=written,
        body_en=factories.body({"type": "text", "value": article}),
        body_zh_hans=factories.body({"type": "text", "value": article}),
    )  # fmt: skip

    html = client.get(f"/{prefix}/search/?q=kettle+%3Cb%3E").content.decode()

    hit = BeautifulSoup(html, "html.parser").select_one(".hit")
    assert hit is not None
    assert hit.select_one(".hit__title").get_text().strip() == written  # type: ignore[union-attr]
    assert [mark.get_text() for mark in hit.find_all("mark")] == [
        "b", "Kettle", "b", "kettle", "kettle", "kettle"
    ]  # fmt: skip
    assert "<script>alert" not in html
    assert "See <i>kettle</i> & tea kettle" in " ".join(hit.get_text().split())
    assert not hit.select("b, i, script")
