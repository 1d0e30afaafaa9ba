"""Countries and regions by ISO 3166 code, named and sorted in English and Chinese.

The form field that offers them is called "Country or region".
"""

from functools import cache
from unicodedata import combining, normalize

from anyascii import anyascii
from babel import Locale

# Not countries: codes reserved for parts or groups of countries, pseudo-locales. Kosovo's XK stays.
NOT_ISO = frozenset(
    ["AC", "CP", "CQ", "DG", "EA", "IC", "TA", "EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"]
)
UNINHABITED = frozenset(["AQ", "BV", "GS", "HM", "TF", "UM"])
"""Codes of places without permanent inhabitants, to which nothing can be delivered."""
# Chinese law requires companies to name the first three as parts of China. The others are named as
# in China's own lists of countries.
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
"""Characters whose pinyin in country names differs from the usual one."""


def get_country_choices(language: str) -> list[tuple[str, str]]:
    """Return (code, name) pairs, sorted by name ("en", "zh-hans"; English for any other)."""
    return list(_named(_locale(language)).items())


def get_country_name(code: str, language: str) -> str:
    """Return the name of a country or region; an unknown code is returned as it is."""
    return _named(_locale(language)).get(code, code)


def _locale(language: str) -> str:
    return "zh_Hans" if language.lower().startswith("zh") else "en"


@cache
def _named(locale: str) -> dict[str, str]:
    names = {
        code: NAMES[locale].get(code, name)
        for code, name in Locale.parse(locale).territories.items()
        if len(code) == 2 and code.isalpha() and code not in NOT_ISO | UNINHABITED
    }
    key = _pinyin if locale == "zh_Hans" else _plain
    return dict(sorted(names.items(), key=lambda item: key(item[1])))


def _pinyin(name: str) -> tuple[tuple[str, str], ...]:
    """Return a sort key by pinyin, syllable by syllable, as in a Chinese dictionary.

    Names that begin with the same character stay together.
    """
    return tuple((READ_OTHERWISE.get(sign) or anyascii(sign).lower(), sign) for sign in name)


def _plain(name: str) -> tuple[tuple[str, str], ...]:
    """Return a sort key that ignores accents and case."""
    letters = (sign for sign in normalize("NFKD", name) if not combining(sign))
    return (("".join(letters).casefold(), name),)
