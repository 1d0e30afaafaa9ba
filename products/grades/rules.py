"""Physical rules for the values of a grade: a magnet that breaks one of them cannot exist.

Each rule has a tolerance of half a unit of the last printed digit of each value. A rule is skipped
if one of its values is missing, so that a missing value is reported only once.

Sources: (BH)max of a straight demagnetisation curve with recoil permeability 1 is Br²/(4µ0), its
HcB is Br/µ0, and no curve lies above it (R. J. Parker, Advances in Permanent Magnetism, 1990); HcB
cannot exceed HcJ because B = J + µ0·H.
"""

import dataclasses
import math
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from products.materials import LIMITS, get_material_label
from products.units.conversion import round_half_up
from products.units.figures import get_half_unit

MU_0 = Decimal(math.pi) * 4 / 10_000_000
"""Magnetic constant µ0 in T·m/A."""

MESSAGES: dict[str, Any] = {
    "energy_min": _(
        "(BH)max of at least %(value)s kJ/m³ contradicts Br of at least %(other)s T: Br²/(4µ0) is "
        "%(limit)s kJ/m³, less by %(excess)s kJ/m³."
    ),
    "energy_max": _(
        "(BH)max of up to %(value)s kJ/m³ contradicts Br of up to %(other)s T: Br²/(4µ0) is "
        "%(limit)s kJ/m³, less by %(excess)s kJ/m³."
    ),
    "hcb_br": _(
        "HcB of %(value)s kA/m contradicts Br of %(other)s T: Br/µ0 is %(limit)s kA/m, less by "
        "%(excess)s kA/m."
    ),
    "hcb_hcj": _("HcB of %(value)s kA/m is above HcJ of %(other)s kA/m, by %(excess)s kA/m."),
    "br_order": _("Br of at least %(value)s T is above its nominal %(other)s T, by %(excess)s T."),
    "energy_order": _(
        "(BH)max of at least %(value)s kJ/m³ is above its upper figure of %(other)s kJ/m³, by "
        "%(excess)s kJ/m³."
    ),
    "alpha_sign": _(
        "The coefficient of Br is %(value)s %%/K, not below 0: Br of every magnet falls as it gets "
        "warmer."
    ),
    "beta_negative": _("The coefficient of HcJ is %(value)s %%/K; for %(material)s it is below 0."),
    "beta_positive": _("The coefficient of HcJ is %(value)s %%/K; for %(material)s it is above 0."),
    "beta_missing": _("The coefficient of HcJ is missing; %(material)s needs it."),
    "br_low": _(
        "Br of at least %(value)s T is below what %(material)s can have, %(limit)s T, by "
        "%(excess)s T."
    ),
    "br_high": _(
        "Br of up to %(value)s T (twice the nominal less the minimum) is above what %(material)s "
        "can have, %(limit)s T, by %(excess)s T."
    ),
    "not_positive": _("%(value)s: must be above 0."),
    "recoil_low": _("A recoil permeability of %(value)s is below 1, by %(excess)s."),
}
POSITIVE = (
    "br_min_t", "br_nominal_t", "hcb_min_ka_per_m", "hcj_min_ka_per_m", "bhmax_min_kj_per_m3",
    "bhmax_max_kj_per_m3", "max_operating_temperature_c", "density_g_per_cm3",
)  # fmt: skip
Figures = Mapping[str, Any]


@dataclasses.dataclass(frozen=True)
class Contradiction:
    """A broken rule. ``str()`` returns the message in the language that is active at that time.

    ``field`` is the name of the form field next to which the message is shown.
    """

    field: str
    code: str
    params: dict[str, str] = dataclasses.field(default_factory=dict)

    def __str__(self) -> str:
        params = dict(self.params)
        if "material" in params:
            params["material"] = str(get_material_label(params["material"]))
        return str(MESSAGES[self.code] % params)


def compute_br_max(figures: Figures) -> Decimal:
    """Return the upper end of Br in T, symmetric to the lower end: 2·nominal − minimum."""
    upper: Decimal = 2 * figures["br_nominal_t"] - figures["br_min_t"]
    return upper


def list_contradictions(figures: Figures) -> list[Contradiction]:
    """Return the rules that a grade breaks.

    ``figures`` maps the names of the grade's fields to Decimals (None if missing), and has
    ``material``.
    """
    wrong = list(_signs(figures))
    if wrong:
        return wrong  # the other rules need positive values
    return [
        *_order(figures), *_energy(figures), *_coercivity(figures), *_coefficients(figures),
        *_reach(figures),
    ]  # fmt: skip


def _has(figures: Figures, *names: str) -> bool:
    return all(figures.get(name) is not None for name in names)


def _signs(figures: Figures) -> Iterator[Contradiction]:
    for name in POSITIVE:
        if _has(figures, name) and figures[name] <= 0:
            yield Contradiction(name, "not_positive", {"value": _text(figures[name])})


def _order(figures: Figures) -> Iterator[Contradiction]:
    pairs = (
        ("br_min_t", "br_nominal_t", "br_order"),
        ("bhmax_min_kj_per_m3", "bhmax_max_kj_per_m3", "energy_order"),
        ("hcb_min_ka_per_m", "hcj_min_ka_per_m", "hcb_hcj"),
    )
    for low, high, code in pairs:
        if _has(figures, low, high):
            value, other = figures[low], figures[high]
            if value - get_half_unit(value) > other + get_half_unit(other):
                yield Contradiction(low, code, _above(value, other))


def _energy(figures: Figures) -> Iterator[Contradiction]:
    if _has(figures, "bhmax_min_kj_per_m3", "br_min_t"):
        br = figures["br_min_t"]
        yield from _square(figures, "bhmax_min_kj_per_m3", "energy_min", br, get_half_unit(br))
    if _has(figures, "bhmax_max_kj_per_m3", "br_min_t", "br_nominal_t"):
        yield from _square(
            figures,
            "bhmax_max_kj_per_m3",
            "energy_max",
            compute_br_max(figures),
            _br_max_error(figures),
        )


def _br_max_error(figures: Figures) -> Decimal:
    return 2 * get_half_unit(figures["br_nominal_t"]) + get_half_unit(figures["br_min_t"])


def _square(
    figures: Figures, name: str, code: str, br: Decimal, error: Decimal
) -> Iterator[Contradiction]:
    """Yield a contradiction if (BH)max in kJ/m³ exceeds Br²/(4µ0).

    ``br`` and its tolerance ``error`` are in T.
    """
    value = figures[name]
    if br + error <= 0 or value - get_half_unit(value) > (br + error) ** 2 / (4 * MU_0) / 1000:
        limit = max(br, Decimal(0)) ** 2 / (4 * MU_0) / 1000
        yield Contradiction(name, code, {"other": _text(br), **_above(value, limit, 2)})


def _coercivity(figures: Figures) -> Iterator[Contradiction]:
    if _has(figures, "hcb_min_ka_per_m", "br_min_t"):
        value, br = figures["hcb_min_ka_per_m"], figures["br_min_t"]
        if value - get_half_unit(value) > (br + get_half_unit(br)) / MU_0 / 1000:
            params = {"other": _text(br), **_above(value, br / MU_0 / 1000, 2)}
            yield Contradiction("hcb_min_ka_per_m", "hcb_br", params)


def _coefficients(figures: Figures) -> Iterator[Contradiction]:
    alpha, beta = figures.get("alpha_br_percent_per_k"), figures.get("beta_hcj_percent_per_k")
    material = figures.get("material") or ""
    if alpha is not None and alpha >= 0:
        yield Contradiction("alpha_br_percent_per_k", "alpha_sign", {"value": _text(alpha)})
    sign = LIMITS[material].beta_sign if material in LIMITS else 0
    if sign:
        name = "beta_hcj_percent_per_k"
        if beta is None:
            yield Contradiction(name, "beta_missing", {"material": material})
        elif beta * sign <= 0:
            code = "beta_positive" if sign > 0 else "beta_negative"
            yield Contradiction(name, code, {"value": _text(beta), "material": material})


def _reach(figures: Figures) -> Iterator[Contradiction]:
    limits = LIMITS.get(figures.get("material") or "")
    if limits and _has(figures, "br_min_t"):
        value = figures["br_min_t"]
        if value + get_half_unit(value) < limits.br_least_t:
            yield _out_of_reach(figures, "br_min_t", "br_low", value, limits.br_least_t)
    if limits and _has(figures, "br_min_t", "br_nominal_t"):
        value = compute_br_max(figures)
        if value - _br_max_error(figures) > limits.br_most_t:
            yield _out_of_reach(figures, "br_nominal_t", "br_high", value, limits.br_most_t)
    recoil = figures.get("recoil_permeability")
    if recoil is not None and recoil + get_half_unit(recoil) < 1:
        params = {"value": _text(recoil), "excess": _text(1 - recoil)}
        yield Contradiction("recoil_permeability", "recoil_low", params)


def _out_of_reach(
    figures: Figures, name: str, code: str, value: Decimal, limit: Decimal
) -> Contradiction:
    params = {"value": _text(value), "limit": _text(limit), "excess": _text(abs(value - limit))}
    return Contradiction(name, code, {**params, "material": figures["material"]})


def _above(value: Decimal, limit: Decimal, digits: int | None = None) -> dict[str, str]:
    """Return message parameters: both numbers and the excess of the first over the second.

    With ``digits``, the second is a computed limit, rounded to so many decimals.
    """
    shown = limit if digits is None else round_half_up(limit, digits)
    return {
        "value": _text(value),
        "other" if digits is None else "limit": _text(shown),
        "excess": _text(value - shown),
    }


def _text(value: Decimal) -> str:
    return f"{value:f}"
