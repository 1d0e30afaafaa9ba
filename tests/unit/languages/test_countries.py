"""Countries and regions: complete, named and sorted in both languages."""

import re

import pytest
from phonenumbers import SUPPORTED_REGIONS

from languages import countries

LANGUAGES = ["en", "zh-hans"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_with_inhabitants_is_there_once(language: str) -> None:
    offered = countries.get_country_choices(language)
    codes = {code for code, _ in offered}
    # ISO 3166 has 249 codes; six have no inhabitants, and Kosovo is not among them.
    assert len(offered) == len(codes) == 249 - 6 + 1
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)
    assert {"CN", "HK", "MO", "TW", "US", "DE", "JP", "GB", "XK", "VA"} <= codes
    assert not codes & {"AQ", "BV", "HM", "EU", "UN", "EZ", "QO", "XA", "XB", "ZZ", "AC", "IC"}
    assert len({name for _, name in offered}) == len(offered)


def test_both_languages_offer_the_same() -> None:
    assert (
        dict(countries.get_country_choices("en")).keys()
        == dict(countries.get_country_choices("zh-hans")).keys()
    )


def test_places_that_can_be_called_are_offered() -> None:
    # Ascension and Tristan da Cunha have their own numbers, but belong to Saint Helena.
    offered = dict(countries.get_country_choices("en")).keys()
    assert set(SUPPORTED_REGIONS) - offered == {"AC", "TA"}


@pytest.mark.parametrize(
    ("code", "english", "chinese"),
    [
        ("HK", "Hong Kong, China", "中国香港"),
        ("MO", "Macao, China", "中国澳门"),
        ("TW", "Taiwan, China", "中国台湾"),
        ("CN", "China", "中国"),
        ("DE", "Germany", "德国"),
        ("CI", "Côte d’Ivoire", "科特迪瓦"),
        ("Elbonia", "Elbonia", "Elbonia"),  # typed into the old form
        ("", "", ""),
        ("ZZ", "ZZ", "ZZ"),
    ],
)
def test_names(code: str, english: str, chinese: str) -> None:
    assert countries.get_country_name(code, "en") == english
    assert countries.get_country_name(code, "zh-hans") == chinese
    assert countries.get_country_name(code, "zh-cn") == chinese
    assert countries.get_country_name(code, "fr") == english


def test_chinese_names_are_chinese() -> None:
    for _, name in countries.get_country_choices("zh-hans"):
        assert re.fullmatch(r"[\u4e00-\u9fff（）]+", name), name


def test_english_sorts_by_letters_whatever_their_accents() -> None:
    names = [name for _, name in countries.get_country_choices("en")]
    assert names[:3] == ["Afghanistan", "Åland Islands", "Albania"]
    assert names.index("Costa Rica") < names.index("Côte d’Ivoire") < names.index("Croatia")
    assert names[-1] == "Zimbabwe"


def test_chinese_sorts_by_pinyin() -> None:
    names = [name for _, name in countries.get_country_choices("zh-hans")]
    assert names[0] == "阿尔巴尼亚"
    assert names[-4:] == ["中国", "中国澳门", "中国台湾", "中国香港"]
    wanted = ["德国", "俄罗斯", "法国", "韩国", "美国", "日本", "英国", "中国"]
    assert sorted(wanted, key=names.index) == wanted
    # Characters with two readings: Bilu, not milu; Fodejiao, not fu.
    assert names.index("比利时") < names.index("秘鲁") < names.index("冰岛")
    assert names.index("芬兰") < names.index("佛得角") < names.index("冈比亚")


def test_a_caller_cannot_change_what_is_kept() -> None:
    countries.get_country_choices("en").clear()
    assert countries.get_country_choices("en")
