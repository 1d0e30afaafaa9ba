"""Display of grade properties: both unit systems, ranges, minimum values, rounding."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

import languages
from products.units import conversion

MINUS = "\N{MINUS SIGN}"
AT_LEAST = "\N{GREATER-THAN OR EQUAL TO}\N{NO-BREAK SPACE}"
RANGE = {"en": "–", "zh-hans": "～"}
NONE = "–"


def format_value(value: Decimal) -> str:
    """Return a number as text, with the typographic minus sign."""
    return f"{value:f}".replace("-", MINUS)


def format_range(low: Decimal, high: Decimal) -> str:
    """Return a range as text; a single number if both ends are equal."""
    if low == high:
        return format_value(low)
    return f"{format_value(low)}{get_range_sign(below_zero=low < 0)}{format_value(high)}"


def get_range_sign(*, below_zero: bool) -> str:
    """Return the separator of a range in the active language.

    English uses " to " if the lower end is negative, so that no dash is next to a minus sign.
    """
    if languages.get_active_language() == "en" and below_zero:
        return "\N{NO-BREAK SPACE}to\N{NO-BREAK SPACE}"
    return RANGE[languages.get_active_language()]


def format_minimum(value: Decimal) -> str:
    """Return a minimum value as text: "≥ 955"."""
    return f"{AT_LEAST}{format_value(value)}"


@dataclass(frozen=True)
class Shown:
    """Text of a property in both unit systems, without units: "1.28–1.32" and "12.8–13.2".

    ``system`` is a key of ``products.units.conversion.CLASSES``.
    """

    si: str
    cgs: str
    system: str = ""


@dataclass(frozen=True)
class Property:
    """A property of grades: name, symbol, units and the Grade fields with its values.

    ``low`` and ``high`` are the names of the fields with the lower and upper value. ``to_cgs``
    converts a value to ``cgs_unit``. ``cgs_unit`` and ``system`` (a key of
    ``products.units.conversion.CLASSES``) are blank if both systems have the same value.
    ``is_minimum``: shown as "≥ value" for one grade.
    """

    key: str
    name: str | Promise
    symbol: str
    si_unit: str
    cgs_unit: str
    low: str
    high: str
    to_cgs: Callable[[Decimal], Decimal]
    system: str = ""
    is_minimum: bool = False

    @property
    def classes(self) -> tuple[str, str]:
        """Return the CSS classes of the value in the first and second unit system."""
        return conversion.CLASSES[self.system]

    @property
    def label(self) -> str | Promise:
        """Return the name with its symbol, translated lazily: Remanence Br."""
        if not self.symbol:
            return self.name
        return format_lazy("{name} {symbol}", name=self.name, symbol=self.symbol)

    def get_value(self, grade: object) -> Shown | None:
        """Return the text of one grade's value; None if the grade has no value."""
        low, high = getattr(grade, self.low), getattr(grade, self.high)
        if low is None or high is None:
            return None
        if self.is_minimum:
            return Shown(format_minimum(low), format_minimum(self.to_cgs(low)), self.system)
        return self._range(low, high)

    def over(self, grades: Iterable[object]) -> Shown | None:
        """Return the range over several grades; None if none of them has a value."""
        grade_list = list(grades)
        lows = [low for grade in grade_list if (low := getattr(grade, self.low)) is not None]
        highs = [high for grade in grade_list if (high := getattr(grade, self.high)) is not None]
        return self._range(min(lows), max(highs)) if lows and highs else None

    def _range(self, low: Decimal, high: Decimal) -> Shown:
        cgs = format_range(self.to_cgs(low), self.to_cgs(high))
        return Shown(format_range(low, high), cgs, self.system)


def _same(value: Decimal) -> Decimal:
    return value


BR = Property(
    "br", _("Remanence"), "Br", "T", "kG",
    "br_min_t", "br_max_t", conversion.to_kilogauss, "magnetic",
)  # fmt: skip
HCB = Property(
    "hcb", _("Coercivity"), "HcB", "kA/m", "kOe", "hcb_min_ka_per_m", "hcb_min_ka_per_m",
    conversion.to_kilooersted, "magnetic", is_minimum=True,
)  # fmt: skip
HCJ = Property(
    "hcj", _("Intrinsic coercivity"), "HcJ", "kA/m", "kOe", "hcj_min_ka_per_m", "hcj_min_ka_per_m",
    conversion.to_kilooersted, "magnetic", is_minimum=True,
)  # fmt: skip
ENERGY = Property(
    "bhmax", _("Maximum energy product"), "(BH)max", "kJ/m³", "MGOe",
    "bhmax_min_kj_per_m3", "bhmax_max_kj_per_m3",
    conversion.to_megagauss_oersted, "magnetic",
)  # fmt: skip
TEMPERATURE = Property(
    "temperature", _("Maximum operating temperature"), "", "°C", "°F",
    "max_operating_temperature_c", "max_operating_temperature_c", conversion.to_fahrenheit,
    "temperature",
)  # fmt: skip
ALPHA = Property(
    "alpha", _("Temperature coefficient of Br"), "", "%/K", "",
    "alpha_br_percent_per_k", "alpha_br_percent_per_k", _same,
)  # fmt: skip
BETA = Property(
    "beta", _("Temperature coefficient of HcJ"), "", "%/K", "",
    "beta_hcj_percent_per_k", "beta_hcj_percent_per_k", _same,
)  # fmt: skip
DENSITY = Property(
    "density", _("Density"), "", "g/cm³", "",
    "density_g_per_cm3", "density_g_per_cm3", _same,
)  # fmt: skip
RECOIL = Property(
    "recoil", _("Recoil permeability"), "µrec", "", "",
    "recoil_permeability", "recoil_permeability", _same,
)  # fmt: skip

KEY = (BR, ENERGY, TEMPERATURE)
IN_TABLES = (BR, HCB, HCJ, ENERGY, TEMPERATURE)
ALL = (*IN_TABLES, ALPHA, BETA, DENSITY, RECOIL)
