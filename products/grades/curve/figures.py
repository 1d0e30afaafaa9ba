"""Formatting of computed values in both unit systems, with units, for the demagnetisation curve."""

import math
from decimal import Decimal

from products.grades.display import MINUS, Shown, get_range_sign
from products.units.conversion import KOE_PER_KA_M, MGOE_PER_KJ_M3, round_half_up

KOE, MGOE = float(KOE_PER_KA_M), float(MGOE_PER_KJ_M3)
SPACE = "\N{NO-BREAK SPACE}"


def format_fixed(value: float, digits: int) -> str:
    """Return a number as text, rounded half up as browsers do.

    It has the typographic minus sign; a value that rounds to zero has no sign.
    """
    text = f"{round_half_up(Decimal(value), digits):f}"
    return text.replace("-", MINUS) if float(text) else text.replace("-", "")


def format_field_strength(ka_per_m: float) -> Shown:
    """Return a field strength as text, in kA/m and kOe."""
    return _pair(
        "magnetic", format_fixed(ka_per_m, 0), "kA/m", format_fixed(ka_per_m * KOE, 2), "kOe"
    )


def format_flux_density(tesla: float) -> Shown:
    """Return a flux density or polarisation as text, in T and kG."""
    return _pair("magnetic", format_fixed(tesla, 3), "T", format_fixed(tesla * 10, 2), "kG")


def format_energy_product(kj_per_m3: float) -> Shown:
    """Return an energy product as text, in kJ/m³ and MGOe."""
    return _pair(
        "magnetic", format_fixed(kj_per_m3, 0), "kJ/m³", format_fixed(kj_per_m3 * MGOE, 1), "MGOe"
    )


def format_temperature(celsius: float) -> Shown:
    """Return a temperature as text, in °C and °F, with at most one decimal."""
    return _pair(
        "temperature", format_short(celsius), "°C", format_short(celsius * 9 / 5 + 32), "°F"
    )


def format_temperature_range(low: float, high: float) -> Shown:
    """Return a range of temperatures in °C as text, in °C and °F."""
    sign = get_range_sign(below_zero=low < 0)
    fahrenheit = [value * 9 / 5 + 32 for value in (low, high)]
    other = get_range_sign(below_zero=fahrenheit[0] < 0)
    return _pair(
        "temperature",
        f"{format_short(low)}{sign}{format_short(high)}", "°C",
        f"{format_short(fahrenheit[0])}{other}{format_short(fahrenheit[1])}", "°F",
    )  # fmt: skip


def format_temperature_difference(difference: float) -> Shown:
    """Return a temperature difference as text, in K and °F; rounded down, as it is a margin."""
    return _pair(
        "temperature",
        format_fixed(math.floor(difference + 1e-6), 0), "K",
        format_fixed(math.floor(difference * 9 / 5 + 1e-6), 0), "°F",
    )  # fmt: skip


def format_short(value: float) -> str:
    """Return a number with one decimal, or without decimals if that one is zero."""
    return format_fixed(value, 0 if round(value, 1) == round(value) else 1)


def _pair(system: str, si: str, si_unit: str, cgs: str, cgs_unit: str) -> Shown:
    return Shown(f"{si}{SPACE}{si_unit}", f"{cgs}{SPACE}{cgs_unit}", system)
