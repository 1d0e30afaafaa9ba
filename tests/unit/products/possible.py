"""Random rows of grades, and an independent check if such a magnet can exist.

The check does not use the code of the rules. It tests with floats if there are true values that
round to the printed ones and are consistent.
"""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

REACH = {
    "NdFeB": (1.0, 1.6), "NdFeB-bonded": (0.3, 0.9), "SmCo": (0.7, 1.25), "Ferrite": (0.18, 0.46),
    "AlNiCo": (0.5, 1.4),
}  # fmt: skip
BETA = {"NdFeB": -1, "NdFeB-bonded": -1, "SmCo": -1, "Ferrite": 1, "AlNiCo": 0}
MU_0 = 4e-7 * math.pi


@dataclass(frozen=True)
class Interval:
    """Range of true values that a printed figure may stand for."""

    low: float
    high: float


def interval(figure: Decimal) -> Interval:
    half = 0.5 * 10.0 ** int(figure.as_tuple().exponent)
    return Interval(float(figure) - half, float(figure) + half)


def margins(row: dict[str, Any]) -> list[float]:
    """Return the margin of each rule, relative to its figures; negative if no true values fit."""
    br, nominal = interval(row["br_min_t"]), interval(row["br_nominal_t"])
    hcb, hcj = interval(row["hcb_min_ka_per_m"]), interval(row["hcj_min_ka_per_m"])
    least, most = interval(row["bhmax_min_kj_per_m3"]), interval(row["bhmax_max_kj_per_m3"])
    br_max_high, br_max_low = 2 * nominal.high - br.low, 2 * nominal.low - br.high
    low, high = REACH[row["material"]]
    alpha, beta = float(row["alpha_br_percent_per_k"]), row["beta_hcj_percent_per_k"]
    sign = BETA[row["material"]]
    energy = max(br_max_high, 0.0) ** 2 / (4 * MU_0) / 1000
    return [
        (br.high**2 / (4 * MU_0) / 1000 - least.low) / least.low,
        (energy - most.low) / most.low,
        (br.high / MU_0 / 1000 - hcb.low) / hcb.low,
        (hcj.high - hcb.low) / hcb.low,
        nominal.high - br.low,
        (most.high - least.low) / least.low,
        -alpha,
        1.0 if not sign else (-1.0 if beta is None else sign * float(beta)),
        br.high - low,
        high - br_max_low,
        row["recoil_permeability"] is None or interval(row["recoil_permeability"]).high - 1,
    ]


CLEAR = 1e-9
"""Margin below which floats are not precise enough; such rows have no verdict."""


def verdict(row: dict[str, Any]) -> bool | None:
    """Return True if the magnet can exist; None if floats are not precise enough."""
    found = [float(margin) for margin in margins(row)]
    # The signs of alpha and beta must be right, and 0 is wrong; rounding does not matter here.
    signs, others = found[6:8], found[:6] + found[8:]
    if any(margin <= 0 for margin in signs) or any(margin < -CLEAR for margin in others):
        return False
    return None if any(margin < CLEAR for margin in others) else True


def rows(count: int, seed: int) -> Iterator[dict[str, Any]]:
    """Yield random rows, near enough to real magnets that both verdicts are frequent.

    The same seed yields the same rows.
    """
    chance = random.Random(seed)
    for _number in range(count):
        yield row(chance)


def row(chance: random.Random) -> dict[str, Any]:
    material = chance.choice(list(REACH))
    low, high = REACH[material]
    slack = chance.choice([0.0, 0.0, 0.15])
    br = printed(chance.uniform(max(low - slack, 0.05), high + slack), chance.choice([2, 2, 3]))
    nominal = printed(max(float(br) + chance.uniform(-0.005, 0.04), 0.01), 3)
    limit = float(br) ** 2 / (4 * MU_0) / 1000
    top = max(2 * float(nominal) - float(br), 0.02) ** 2 / (4 * MU_0) / 1000
    digits = chance.choice([0, 1]) if limit < 100 else 0
    least = limit * chance.uniform(0.80, 1.015)
    hcb = float(br) / MU_0 / 1000 * chance.choice([0.5, 0.9, 1.0]) * chance.uniform(0.95, 1.01)
    sign = BETA[material] or chance.choice([-1, 1])
    beta = printed(chance.uniform(0.1, 0.8), 2) * sign
    return {
        "material": material,
        "br_min_t": br,
        "br_nominal_t": nominal,
        "hcb_min_ka_per_m": printed(hcb, 0),
        "hcj_min_ka_per_m": printed(hcb * chance.choice([0.99, 1.2, 2.5]), 0),
        "bhmax_min_kj_per_m3": printed(least, digits),
        "bhmax_max_kj_per_m3": printed(max(top * chance.uniform(0.85, 1.01), least), digits),
        "max_operating_temperature_c": Decimal(chance.randint(60, 550)),
        "alpha_br_percent_per_k": chance.choice([-1] * 15 + [0, 1]) * printed(0.12, 2),
        "beta_hcj_percent_per_k": chance.choice([beta] * 12 + [-beta, None, beta * 0]),
        "density_g_per_cm3": printed(chance.uniform(4.5, 8.5), 1),
        "recoil_permeability": chance.choice(
            [None, Decimal("1.05"), Decimal("1.1"), Decimal("0.97")]
        ),
    }


def printed(value: float, digits: int) -> Decimal:
    """Return a value rounded as it would be printed, at least one unit of the last digit."""
    unit = Decimal(1).scaleb(-digits)
    return max(Decimal(repr(value)).quantize(unit), unit)
