"""Computed figures in both systems, as the curve's page writes them: value and unit."""

import math
from decimal import Decimal

from products.grades.display import MINUS, Shown, range_sign
from products.units.conversion import KOE_PER_KA_M, MGOE_PER_KJ_M3, rounded

KOE, MGOE = float(KOE_PER_KA_M), float(MGOE_PER_KJ_M3)
SPACE = "\N{NO-BREAK SPACE}"


def written(value: float, digits: int) -> str:
    """Rounded half up, as browsers do; with a real minus sign, and none before zero."""
    text = f"{rounded(Decimal(value), digits):f}"
    return text.replace("-", MINUS) if float(text) else text.replace("-", "")


def field(ka_per_m: float) -> Shown:
    """A field strength."""
    return _pair("magnetic", written(ka_per_m, 0), "kA/m", written(ka_per_m * KOE, 2), "kOe")


def flux(tesla: float) -> Shown:
    """A flux density or polarisation."""
    return _pair("magnetic", written(tesla, 3), "T", written(tesla * 10, 2), "kG")


def energy(kj_per_m3: float) -> Shown:
    """An energy product."""
    return _pair("magnetic", written(kj_per_m3, 0), "kJ/m³", written(kj_per_m3 * MGOE, 1), "MGOe")


def temperature(celsius: float) -> Shown:
    """A temperature, with a digit after the point where it has one."""
    return _pair("temperature", short(celsius), "°C", short(celsius * 9 / 5 + 32), "°F")


def temperatures(low: float, high: float) -> Shown:
    """A range of temperatures."""
    sign = range_sign(below_zero=low < 0)
    fahrenheit = [value * 9 / 5 + 32 for value in (low, high)]
    other = range_sign(below_zero=fahrenheit[0] < 0)
    return _pair(
        "temperature",
        f"{short(low)}{sign}{short(high)}", "°C",
        f"{short(fahrenheit[0])}{other}{short(fahrenheit[1])}", "°F",
    )  # fmt: skip


def kelvins(difference: float) -> Shown:
    """How far apart two temperatures are; rounded down, as it is a margin."""
    return _pair(
        "temperature",
        written(math.floor(difference + 1e-6), 0), "K",
        written(math.floor(difference * 9 / 5 + 1e-6), 0), "°F",
    )  # fmt: skip


def short(value: float) -> str:
    """One digit after the point, none where it is zero."""
    return written(value, 0 if round(value, 1) == round(value) else 1)


def _pair(system: str, si: str, si_unit: str, cgs: str, cgs_unit: str) -> Shown:
    return Shown(f"{si}{SPACE}{si_unit}", f"{cgs}{SPACE}{cgs_unit}", system)
