"""Demagnetisation curves of all grades, at all temperatures of their range."""

import itertools
from typing import Any

import pytest

from products.grades.curve.model import Absent, GradeModel, get_curve_model
from products.grades.curve.verdict import judge
from products.materials import LIMITS
from products.models import Grade
from products.physics.demagnetisation import MU0_T_PER_KA_M, SAFE_SHARE
from products.physics.permeance import compute_permeance_coefficient
from tests.unit.products.reference import ROWS

LINEAR = {name: row for name, row in ROWS.items() if row["material"] != "AlNiCo"}
STEPS = 200


def grade(name: str, **changes: Any) -> Grade:
    made = Grade(**{**ROWS[name], **changes})
    made.slug = "grade"
    made.complete()
    made.clean_figures()
    return made


def model(name: str, **changes: Any) -> GradeModel:
    found = get_curve_model(grade(name, **changes))
    assert isinstance(found, GradeModel)
    return found


def temperatures(of: GradeModel) -> list[float]:
    """Return every ten degrees from the lower limit, the upper limit, and 20 °C, in °C."""
    tens = [of.coldest + 10 * k for k in range(int((of.warmest - of.coldest) / 10) + 1)]
    return sorted({*tens, of.warmest, 20.0})


def test_reference_has_88_grades_with_a_curve() -> None:
    assert len(LINEAR) == 88


@pytest.mark.parametrize("name", LINEAR)
def test_curve_of_a_grade(name: str) -> None:
    of = model(name)
    row = grade(name)
    for celsius in temperatures(of):
        curve = of.curve_at(celsius)
        factor = 1 + float(row.alpha_br_percent_per_k) * (celsius - 20) / 100
        assert curve.flux_density(0) == pytest.approx(float(row.br_nominal_t) * factor)
        assert curve.polarisation(-curve.coercivity) == 0
        fields = [-curve.coercivity * (k / STEPS) for k in range(STEPS + 1)]
        for value in (curve.polarisation, curve.flux_density):
            read = [value(h) for h in fields]
            assert all(after < before for before, after in itertools.pairwise(read)), celsius
        assert curve.flux_density(-curve.normal_coercivity) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("name", LINEAR)
def test_energy_product_at_20_degrees_is_the_grade_s(name: str) -> None:
    row, curve = grade(name), model(name).curve_at(20)
    least, most = float(row.bhmax_min_kj_per_m3), float(row.bhmax_max_kj_per_m3)
    fields = [curve.coercivity * (k / 5000) for k in range(5001)]
    largest = max(h * curve.flux_density(-h) for h in fields)
    assert least * 0.97 <= largest <= most * 1.03
    assert curve.energy_product == pytest.approx(largest, rel=1e-5)


@pytest.mark.parametrize("name", LINEAR)
def test_coercivity_hcb_is_what_makers_print(name: str) -> None:
    """Check HcB, which the model does not get as input: its value confirms the knee.

    Tables print minima, so a higher value than printed is correct.
    """
    assert model(name).curve_at(20).normal_coercivity >= 0.99 * float(grade(name).hcb_min_ka_per_m)


def test_ferrite_begins_in_the_cold_and_is_weaker_there() -> None:
    of = model("Y30BH")
    assert of.coldest == -40
    assert of.curve_at(-40).coercivity < of.curve_at(20).coercivity < of.curve_at(200).coercivity
    assert model("N42").coldest == 20


@pytest.mark.parametrize("name", LINEAR)
@pytest.mark.parametrize("ratio", [0.1, 0.3, 0.5, 0.7, 1, 3])
def test_verdict_agrees_with_its_definition(name: str, ratio: float) -> None:
    """Check that safe means |Hd| = Br(T)/(µ0(µrec + Pc)) below 0.9·HcJ(T)."""
    of, permeance = model(name), compute_permeance_coefficient(1, ratio)
    for celsius in temperatures(of):
        verdict = judge(of, celsius, permeance)
        curve = of.curve_at(celsius)
        field = curve.remanence / (MU0_T_PER_KA_M * (curve.recoil_permeability + permeance))
        limit = SAFE_SHARE * curve.coercivity
        cold = judge(of, 20, permeance)  # a loss at 20 °C remains at higher temperatures
        if abs(field / limit - 1) > 0.002:  # limit precision: 0.1 °C
            assert verdict.is_safe == (field < limit and cold.field < cold.limit), celsius
        assert verdict.field == pytest.approx(field)
        assert verdict.limit == pytest.approx(limit)
        if verdict.high is not None and verdict.low is not None:
            assert of.coldest <= verdict.low <= verdict.high <= of.warmest
            assert verdict.margin <= of.warmest - celsius or not verdict.is_safe


@pytest.mark.parametrize("name", LINEAR)
def test_no_shape_is_promised_more_than_the_catalogue_s_limit(name: str) -> None:
    of = model(name)
    for permeance in (2.056, 10, 1000):
        verdict = judge(of, of.warmest, permeance)
        assert verdict.margin == 0
        assert verdict.high is None or verdict.high <= of.warmest


def test_longer_magnets_are_safer() -> None:
    for name in LINEAR:
        of = model(name)
        highs = [
            judge(of, 20, compute_permeance_coefficient(1, k / 10)).limit
            - judge(of, 20, compute_permeance_coefficient(1, k / 10)).field
            for k in range(1, 30)
        ]
        assert highs == sorted(highs), name


def test_shape_sets_the_limit_of_a_thin_magnet() -> None:
    """Check the limit of N42. L/D 0.03: |Hd| at 20 °C is above 0.9·HcJ.

    L/D 0.3: safe up to the t above 20 °C that solves 0.9·955·(1 − 0.0075 t) = 1.30·(1 − 0.0012
    t)/(µ0·(1.05 + Pc)).
    """
    of = model("N42")
    assert judge(of, 20, compute_permeance_coefficient(1, 0.03)).high is None
    permeance = compute_permeance_coefficient(1, 0.3)
    c = 1 / (MU0_T_PER_KA_M * (1.05 + permeance))
    t = (0.9 * 955 - c * 1.30) / (0.9 * 955 * 0.0075 - c * 1.30 * 0.0012)
    verdict = judge(of, 20, permeance)
    assert verdict.is_by_shape
    assert verdict.high == pytest.approx(20 + t, abs=0.1)
    assert verdict.high <= 20 + t
    assert verdict.margin == pytest.approx(t, abs=0.1)


def test_ferrite_is_limited_from_below() -> None:
    verdict = judge(model("Y25"), -20, 2.056)
    assert verdict.is_safe
    assert verdict.low is not None
    assert -40 < verdict.low < -20
    assert verdict.high == 250
    assert verdict.margin == pytest.approx(-20 - verdict.low)
    assert not judge(model("Y25"), -40, 2.056).is_safe


def test_ferrite_that_is_lost_at_20_degrees_is_not_safe_when_hot() -> None:
    permeance = compute_permeance_coefficient(1, 0.2)
    assert judge(model("Y25"), 250, permeance).field < judge(model("Y25"), 250, permeance).limit
    assert not judge(model("Y25"), 250, permeance).is_safe
    assert judge(model("Y25"), 250, permeance).high is None


@pytest.mark.parametrize(
    ("name", "changes", "why"),
    [
        ("LNG44 (Alnico 5DG)", {}, Absent.ALNICO),
        ("N42", {"material": "NdFeB-bonded"}, Absent.BONDED),
        # At the temperature limit HcJ or Br would be zero.
        ("N42", {"max_operating_temperature_c": "160"}, Absent.FIGURES),
        ("N42", {"alpha_br_percent_per_k": "-3"}, Absent.FIGURES),
        ("N42", {"max_operating_temperature_c": "20"}, Absent.FIGURES),
        ("N42", {"recoil_permeability": "9.9"}, Absent.FIGURES),
    ],
)
def test_what_has_no_curve(name: str, changes: dict[str, str], why: Absent) -> None:
    assert get_curve_model(grade(name, **changes)) is why


def test_every_material_is_thought_of() -> None:
    assert {m for m in LIMITS if LIMITS[m].curve_from_c is not None} == {"NdFeB", "SmCo", "Ferrite"}
