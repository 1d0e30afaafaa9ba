"""Chinese translations use the terms of the trade, listed in ``terms_en_zh.csv``."""

import csv
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

TERMS = Path(__file__).parent / "terms_en_zh.csv"
# Words with another meaning on the site: a picture that is drawn, a block of text, light and dark,
# a quotation from a source.
AMBIGUOUS = {"drawing", "sample", "orientation", "batch", "axial", "block", "light", "quotation"}
# Names of columns and values of the data files are not translated.
CODES = re.compile(r"column “grade”|NdFeB-bonded, SmCo")
SYMBOLS = re.compile(r"\b(HcB|HcJ|Br|Pc|Hk/HcJ)\b|\(BH\)max")


def alternatives(words: str) -> list[str]:
    """Return the alternatives of a term: "镀层 / 涂层 (表面处理)" has three."""
    found = re.split(r"[/()（）]| 或 ", SYMBOLS.sub("", words))
    return [word.strip() for word in found if word.strip()]


def terms() -> dict[str, set[str]]:
    """Return the allowed Chinese words by English term in lower case.

    Terms of the user interface ("UI: " in the file) match whole labels only, and have the prefix
    "="; the others may occur in any sentence.
    """
    found: dict[str, set[str]] = {}
    with TERMS.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            label = row["en"].startswith("UI: ")
            parts = SYMBOLS.sub("", row["en"].removeprefix("UI: ")).split(" / ")
            # Some rows pair two lists item by item, others give several words for one term.
            chinese = row["zh_hans"].split(" / ")
            each = chinese if len(chinese) == len(parts) > 1 and "/" in row["en"] else None
            for number, part in enumerate(parts):
                name = re.sub(r"\(.*?\)|\.{3}|…", "", part).strip()
                words = each[number] if each and name not in SAME else row["zh_hans"]
                key = f"={name}" if label else name.lower()
                found.setdefault(key, set()).update(alternatives(words))
    return {
        name: chinese
        for name, chinese in found.items()
        if name not in AMBIGUOUS and len(name.lstrip("=")) > 3
    }


SAME = {"coating", "plating", "temperature coefficient of"}
"""Terms listed side by side although each Chinese word is correct for both."""


def catalogue() -> dict[str, str]:
    path = Path(settings.LOCALE_PATHS[0]) / "zh_Hans" / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        return {
            (message.id if isinstance(message.id, str) else message.id[0]): (
                message.string if isinstance(message.string, str) else message.string[0]
            )
            for message in read_po(file)
            if message.id
        }


TRADE = terms()


@pytest.mark.parametrize("term", TRADE)
def test_a_term_is_the_trade_s(term: str) -> None:
    word = re.compile(rf"(?<![\w-]){re.escape(term)}s?(?![\w-])", re.IGNORECASE)
    wrong = {
        english: chinese
        for english, chinese in catalogue().items()
        if (english == term[1:] if term.startswith("=") else word.search(english))
        and not CODES.search(english)
        and not any(found in chinese for found in TRADE[term])
    }
    assert not wrong, (TRADE[term], wrong)


def test_a_grade_is_never_a_rank() -> None:
    assert not [chinese for chinese in catalogue().values() if "等级" in chinese]
