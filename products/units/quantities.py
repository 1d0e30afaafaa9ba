"""Parser and form field for physical quantities typed by readers.

Accepts either system of units, a decimal point or comma, full-width digits, with or without unit.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from products.grades.display import format_value as shown
from products.units import conversion

LONGEST = 40
NUMBER = r"[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?"
WRITTEN = re.compile(rf"({NUMBER})\s*([^\W\d_].*|[°º].*)?")
THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+")
# Minus signs, dashes and Chinese punctuation that NFKC does not turn into ASCII.
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


def get_messages_json() -> str:
    """Return the messages in the active language as JSON, for validation in the browser."""
    return json.dumps({code: str(text) for code, text in MESSAGES.items()}, ensure_ascii=False)


def make_quantity_error(code: str, **params: str) -> ValidationError:
    """Return a ValidationError with one of ``MESSAGES``."""
    return ValidationError(MESSAGES[code], code=code, params=params)


@dataclass(frozen=True)
class Unit:
    """A unit of a quantity: value in first unit = value · ``factor`` + ``offset``.

    The first unit is the first in ``Quantity.units``. ``spellings`` are in lower case.
    """

    symbol: str
    factor: Decimal
    spellings: tuple[str, ...]
    offset: Decimal = Decimal(0)

    def to_first(self, number: Decimal) -> Decimal:
        """Return a number of this unit in the quantity's first unit."""
        return number * self.factor + self.offset

    def from_first(self, number: Decimal) -> Decimal:
        """Return a number of the quantity's first unit in this unit."""
        return (number - self.offset) / self.factor


@dataclass(frozen=True)
class Quantity:
    """A physical quantity with its units and allowed range.

    The first unit is the default if none is typed; ``least`` and ``most`` are in the first unit.
    ``system`` is the reader's choice of units that applies: "magnetic", "temperature" or blank.
    """

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
        """Return the number in the quantity's first unit."""
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


def parse_quantity(text: str, quantity: Quantity) -> Amount | None:
    """Return the amount that a reader typed; None if blank.

    Raises ValidationError, with a message for the reader, if the text is not a number, has an
    unknown unit, or is out of range.
    """
    written = _plain(text)
    if not written:
        return None
    value = "".join(sign for sign in text if sign.isprintable()).strip()[:LONGEST]
    params = {"value": value, "examples": quantity.examples}
    if len(written) > LONGEST or not written.isprintable():
        raise make_quantity_error("not_a_number", **params)
    if quantity.is_ratio and "/" in written:
        number = _ratio(written, params)
        amount = Amount(number, quantity.units[0])
    else:
        match = WRITTEN.fullmatch(written)
        if not match:
            raise make_quantity_error("not_a_number", **params)
        amount = Amount(_number(match[1], params), _unit(match[2] or "", quantity, params))
    _check_range(amount, quantity, params)
    return amount


def _plain(text: str) -> str:
    """Return the text in NFKC form with ASCII signs.

    Text with superscripts other than m³ is returned as it is: 10² must not become 102.
    """
    text = text.replace("m³", "m3").replace("ｍ³", "m3")
    raised = any(unicodedata.category(sign) == "No" for sign in text)
    return text if raised else unicodedata.normalize("NFKC", text).translate(SIGNS).strip()


def _number(written: str, params: dict[str, str]) -> Decimal:
    if THOUSANDS.fullmatch(written):
        raise make_quantity_error("ambiguous", **params)
    try:
        return Decimal(written.replace(",", "."))
    except InvalidOperation:
        raise make_quantity_error("not_a_number", **params) from None


def _ratio(written: str, params: dict[str, str]) -> Decimal:
    """Return the value of a fraction: 0.5 for 5/10."""
    above, _slash, below = (part.strip() for part in written.partition("/"))
    if not re.fullmatch(NUMBER, above) or not re.fullmatch(NUMBER, below):
        raise make_quantity_error("not_a_number", **params)
    try:
        return _number(above, params) / _number(below, params)
    except ArithmeticError:
        raise make_quantity_error("not_a_number", **params) from None


def _unit(written: str, quantity: Quantity, params: dict[str, str]) -> Unit:
    spelled = written.strip().lower()
    for unit in quantity.units:
        if spelled in unit.spellings:
            return unit
    if spelled:
        raise make_quantity_error("unknown_unit", **params)
    return quantity.units[0]


def _check_range(amount: Amount, quantity: Quantity, params: dict[str, str]) -> None:
    """Raise ValidationError if out of range; the message gives the limits in the typed unit."""
    unit = amount.unit
    try:
        inside = quantity.least <= amount.in_first <= quantity.most
        too_cold = amount.in_first < quantity.least
    except ArithmeticError:  # 1e999999999 is a valid Decimal, but the conversion overflows
        inside, too_cold = False, amount.number < 0
    if inside:
        return
    code = "below_zero" if quantity.has_absolute_zero and too_cold else "out_of_range"
    least, most = (
        format_in_unit(unit.from_first(end), unit) for end in (quantity.least, quantity.most)
    )
    raise make_quantity_error(code, **params, least=least, most=most)


def format_in_unit(value: Decimal, unit: Unit) -> str:
    """Return a number with its unit and at most two decimals: −273.15 °C."""
    text = shown(conversion.strip_zeros(conversion.round_half_up(value, 2)))
    return f"{text}\N{NO-BREAK SPACE}{unit.symbol}" if unit.symbol else text


class QuantityField(forms.CharField):
    """Form field for a quantity; its value is an ``Amount``, or None if blank."""

    def __init__(self, quantity: Quantity, *, label: str | Promise, **kwargs: Any) -> None:
        self.quantity = quantity
        attrs = {"autocomplete": "off", "size": 8, "data-quantity": quantity.key}
        limits = {"data-least": quantity.least, "data-most": quantity.most}
        examples = {"data-examples": quantity.examples}
        widget = forms.TextInput(attrs={**attrs, **limits, **examples})
        hint = format_lazy(_("Examples: {examples}"), examples=quantity.examples)
        super().__init__(
            **{"label": label, "required": False, "widget": widget, "help_text": hint, **kwargs}
        )

    def clean(self, value: object) -> Amount | None:
        return parse_quantity(super().clean(value), self.quantity)
