"""Physical rules for grades: impossible values are refused in every way, possible ones stored."""

import os
import re
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.forms import modelform_factory
from django.utils import translation

from products.grades import rules
from products.grades.files import checking, reading, snapshot, storing, writing
from products.models import Grade
from tests.unit.products.possible import rows, verdict
from tests.unit.products.reference import ROWS

pytestmark = pytest.mark.django_db

# One changed figure of N42, the rule that it breaks, and the figures that the message names.
BROKEN = [
    ({"bhmax_min_kj_per_m3": "330"}, "energy_min", ["330", "1.28"]),
    ({"bhmax_max_kj_per_m3": "352"}, "energy_max", ["352", "1.320", "346.64"]),
    ({"hcb_min_ka_per_m": "1025", "hcj_min_ka_per_m": "1592"}, "hcb_br", ["1025", "1018.59"]),
    ({"hcb_min_ka_per_m": "957"}, "hcb_hcj", ["957", "955"]),
    ({"br_nominal_t": "1.270", "bhmax_max_kj_per_m3": "318"}, "br_order", ["1.28", "1.270"]),
    ({"bhmax_max_kj_per_m3": "316"}, "energy_order", ["318", "316"]),
    ({"alpha_br_percent_per_k": "0.12"}, "alpha_sign", ["0.12"]),
    ({"beta_hcj_percent_per_k": "0.75"}, "beta_negative", ["0.75"]),
    ({"beta_hcj_percent_per_k": None}, "beta_missing", []),
    ({"br_nominal_t": "1.470"}, "br_high", ["1.660", "1.6"]),
    ({"recoil_permeability": "0.90"}, "recoil_low", ["0.90", "0.10"]),
    ({"density_g_per_cm3": "-7.5"}, "not_positive", ["-7.5"]),
    (
        {"br_min_t": "0.98", "br_nominal_t": "1.000", "hcb_min_ka_per_m": "700"}
        | {"bhmax_min_kj_per_m3": "180", "bhmax_max_kj_per_m3": "200"},
        "br_low",
        ["0.98", "1.0"],
    ),
]


def changed(**figures: Any) -> dict[str, Any]:
    return {**ROWS["N42"], **figures}


@pytest.mark.parametrize(("figures", "code", "named"), BROKEN, ids=[case[1] for case in BROKEN])
@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_a_rule_says_which_figures_contradict_each_other(
    language: str, figures: dict[str, Any], code: str, named: list[str]
) -> None:
    with translation.override(language), pytest.raises(ValidationError) as refused:
        Grade.objects.create(**changed(**figures))

    assert len(refused.value.messages) == 1, refused.value.messages
    (errors,) = refused.value.error_dict.values()
    assert [error.code for error in errors] == [code]
    message = refused.value.messages[0]
    assert all(figure in message for figure in named), message
    assert bool(re.search(r"[\u4e00-\u9fff]", message)) == (language == "zh-hans")
    assert not Grade.objects.exists()


def test_every_reference_grade_is_possible() -> None:
    for row in ROWS.values():
        Grade.objects.create(**row)
    assert Grade.objects.count() == 101


@pytest.mark.parametrize("name", ["Y25", "LNG44 (Alnico 5DG)"])
def test_the_sign_of_beta_follows_the_material(name: str) -> None:
    Grade.objects.create(**ROWS[name])
    wrong = {**ROWS["Y25"], "name": "Y25 X", "beta_hcj_percent_per_k": "-0.27"}
    with pytest.raises(ValidationError) as refused:
        Grade.objects.create(**wrong)
    assert refused.value.error_dict["beta_hcj_percent_per_k"][0].code == "beta_positive"


def test_half_a_unit_of_the_last_digit_is_left_open() -> None:
    """Check rounding: Br of 1.28 T may be 1.285 T, whose Br²/(4µ0) is 328.5 kJ/m³.

    Br of 1.280 T may not.
    """
    Grade.objects.create(**changed(bhmax_min_kj_per_m3="328"))
    with pytest.raises(ValidationError):
        Grade.objects.create(**changed(name="N42 X", br_min_t="1.280", bhmax_min_kj_per_m3="328"))


def test_digits_are_kept() -> None:
    Grade.objects.create(**changed(br_min_t="1.280", density_g_per_cm3="7.50"))
    grade = Grade.objects.get()
    assert (str(grade.br_min_t), str(grade.density_g_per_cm3)) == ("1.280", "7.50")
    assert Grade.objects.filter(br_min_t__number__gte=1.27).exists()
    assert not Grade.objects.filter(hcj_min_ka_per_m__number__gt=955.5).exists()


@pytest.mark.data
def test_an_address_is_made_once_and_for_one_grade() -> None:
    first = Grade.objects.create(**changed(name="N42+"))
    second = Grade.objects.create(**changed(name="N42-"))
    assert (first.slug, second.slug) == ("n42", "n42-2")
    first.name = "N42 plus"
    first.save()
    assert Grade.objects.get(pk=first.pk).slug == "n42"
    assert Grade.objects.create(**changed(name="特级")).slug == "teji"


@pytest.mark.parametrize("text", ["NaN", "Infinity", "1e2", "1,28", "1.2.8", "1²", "1 28", "=1+1"])
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Grade.objects.create(**changed(br_min_t=text))
    assert list(refused.value.error_dict) == ["br_min_t"]


@pytest.mark.data
def test_no_way_of_writing_many_goes_round_the_rules() -> None:
    grade = Grade.objects.create(**ROWS["N42"])
    grade.hcb_min_ka_per_m = Decimal(9150)
    with pytest.raises(ValidationError):
        grade.save()
    with pytest.raises(ValidationError):
        Grade.objects.bulk_update([grade], ["hcb_min_ka_per_m"])
    with pytest.raises(ValidationError):
        Grade.objects.bulk_create([Grade(**changed(name="N42 X", hcb_min_ka_per_m="9150"))])
    with pytest.raises(TypeError):
        Grade.objects.update(hcb_min_ka_per_m="9150")
    with pytest.raises(ValidationError):
        Grade.objects.update_or_create(name="N42", defaults={"hcb_min_ka_per_m": "9150"})
    assert Grade.objects.get().hcb_min_ka_per_m == 915


ROWS_AT_RANDOM = int(os.environ.get("GRADE_ROWS", "8000"))
Form = modelform_factory(Grade, fields="__all__")


def judged(count: int, seed: int) -> list[tuple[dict[str, Any], bool]]:
    """Return random rows with their verdicts; at least 10 % are possible, and 10 % impossible."""
    found = [(row, possible) for row in rows(count, seed) if (possible := verdict(row)) is not None]
    share = sum(possible for _row, possible in found) / len(found)
    assert 0.1 < share < 0.9, share
    return found


def test_the_rules_agree_with_the_judge() -> None:
    for row, possible in judged(ROWS_AT_RANDOM, seed=1):
        assert possible == (not rules.list_contradictions(row)), row


def test_a_form_and_code_store_what_is_possible_and_nothing_else() -> None:
    for row, possible in judged(ROWS_AT_RANDOM // 4, seed=2):
        data = {"name": "Made", "status": "reference", "valid_from": "2026-07-01"} | {
            name: "" if value is None else str(value) for name, value in row.items()
        }
        form = Form(data)
        assert form.is_valid() == possible, (row, form.errors)
        if possible:
            assert form.save().figures.items() >= row_stored(row).items()
            Grade.objects.all().delete()
            Grade.objects.create(name="Made", **row).delete()
        else:
            with pytest.raises(ValidationError):
                Grade.objects.create(name="Made", **row)
    assert not Grade.objects.exists()


def row_stored(row: dict[str, Any]) -> dict[str, Any]:
    """Return the values of a row that must be stored: all that are given."""
    return {name: value for name, value in row.items() if value is not None}


@pytest.mark.data
def test_an_import_stores_what_is_possible_and_nothing_else() -> None:
    found = judged(ROWS_AT_RANDOM // 2, seed=3)
    expected = [possible for _row, possible in found]
    file = writing.write_csv(
        Grade(name=f"Made {number}", **row) for number, (row, _possible) in enumerate(found)
    )
    now = snapshot.take_snapshot()
    results = checking.check_rows(reading.read_grade_file("grades.csv", file), now)

    assert [result.kind == checking.NEW for result in results] == expected
    assert all(bool(result.problems) == (result.kind == checking.REFUSED) for result in results)
    with pytest.raises(ValueError, match="refused"):
        storing.store(results, None, now.fingerprint)
    assert not Grade.objects.exists()

    good = [result for result in results if result.kind == checking.NEW]
    storing.store(good, None, now.fingerprint)
    stored = list(Grade.objects.all())
    assert len(stored) == sum(expected)
    assert not any(rules.list_contradictions(grade.figures) for grade in stored)
