"""SI and CGS, rounded as the trade rounds them.

1 T = 10 kG; 1 kA/m = 4π/1000 kOe; 1 kJ/m³ = 4π/100 MGOe; 1 in = 25.4 mm. Makers' tables print
HcB and HcJ with one digit after the point from 10 kOe on, with two below; energy products whole
from 10 MGOe on, with one digit below.
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
"""How pages mark a figure that exists in two systems: the classes of the first and of the second.
By them static/css/units.css hides what the reader has not chosen (static/js/units.js). Blank is
what both systems have in common."""


def rounded(value: Decimal, digits: int) -> Decimal:
    """Half up, with ``digits`` after the point."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def plain(value: Decimal) -> Decimal:
    """Without zeros at the end: 12 for 12.0."""
    return Decimal(f"{value.normalize():f}")


def kilogauss(tesla: Decimal) -> Decimal:
    """Flux density in kG, one digit fewer after the point than in T."""
    exponent = tesla.as_tuple().exponent
    assert isinstance(exponent, int)
    return rounded(tesla * 10, max(-exponent - 1, 0))


def kilooersted(ka_per_m: Decimal) -> Decimal:
    """Field strength in kOe."""
    value = ka_per_m * KOE_PER_KA_M
    return plain(rounded(value, 1 if rounded(value, 1) >= 10 else 2))


def megagauss_oersted(kj_per_m3: Decimal) -> Decimal:
    """Energy product in MGOe."""
    value = kj_per_m3 * MGOE_PER_KJ_M3
    return rounded(value, 0 if rounded(value, 1) >= 10 else 1)


def fahrenheit(celsius: Decimal) -> Decimal:
    """Temperature in whole °F."""
    return rounded(celsius * 9 / 5 + 32, 0)


def mils(um: Decimal) -> Decimal:
    """Thickness in mil (thousandths of an inch)."""
    return plain(rounded(um / MM_PER_INCH, 2))


def inches(mm: Decimal) -> Decimal:
    """Length in inches: one digit more than half of what the millimetres have, at least two, so
    that 0.05 mm is 0.002 in."""
    exponent = mm.as_tuple().exponent
    assert isinstance(exponent, int)
    return plain(rounded(mm / MM_PER_INCH, max(-exponent, 0) + 2))
