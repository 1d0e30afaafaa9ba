"""Conversion from SI to CGS, imperial units and °F, rounded as in manufacturers' tables.

1 T = 10 kG; 1 kA/m = 4π/1000 kOe; 1 kJ/m³ = 4π/100 MGOe; 1 in = 25.4 mm. The tables print HcB and
HcJ with one decimal from 10 kOe on and two below, energy products as whole numbers from 10 MGOe on
and with one decimal below.
"""

import math
from decimal import ROUND_HALF_UP, Decimal

KOE_PER_KA_M = Decimal(math.pi) * 4 / 1000
MGOE_PER_KJ_M3 = Decimal(math.pi) * 4 / 100
MM_PER_INCH = Decimal("25.4")

CLASSES = {
    "magnetic": ("si", "cgs"),
    "temperature": ("celsius", "fahrenheit"),
    "length": ("mm", "inch"),
    "": ("", ""),
}
"""CSS classes of a value in the first and second unit system, by the kind of system.

static/css/units.css hides the class that the reader has not chosen (static/js/units.js). The blank
key is for values that are the same in both systems.
"""


def round_half_up(value: Decimal, digits: int) -> Decimal:
    """Return the value rounded half up, with ``digits`` decimals."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def strip_zeros(value: Decimal) -> Decimal:
    """Return the value without trailing zeros: 12 for 12.0."""
    return Decimal(f"{value.normalize():f}")


def to_kilogauss(tesla: Decimal) -> Decimal:
    """Return a flux density in kG, with one decimal fewer than in T."""
    exponent = tesla.as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101  # for the type checker: the number is finite
    return round_half_up(tesla * 10, max(-exponent - 1, 0))


def to_kilooersted(ka_per_m: Decimal) -> Decimal:
    """Return a field strength in kOe."""
    value = ka_per_m * KOE_PER_KA_M
    return strip_zeros(round_half_up(value, 1 if round_half_up(value, 1) >= 10 else 2))


def to_megagauss_oersted(kj_per_m3: Decimal) -> Decimal:
    """Return an energy product in MGOe."""
    value = kj_per_m3 * MGOE_PER_KJ_M3
    return round_half_up(value, 0 if round_half_up(value, 1) >= 10 else 1)


def to_fahrenheit(celsius: Decimal) -> Decimal:
    """Return a temperature in whole °F."""
    return round_half_up(celsius * 9 / 5 + 32, 0)


def to_mils(um: Decimal) -> Decimal:
    """Return a thickness, given in µm, in mil (thousandths of an inch)."""
    return strip_zeros(round_half_up(um / MM_PER_INCH, 2))


def to_inches(mm: Decimal) -> Decimal:
    """Return a length in inches, with at most two decimals more than in mm: 0.05 mm is 0.002 in."""
    exponent = mm.as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101  # for the type checker: the number is finite
    return strip_zeros(round_half_up(mm / MM_PER_INCH, max(-exponent, 0) + 2))
