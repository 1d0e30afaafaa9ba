"""Splitting of texts and queries into words: all spellings of a word or grade match each other."""

import pytest

from search import query_parser
from search.words import cut, cut_pieces, normalise
from search.words.han import load_trade_words
from tests.unit.search.held import NO_TERMS, finds

# Grade in a text, and the spellings by which it must be found.
GRADES = {
    "N42SH": [
        "N42SH", "n42sh", "n42 sh", "N 42 SH", "N-42-SH", "n42-sh", "n-42sh", "N42‑SH", "42SH",
        "42 sh", "42-SH", "Ｎ４２ＳＨ", "ｎ４２　ｓｈ", "N42SH's",
    ],
    "N42 SH": ["N42SH", "n42 sh", "N-42-SH", "42SH", "42 sh"],
    "N 48 H": ["N48H", "n48 h", "N-48-H", "48H"],
    "N38M": ["n38m", "N38 M", "38m"],
    "N35TH": ["N35TH", "N35AH", "n35 ah", "N-35-AH", "35TH", "35ah"],
    "N35AH": ["N35AH", "N35TH", "n35 th", "N-35-TH", "35TH", "35 AH"],
    "N52SH-GBD": ["N52SH", "52sh", "n52 sh", "n52sh-gbd", "N52SH GBD"],
    "YXG-28H": ["YXG-28H", "yxg28h", "YXG 28H", "yxg 28 h", "YXG-28-H"],
    "Y28H-1": ["Y28H-1", "y28h1", "y28 h-1", "Y 28 H 1", "y28-h1", "Y28H 1"],
    "C8A": ["C8A", "c8a", "C 8A", "C-8A", "C8", "c 8"],
    "C8B": ["C8"],
    "LNG40 (Alnico 5)": ["lng40", "LNG 40", "LNG-40", "alnico 5"],
    "N42": ["n42", "N 42", "N-42"],
    "42SH": ["N42SH", "n42 sh", "42SH"],
    "35AH": ["N35TH", "35ah", "N35 AH"],
}  # fmt: skip
OTHER_GRADES = [
    ("N42SH", "N42H"), ("N42SH", "N42"), ("N42", "N42SH"), ("C8A", "C8B"), ("N35AH", "N35SH"),
    ("Salt spray, 48 h", "N48H"), ("Salt spray, 48 h", "48H"), ("150 °C 8 times", "C8"),
    ("Y28H-1", "Y28H-2"),
]  # fmt: skip
HYPHENS = [
    ("N-42-SH", "42SH"), ("N42-SH", "42 sh"), ("N-35-TH", "N35AH"), ("C-8A", "C8"),
]  # fmt: skip
# Two spellings of the same word.
SPELLINGS = [
    "magnetise magnetize", "magnetisation magnetization", "demagnetised demagnetizing",
    "polarisers polarizers", "colour color", "coloured coloring", "behaviours behavior",
    "vapour vapor", "favourless favorless", "aluminium aluminum", "centre center",
    "fibres fibers", "disc disks", "catalogue catalog", "licence license",
    "licences licenses", "enquiry inquiries", "metres meters", "mould mold", "sulphur sulfur",
    "magnet magnets", "coatings coated", "assembly assemblies", "naïve naive", "Müller Muller",
    "ﬁeld field", "ＲＩＮＧ ring", "magnet's magnet", "magnet’s magnets",
]  # fmt: skip
SPELLINGS_MISSED = [
    "moulded molded", "moulding molding", "moulds molds", "centred centered",
    "catalogues catalogs", "analyse analyze", "magnetisable magnetizable",
]  # fmt: skip
APART = ["four for", "hours hors", "our or", "disc discuss", "magnet magnate", "1.28 128"]


@pytest.mark.parametrize(
    ("text", "query"), [(text, query) for text, found in GRADES.items() for query in found]
)
def test_grades_in_every_style(text: str, query: str) -> None:
    assert finds(query, text)
    assert finds(f"magnets of {query} 磁体", f"烧结 {text} magnets：磁体。")


@pytest.mark.parametrize(("text", "query"), OTHER_GRADES)
def test_other_grades_are_other_grades(text: str, query: str) -> None:
    assert not finds(query, text)


@pytest.mark.parametrize(("text", "query"), HYPHENS)
def test_grades_that_a_text_writes_with_hyphens(text: str, query: str) -> None:
    assert finds(query, text)


def test_hours_and_degrees_are_no_grades() -> None:
    assert cut("48 h") == ["48", "h"]
    assert cut("24 h / 48 h / 72 H") == ["24", "h", "48", "h", "72", "h"]
    assert cut("150 °C 8") == ["150", "c", "8"]
    assert [piece.text for piece in cut_pieces("48 h")] == ["48", "h"]


def test_a_grade_in_parts_is_one_piece() -> None:
    (name,) = cut_pieces("N 42-SH")

    assert (name.text, name.keys, name.alternatives[0]) == ("n 42-sh", ("n42sh",), ("n42sh",))
    assert "".join(name.alternatives[1]) == "n42sh"
    assert (name.start, name.end) == (0, 7)
    assert cut_pieces("magnet N42 SH 10 mm")[1].text == "n42 sh"


@pytest.mark.parametrize("text", ["N42 SH 5 mm", "圆环 N42 SH 5 件", "N 48 H, 8 pieces"])
def test_a_digit_after_a_grade_in_parts(text: str) -> None:
    assert finds("N48H" if "48" in text else "N42SH", text)


@pytest.mark.parametrize("pair", SPELLINGS)
def test_two_spellings_of_one_word(pair: str) -> None:
    one, other = pair.split()

    assert cut(one) == cut(other) == cut(one.upper()) != []


@pytest.mark.parametrize("pair", SPELLINGS_MISSED)
def test_further_endings_of_words_in_two_spellings(pair: str) -> None:
    one, other = pair.split()

    assert cut(one) == cut(other)


@pytest.mark.parametrize("pair", APART)
def test_two_words(pair: str) -> None:
    one, other = pair.split()

    assert not set(cut(one, keep_stops=True)) & set(cut(other, keep_stops=True))


@pytest.mark.parametrize(
    ("text", "queries"),
    [
        ("Ni-Cu-Ni", ["nicuni", "ni-cu-ni", "Ni Cu Ni", "cu", "NiCu-Ni", "Ni‑Cu‑Ni"]),
        ("NiCuNi", ["Ni-Cu-Ni", "nicuni"]),
        ("salt-spray test", ["salt spray", "salt-spray", "saltspray", "spray", "tests"]),
        ("salt spray test", ["salt-spray", "salt spray tests"]),
        ("rare–earth oxides", ["rare earth", "rare-earth", "rareearth", "oxide"]),
        ("e-mail", ["email", "e-mail", "e mail"]),
        (
            "(BH)max = 318 kJ/m³",
            ["bhmax", "BHmax", "(BH)max", "(BH) max", "(ＢＨ)ｍａｘ", "kj", "m3"],
        ),
        ("1.28 T", ["1.28", "1,28", "1.28T", "１．２８", "1.28 T"]),
        ("1,28 T", ["1.28"]),
        ("±0,05 mm", ["0.05", "0.05 mm", "+0.05"]),
        ("Ø10 × 5 mm", ["10", "ø10", "Ø 10", "⌀10", "5 mm", "5mm"]),
        ("Ø10 × 5mm, 120C", ["5 mm", "5", "5mm", "120 °C", "120c"]),
        ("250 ℃", ["250 °C", "250°c"]),
        ("Sm₂Co₁₇", ["sm2co17", "Sm2Co17"]),
        ("Br of µrec", ["µrec", "μrec"]),
    ],
)
def test_compounds_figures_and_signs(text: str, queries: list[str]) -> None:
    assert [query for query in queries if not finds(query, text)] == []


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("1.28 T", "1.2"),
        ("1.28 T", "28"),
        ("12.8 kG", "1.28"),
        ("1.2.3", "1.2"),
        ("15 mm", "5mm"),
        ("5 m", "5mm"),
        ("Ni", "NiCu"),
    ],
)
def test_a_part_of_a_figure_or_a_word_is_not_the_whole(text: str, query: str) -> None:
    assert not finds(query, text)


@pytest.mark.parametrize(
    ("text", "queries"),
    [
        ("烧结钕铁硼磁体", ["钕铁硼", "烧结", "磁体", "燒結釹鐵硼磁體", "钕铁", "铁硼"]),
        ("內稟矯頑力", ["内禀矫顽力", "矫顽力", "矫顽"]),
        ("華泰鑫鼎（北京）金屬材料有限公司", ["华泰鑫鼎", "鑫鼎", "北京", "金属材料", "有限公司"]),
        ("晶界扩散", ["晶界", "扩散", "晶界扩散"]),
        ("联系电话：010", ["联系电话", "电话", "联系"]),
        ("Halbach阵列N42SH磁体", ["halbach", "阵列", "n42sh", "n42 sh 磁体"]),
        ("鏑鋱鐠釹", ["镝", "镝铽"]),
        ("翀燊甪垚", ["翀燊", "燊甪", "甪垚", "翀燊甪垚", "燊"]),
    ],
)  # fmt: skip
def test_chinese(text: str, queries: list[str]) -> None:
    assert [query for query in queries if not finds(query, text)] == []


@pytest.mark.parametrize(
    ("text", "query"),
    [("翀燊甪垚", "燊翀"), ("翀燊甪垚", "垚翀"), ("钕铁硼", "硼铁钕"), ("电机", "机电")],
)
def test_characters_in_another_order_are_another_word(text: str, query: str) -> None:
    assert not finds(query, text)


def test_words_of_the_trade_stay_whole() -> None:
    """Check that words of the trade are one piece, wherever they occur."""
    for word in load_trade_words():
        assert [piece.text for piece in cut_pieces(f"，{word}。")] == [word]
        assert finds(word, f"关于{word}的说明"), word


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("What is the remanence of it?", ["reman"]),
        ("什么是剩磁", ["剩磁"]),
        ("磁体的剩磁是多少", ["磁体", "剩磁"]),
        ("of the and", []),
        ("的了吗", []),
    ],
)
def test_stop_words(text: str, words: list[str]) -> None:
    assert cut(text) == words
    assert len(cut(text, keep_stops=True)) > len(words)


@pytest.mark.parametrize(
    "text", ["", " ", "\u3000\n", "...", "_ - –", "°/%", "\u0301", "🧲", "（）、。", "Ø"]
)
def test_no_words(text: str) -> None:
    assert cut_pieces(text) == []
    assert cut(text) == []
    assert not query_parser.parse_query(text, NO_TERMS)
    assert query_parser.parse_prefix_query(text) is None


@pytest.mark.parametrize(
    "text", ["Å", "ﬁ", "Ⅻ", "㎏", "№", "℃", "½", "İ", "釹", "ＭＧＯｅ", "É", "ß", "ǅ"]
)
def test_normal_text_stays_as_it_is(text: str) -> None:
    """Check that normalising twice changes nothing, as suggestions are searched for again."""
    assert normalise(normalise(text)) == normalise(text) == normalise(text).lower()


@pytest.mark.parametrize("word", ["자석", "ネオジム磁石が", "أ"])
def test_an_accent_elsewhere_changes_no_other_script(word: str) -> None:
    assert finds(word, f"Müller {word}")
