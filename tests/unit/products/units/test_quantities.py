"""Parsing of quantities as typed by readers."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from products.units import quantities
from products.units.quantities import parse_quantity

QUANTITIES = {
    "br": quantities.REMANENCE,
    "hcj": quantities.COERCIVITY,
    "bhmax": quantities.ENERGY,
    "temperature": quantities.TEMPERATURE,
    "ld": quantities.LENGTH_TO_DIAMETER,
    "pc": quantities.PERMEANCE,
}
# Field, typed text, number, its unit, and the number in the first unit.
UNDERSTOOD = [
    ("br", "1.2", "1.2", "T", 1.2),
    ("br", "1,2", "1.2", "T", 1.2),
    ("br", "１．２", "1.2", "T", 1.2),
    ("br", "１，２ Ｔ", "1.2", "T", 1.2),
    ("br", "1。2", "1.2", "T", 1.2),
    ("br", "  .5 ", "0.5", "T", 0.5),
    ("br", "12kG", "12", "kG", 1.2),
    ("br", "12 kGs", "12", "kG", 1.2),
    ("hcj", "0,500", "0.500", "kA/m", 0.5),
    ("hcj", "20 kOe", "20", "kOe", 1591.549),
    ("hcj", "２０ｋＯｅ", "20", "kOe", 1591.549),
    ("bhmax", "318 kJ/m³", "318", "kJ/m³", 318),
    ("bhmax", "40MGOe", "40", "MGOe", 318.310),
    ("temperature", "150", "150", "°C", 150),
    ("temperature", "150 ℃", "150", "°C", 150),
    ("temperature", "150度", "150", "°C", 150),
    ("temperature", "−40", "-40", "°C", -40),
    ("temperature", "302 °F", "302", "°F", 150),
    ("temperature", "302℉", "302", "°F", 150),
    ("ld", "5/10", "0.5", "", 0.5),
    ("ld", "5,0 / 10", "0.5", "", 0.5),
    ("ld", "0.5", "0.5", "", 0.5),
    ("pc", "0", "0", "", 0),
]
REFUSED = [
    ("br", "abc", "not_a_number"),
    ("br", "1.2.3", "not_a_number"),
    ("br", "nan", "not_a_number"),
    ("br", "١٫٢", "not_a_number"),
    ("br", "²", "not_a_number"),
    ("br", "\x001", "not_a_number"),
    ("br", "9" * 41, "not_a_number"),
    ("ld", "½", "not_a_number"),
    ("ld", "5/0", "not_a_number"),
    ("ld", "0/0", "not_a_number"),
    ("pc", "5/10", "not_a_number"),
    ("pc", "inf", "not_a_number"),
    ("hcj", "1,592", "ambiguous"),
    ("hcj", "20 kG", "unknown_unit"),
    ("temperature", "400 K", "unknown_unit"),
    ("br", "-1", "out_of_range"),
    ("br", "1e308", "out_of_range"),
    ("br", "1e999999", "out_of_range"),
    ("ld", "0", "out_of_range"),
    ("temperature", "1e308", "out_of_range"),
    ("temperature", "-300", "below_zero"),
    ("temperature", "-500 °F", "below_zero"),
]


@pytest.mark.parametrize(("name", "text", "number", "unit", "first"), UNDERSTOOD)
def test_understood(name: str, text: str, number: str, unit: str, first: float) -> None:
    amount = parse_quantity(text, QUANTITIES[name])
    assert amount is not None
    assert amount.number == Decimal(number)
    assert amount.unit.symbol == unit
    assert float(amount.in_first) == pytest.approx(first, abs=1e-3)


@pytest.mark.parametrize("text", ["", "  ", "\u3000"])
def test_blank(text: str) -> None:
    assert parse_quantity(text, quantities.REMANENCE) is None


@pytest.mark.parametrize(("name", "text", "code"), REFUSED)
def test_refused_in_both_languages(name: str, text: str, code: str) -> None:
    with pytest.raises(ValidationError) as english:
        parse_quantity(text, QUANTITIES[name])
    assert english.value.code == code
    with translation.override("zh-hans"):
        (said,) = english.value.messages
        assert any("\u4e00" <= sign <= "\u9fff" for sign in said)
    assert said not in english.value.messages


def test_limits_are_told_in_the_unit_that_was_typed() -> None:
    with pytest.raises(ValidationError) as too_much:
        parse_quantity("25 kG", quantities.REMANENCE)
    assert "from 0\xa0kG to 20\xa0kG" in too_much.value.messages[0]
    with pytest.raises(ValidationError) as too_cold:
        parse_quantity("-500F", quantities.TEMPERATURE)
    assert "−459.67\xa0°F" in too_cold.value.messages[0]


@given(st.text(max_size=50), st.sampled_from(list(QUANTITIES)))
def test_anything_is_a_quantity_in_range_or_a_message(text: str, name: str) -> None:
    quantity = QUANTITIES[name]
    said = "a number in range"
    try:
        amount = parse_quantity(text, quantity)
    except ValidationError as wrong:
        (said,) = wrong.messages
    else:
        assert amount is None or quantity.least <= amount.in_first <= quantity.most
    assert said.replace("\xa0", " ").isprintable()
