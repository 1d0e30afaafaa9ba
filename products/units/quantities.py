"""Quantities as readers type them: in either system of units, with a decimal point or comma, with
full-width digits, with or without the unit."""

import json
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from products.grades.display import number as shown
from products.units import conversion

LONGEST = 40
NUMBER = r"[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?"
WRITTEN = re.compile(rf"({NUMBER})\s*([^\W\d_].*|[°º].*)?")
THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+")
# What NFKC leaves of the signs that keyboards and typesetters write.
SIGNS = str.maketrans("−‒–—。、⁄", "----.,/")

MESSAGES = {
    "not_a_number": _("“%(value)s” is not a number. Examples: %(examples)s."),
    "ambiguous": _(
        "“%(value)s” can be read in two ways: write it without the comma, or with a point."
    ),
    "unknown_unit": _("“%(value)s”: this unit is not known here. Examples: %(examples)s."),
    "out_of_range": _("“%(value)s” is out of range: from %(least)s to %(most)s."),
    "below_zero": _("“%(value)s” is below absolute zero, %(least)s."),
    "outside": _("“%(value)s”: the curve of this grade is known from %(least)s to %(most)s."),
    "both": _("Give L/D or Pc, not both; the curve is drawn for L/D."),
}


def messages_json() -> str:
    """The messages in the active language, for the script that checks as the reader types."""
    return json.dumps({code: str(text) for code, text in MESSAGES.items()}, ensure_ascii=False)


def wrong(code: str, **params: str) -> ValidationError:
    """One of the messages."""
    return ValidationError(MESSAGES[code], code=code, params=params)


@dataclass(frozen=True)
class Unit:
    """A unit of a quantity: so many of the quantity's first unit are one of it.

    ``offset`` is what its zero is in the first unit; ``spellings`` are in lower case.
    """

    symbol: str
    factor: Decimal
    spellings: tuple[str, ...]
    offset: Decimal = Decimal(0)

    def to_first(self, number: Decimal) -> Decimal:
        """The number in the quantity's first unit."""
        return number * self.factor + self.offset

    def from_first(self, number: Decimal) -> Decimal:
        """A number in the quantity's first unit in this one."""
        return (number - self.offset) / self.factor


@dataclass(frozen=True)
class Quantity:
    """What is asked for. The first unit is meant where none is written; ``least`` and ``most`` are
    in it. ``system`` is the choice of units that it follows: magnetic, temperature or none."""

    key: str
    system: str
    units: tuple[Unit, ...]
    least: Decimal
    most: Decimal
    examples: str
    is_ratio: bool = False
    has_absolute_zero: bool = False


@dataclass(frozen=True)
class Amount:
    """A number with its unit, as it was typed."""

    number: Decimal
    unit: Unit

    @property
    def in_first(self) -> Decimal:
        """The number in the quantity's first unit."""
        return self.unit.to_first(self.number)


ONE = Decimal(1)
TESLA = Unit("T", ONE, ("t",))
KILOGAUSS = Unit("kG", Decimal("0.1"), ("kg", "kgs"))
KA_PER_M = Unit("kA/m", ONE, ("ka/m",))
KILOOERSTED = Unit("kOe", 1 / conversion.KOE_PER_KA_M, ("koe",))
KJ_PER_M3 = Unit("kJ/m³", ONE, ("kj/m3", "kj/m^3"))
MEGAGAUSS_OERSTED = Unit("MGOe", 1 / conversion.MGOE_PER_KJ_M3, ("mgoe", "mgsoe"))
CELSIUS = Unit("°C", ONE, ("°c", "c", "º c", "ºc", "度"))
FAHRENHEIT = Unit("°F", Decimal(5) / 9, ("°f", "f", "ºf"), Decimal(-160) / 9)
PURE = Unit("", ONE, ())

REMANENCE = Quantity(
    "remanence", "magnetic", (TESLA, KILOGAUSS), Decimal(0), Decimal(2), "1.2, 12 kG"
)
COERCIVITY = Quantity(
    "coercivity", "magnetic", (KA_PER_M, KILOOERSTED), Decimal(0), Decimal(5000), "1592, 20 kOe"
)
ENERGY = Quantity(
    "energy", "magnetic", (KJ_PER_M3, MEGAGAUSS_OERSTED), Decimal(0), Decimal(600), "318, 40 MGOe"
)
TEMPERATURE = Quantity(
    "temperature",
    "temperature",
    (CELSIUS, FAHRENHEIT),
    Decimal("-273.15"),
    Decimal(1000),
    "120, 248 °F",
    has_absolute_zero=True,
)
LENGTH_TO_DIAMETER = Quantity(
    "ratio", "", (PURE,), Decimal("0.01"), Decimal(100), "0.5, 5/10", is_ratio=True
)
PERMEANCE = Quantity("pure", "", (PURE,), Decimal(0), Decimal(1000), "1.2")


def parse(text: str, quantity: Quantity) -> Amount | None:
    """What a reader typed; None for blanks. ValidationError, in words for the reader, for what is
    no such quantity."""
    written = _plain(text)
    if not written:
        return None
    value = "".join(sign for sign in text if sign.isprintable()).strip()[:LONGEST]
    params = {"value": value, "examples": quantity.examples}
    if len(written) > LONGEST or not written.isprintable():
        raise wrong("not_a_number", **params)
    if quantity.is_ratio and "/" in written:
        number = _ratio(written, params)
        amount = Amount(number, quantity.units[0])
    else:
        found = WRITTEN.fullmatch(written)
        if not found:
            raise wrong("not_a_number", **params)
        amount = Amount(_number(found[1], params), _unit(found[2] or "", quantity, params))
    _check_range(amount, quantity, params)
    return amount


def _plain(text: str) -> str:
    """Full-width signs as plain ones. A raised figure is not one of the number: 10² is not 102."""
    text = text.replace("m³", "m3").replace("ｍ³", "m3")
    raised = any(unicodedata.category(sign) == "No" for sign in text)
    return text if raised else unicodedata.normalize("NFKC", text).translate(SIGNS).strip()


def _number(written: str, params: dict[str, str]) -> Decimal:
    if THOUSANDS.fullmatch(written):
        raise wrong("ambiguous", **params)
    try:
        return Decimal(written.replace(",", "."))
    except InvalidOperation:
        raise wrong("not_a_number", **params) from None


def _ratio(written: str, params: dict[str, str]) -> Decimal:
    """5/10 as 0.5."""
    above, _slash, below = (part.strip() for part in written.partition("/"))
    if not re.fullmatch(NUMBER, above) or not re.fullmatch(NUMBER, below):
        raise wrong("not_a_number", **params)
    try:
        return _number(above, params) / _number(below, params)
    except ArithmeticError:
        raise wrong("not_a_number", **params) from None


def _unit(written: str, quantity: Quantity, params: dict[str, str]) -> Unit:
    spelled = written.strip().lower()
    for unit in quantity.units:
        if spelled in unit.spellings:
            return unit
    if spelled:
        raise wrong("unknown_unit", **params)
    return quantity.units[0]


def _check_range(amount: Amount, quantity: Quantity, params: dict[str, str]) -> None:
    """Limits are told in the unit that was typed."""
    unit = amount.unit
    try:
        inside = quantity.least <= amount.in_first <= quantity.most
        too_cold = amount.in_first < quantity.least
    except ArithmeticError:  # 1e999999999 is a Decimal, ten times it is none
        inside, too_cold = False, amount.number < 0
    if inside:
        return
    code = "below_zero" if quantity.has_absolute_zero and too_cold else "out_of_range"
    least, most = (in_unit(unit.from_first(end), unit) for end in (quantity.least, quantity.most))
    raise wrong(code, **params, least=least, most=most)


def in_unit(value: Decimal, unit: Unit) -> str:
    """A number with its unit, at most two digits after the point: −273.15 °C."""
    text = shown(conversion.plain(conversion.rounded(value, 2)))
    return f"{text}\N{NO-BREAK SPACE}{unit.symbol}" if unit.symbol else text


class QuantityField(forms.CharField):
    """A line in which a reader types a quantity; its value is an ``Amount``, or None."""

    def __init__(self, quantity: Quantity, *, label: Any, **kwargs: Any) -> None:
        self.quantity = quantity
        attrs = {"autocomplete": "off", "size": 8, "data-quantity": quantity.key}
        limits = {"data-least": quantity.least, "data-most": quantity.most}
        examples = {"data-examples": quantity.examples}
        widget = forms.TextInput(attrs={**attrs, **limits, **examples})
        hint = format_lazy(_("Examples: {examples}"), examples=quantity.examples)
        super().__init__(
            **{"label": label, "required": False, "widget": widget, "help_text": hint, **kwargs}
        )

    def clean(self, value: Any) -> Any:
        return parse(super().clean(value), self.quantity)
