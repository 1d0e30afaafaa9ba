"""The Chinese of the site's own words is the trade's: ``terms_en_zh.csv`` has the terms."""

import csv
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

TERMS = Path(__file__).parent / "terms_en_zh.csv"
# Words that the site also uses for something else: a picture that is drawn, a block of text, light
# and dark, a quotation from a source.
AMBIGUOUS = {"drawing", "sample", "orientation", "batch", "axial", "block", "light", "quotation"}
# Names of a file's columns and values stay as they are in either language.
CODES = re.compile(r"column “grade”|NdFeB-bonded, SmCo")
SYMBOLS = re.compile(r"\b(HcB|HcJ|Br|Pc|Hk/HcJ)\b|\(BH\)max")


def alternatives(words: str) -> list[str]:
    """The ways in which a term may be written: "镀层 / 涂层 (表面处理)" has three."""
    found = re.split(r"[/()（）]| 或 ", SYMBOLS.sub("", words))
    return [word.strip() for word in found if word.strip()]


def terms() -> dict[str, set[str]]:
    """English terms in small letters with what each may be in Chinese. What the file calls words
    of the user interface are whole labels; the rest may stand in any sentence."""
    found: dict[str, set[str]] = {}
    with TERMS.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            label = row["en"].startswith("UI: ")
            parts = SYMBOLS.sub("", row["en"].removeprefix("UI: ")).split(" / ")
            # Some rows pair a list with a list, others give several words for one thing.
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
"""Listed beside each other though either Chinese word serves for both."""


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
