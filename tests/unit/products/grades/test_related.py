"""Related grades: next stronger, next higher temperature, equivalents."""

import pytest

from products.grades.related import find_related_grades, make_iec_designation
from products.models import Grade
from tests.unit.products.reference import ROWS


def grades() -> dict[str, Grade]:
    made = {}
    for number, (name, row) in enumerate(ROWS.items()):
        grade = Grade(pk=number, slug="grade", **row)
        grade.complete()
        grade.clean_figures()
        made[name] = grade
    return made


GRADES = grades()


def of(name: str) -> tuple[str | None, str | None, list[str]]:
    grade = GRADES[name]
    same = [other for other in GRADES.values() if other.material == grade.material]
    found = find_related_grades(grade, same)
    stronger, hotter = found.stronger, found.hotter
    return (
        stronger.name if stronger else None,
        hotter.name if hotter else None,
        [other.name for other in found.equivalents],
    )


@pytest.mark.parametrize(
    ("name", "stronger", "hotter", "equivalents"),
    [
        ("N42", "N45", "N42M", []),
        ("N48", "N50M", "N48M", []),  # N50 is stronger, but its temperature limit is 10 °C lower
        ("N52M", None, "N50H", []),
        ("N42SH", "N45SH", "N42UH", []),
        ("N42AH-GBD", None, None, []),
        ("YX24", "YXG26", "YXG26", []),
        ("YXG28", "YXG30H", "YXG28H", []),
        ("Y30BH", "C8A", None, ["C8A"]),
        ("Y33", "C8B", None, ["C8B"]),
        ("Y28", "Y30BH", None, ["Y30 (C5)"]),
    ],
)
def test_related_grades(
    name: str, stronger: str | None, hotter: str | None, equivalents: list[str]
) -> None:
    assert of(name) == (stronger, hotter, equivalents)


@pytest.mark.parametrize("name", GRADES)
def test_which_grades_are_related(name: str) -> None:
    grade = GRADES[name]
    same = [other for other in GRADES.values() if other.material == grade.material]
    found = find_related_grades(grade, same)
    if found.stronger:
        assert found.stronger.bhmax_min_kj_per_m3 > grade.bhmax_min_kj_per_m3
        assert found.stronger.max_operating_temperature_c >= grade.max_operating_temperature_c
    if found.hotter:
        assert found.hotter.max_operating_temperature_c > grade.max_operating_temperature_c
    for other in found.equivalents:  # the relation is symmetric
        assert grade in find_related_grades(other, same).equivalents
    assert grade not in [found.stronger, found.hotter, *found.equivalents]
    assert len(found.to_compare) <= 3


@pytest.mark.parametrize(
    ("name", "designation"),
    [
        ("N42", "REFeB 318/96"),
        ("YX18", "RECo5 127/119"),
        ("YXG28H", "RE2Co17 207/199"),
        ("Y30BH", "Hard ferrite 27/23"),
        ("LNG37 (Alnico 5)", "AlNiCo 37/5"),
    ],
)
def test_designation_of_the_standard(name: str, designation: str) -> None:
    assert make_iec_designation(GRADES[name]) == designation


def test_no_designation_is_made_up() -> None:
    grade = Grade(**{**ROWS["YX18"], "compound": "SmFeN"})
    grade.clean_figures()
    assert make_iec_designation(grade) == ""
