"""Countries and regions by their ISO 3166 codes, named and sorted for readers of either language.

The field that offers them is called "Country or region".
"""

from functools import cache
from unicodedata import combining, normalize

from anyascii import anyascii
from babel import Locale

# Reserved for parts of countries; groups of countries; pseudo-locales. Kosovo's XK stays.
NOT_ISO = frozenset(
    ["AC", "CP", "CQ", "DG", "EA", "IC", "TA", "EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"]
)
UNINHABITED = frozenset(["AQ", "BV", "GS", "HM", "TF", "UM"])
"""Nobody lives there for good: no place to send goods to."""
# Chinese law asks companies to name the first three as parts of China. The others are as China's
# own lists of countries have them.
NAMES = {
    "en": {
        "HK": "Hong Kong, China",
        "MO": "Macao, China",
        "TW": "Taiwan, China",
        "PS": "Palestine",
    },
    "zh_Hans": {
        "HK": "中国香港",
        "MO": "中国澳门",
        "TW": "中国台湾",
        "PS": "巴勒斯坦",
        "FK": "马尔维纳斯群岛（福克兰群岛）",
    },
}
READ_OTHERWISE = {"佛": "fo", "地": "di", "秘": "bi"}
"""Characters that names of countries read otherwise than most words do."""


def choices(language: str) -> list[tuple[str, str]]:
    """Codes with their names in a language ("en", "zh-hans"; English for any other), sorted."""
    return list(_named(_locale(language)).items())


def name(code: str, language: str) -> str:
    """The name of a country or region; what is no code that is offered is given back as it is."""
    return _named(_locale(language)).get(code, code)


def _locale(language: str) -> str:
    return "zh_Hans" if language.lower().startswith("zh") else "en"


@cache
def _named(locale: str) -> dict[str, str]:
    found = {
        code: NAMES[locale].get(code, name)
        for code, name in Locale.parse(locale).territories.items()
        if len(code) == 2 and code.isalpha() and code not in NOT_ISO | UNINHABITED
    }
    key = _pinyin if locale == "zh_Hans" else _plain
    return dict(sorted(found.items(), key=lambda item: key(item[1])))


def _pinyin(name: str) -> tuple[tuple[str, str], ...]:
    """Sorts as a dictionary does: syllable by syllable, one character's words together."""
    return tuple((READ_OTHERWISE.get(sign) or anyascii(sign).lower(), sign) for sign in name)


def _plain(name: str) -> tuple[tuple[str, str], ...]:
    """Sorts by letters, whatever their accents."""
    letters = (sign for sign in normalize("NFKD", name) if not combining(sign))
    return (("".join(letters).casefold(), name),)
