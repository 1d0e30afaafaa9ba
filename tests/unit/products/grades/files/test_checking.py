"""Validation of a file of grades: each error names its row and column, in the user's language."""

from typing import Any

import pytest
from django.utils import timezone, translation

from products.grades.files import checking
from products.grades.files.reports import Report
from products.models import ExportNote, Grade
from tests.unit.products.grades.files.files import (  # fmt: skip
    N42SH,
    check,
    csv_file,
    grade,
    kinds,
    load_reference,
    many,
    problems,
    reference_rows,
    xlsx_file,
)

pytestmark = pytest.mark.django_db

# Values of row 3, the column of the error, and its message in English and Chinese.
MISTAKES: dict[str, tuple[dict[str, Any], str, str, str]] = {
    "no name": ({"grade": " "}, "grade", "name of the grade is missing", "缺少牌号"),
    "long name": ({"grade": "N" * 41}, "grade", "longer than 40", "超过40"),
    "twice": ({"grade": "good1"}, "grade", "Row 2 has the same grade", "第2行"),
    "control": ({"grade": "N\x0742"}, "grade", "can't be printed", "不可打印"),
    "family": ({"family": "Nd"}, "family", "“Nd” is unknown here. Write one of these: NdFeB, "
               "NdFeB-bonded, SmCo, AlNiCo, Ferrite", "“Nd”"),
    "no family": ({"family": ""}, "family", "value is missing", "缺少数值"),
    "no number": ({"br_min_T": "ca. 1.28"}, "br_min_T", "“ca. 1.28” is not a number", "ca. 1.28"),
    "comma": ({"br_min_T": "1,28"}, "br_min_T", "decimal sign as a point", "1,28"),
    "digits": ({"density_g_cm3": "7.61234"}, "density_g_cm3", "too many digits", "7.61234"),
    "large": ({"hcj_min_kA_m": "12345"}, "hcj_min_kA_m", "is too large", "核对单位"),
    "blank": ({"hcb_min_kA_m": ""}, "hcb_min_kA_m", "value is missing", "缺少数值"),
    "formula": ({"br_nominal_T": "=D3+0.02"}, "br_nominal_T", "holds a formula", "公式"),
    "status": ({"status": "certain"}, "status", "reference, certified", "reference, certified"),
    "confidence": ({"confidence": "sure"}, "confidence", "high, medium, low", "high, medium, low"),
    "note": ({"export_note": "gone"}, "export_note", "short name “gone”", "“gone”"),
    "date": ({"valid_from": "2026-02-30"}, "valid_from", "is not a date", "2026-02-30"),
    "day first": ({"valid_from": "01.07.2026"}, "valid_from", "is not a date", "01.07.2026"),
    "energy": ({"bhmax_min_kJ_m3": "330"}, "bhmax_min_kJ_m3", "Br²/(4µ0)", "Br²/(4µ0)"),
    "upper energy": ({"bhmax_max_kJ_m3": "360"}, "bhmax_max_kJ_m3", "Br²/(4µ0)", "Br²/(4µ0)"),
    "hcb": ({"hcb_min_kA_m": "1100"}, "hcb_min_kA_m", "Br/µ0", "Br/µ0"),
    "hcj": ({"hcj_min_kA_m": "900"}, "hcb_min_kA_m", "900", "900"),
    "order": ({"br_nominal_T": "1.26"}, "br_min_T", "1.26", "1.26"),
    "alpha": ({"alpha_br_pct_per_K": "0.12"}, "alpha_br_pct_per_K", "0.12", "0.12"),
    "beta": ({"beta_hcj_pct_per_K": "0.5"}, "beta_hcj_pct_per_K", "0.5", "0.5"),
    "no beta": ({"beta_hcj_pct_per_K": ""}, "beta_hcj_pct_per_K", "HcJ", "HcJ"),
    "reach": ({"family": "SmCo"}, "br_nominal_T", "1.32", "1.32"),
    "negative": ({"density_g_cm3": "-7.6"}, "density_g_cm3", "-7.6", "-7.6"),
    "recoil": ({"recoil_permeability": "0.9"}, "recoil_permeability", "0.9", "0.9"),
    "long sources": ({"source_keys": "S" * 101}, "source_keys", "longer than 100", "超过100"),
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh-hans"])
@pytest.mark.parametrize("kind", MISTAKES)
def test_a_mistake_names_row_and_column(kind: str, language: str) -> None:
    values, column, english, chinese = MISTAKES[kind]
    good1, good2 = many(2)
    good1["grade"] = "Good1"

    results = check(csv_file(good1, {**good2, **values}))

    with translation.override(language):
        (row,) = Report(results).refused
        said = {problem.column: str(problem) for problem in row.problems}
    assert row.number == 3
    assert (english if language == "en" else chinese) in said[column]
    assert kinds(results) == ["new", "refused"]


def test_all_mistakes_of_a_row_are_named() -> None:
    bad = {**N42SH, "br_min_T": "x", "hcb_min_kA_m": "", "density_g_cm3": "7,6", "status": "?"}

    columns = {column for _row, column, _message in problems(check(csv_file(bad)))}

    assert columns == {"br_min_T", "hcb_min_kA_m", "density_g_cm3", "status"}


def test_a_value_beside_the_table_is_no_mistake_that_goes_unseen() -> None:
    data = csv_file(N42SH).rstrip(b"\r\n") + b",1.3\r\n"

    assert problems(check(data)) == [(2, "", "The row has more values than the table has columns.")]


def test_a_formula_is_refused_in_every_column() -> None:
    row = {**N42SH, "grade": '="N42"&"SH"', "source_keys": "=A1"}

    columns = [column for _row, column, _message in problems(check(xlsx_file(row), "a.xlsx"))]

    assert columns == ["grade", "source_keys"]


def test_a_new_grade_needs_the_columns_that_the_file_lacks() -> None:
    results = check(b"grade,family,br_min_T\nN42SH,NdFeB,1.28\n")

    columns = {column for _row, column, _message in problems(results)}
    assert {"br_nominal_T", "hcj_min_kA_m", "density_g_cm3"} <= columns
    assert "compound" not in columns


def test_missing_columns_leave_what_is_there() -> None:
    grade(source_keys="kept")

    (result,) = check(b"grade,br_min_T\nN42SH,1.29\n")

    assert result.changes == [("br_min_T", "1.28", "1.29")]


def test_rules_see_the_values_that_are_there_already() -> None:
    grade()

    ((_row, column, message),) = problems(check(b"grade,bhmax_min_kJ_m3\nN42SH,340\n"))

    assert column == "bhmax_min_kJ_m3"
    assert "1.28" in message


def test_a_grade_is_found_in_other_letters() -> None:
    grade()

    results = check(csv_file({**N42SH, "grade": " ｎ42sh "}))

    assert kinds(results) == ["unchanged"]  # the stored spelling is kept


def test_digits_are_values() -> None:
    grade()

    (result,) = check(csv_file({**N42SH, "br_nominal_T": "1.30"}))

    assert result.changes == [("br_nominal_T", "1.300", "1.30")]


def test_blank_cells_of_a_grade_that_is_there() -> None:
    """Check that status and date are kept, optional values become blank.

    The recoil permeability is set to its usual value.
    """
    note = ExportNote.objects.create(slug="n", title="t", text="t", as_of=timezone.localdate())
    grade(status="certified", export_note=note, recoil_permeability="1.10")
    blank = dict.fromkeys(
        ["recoil_permeability", "status", "valid_from", "export_note", "confidence", "compound"], ""
    )

    (result,) = check(csv_file({**N42SH, **blank}))

    assert {change[0]: change[1:] for change in result.changes} == {
        "compound": ("Nd2Fe14B", ""),
        "confidence": ("high", ""),
        "export_note": ("n", ""),
        "recoil_permeability": ("1.10", "1.05"),
    }


def test_nothing_is_a_change_where_all_is_as_it_was() -> None:
    grade()
    assert kinds(check(csv_file(N42SH))) == ["unchanged"]


def test_the_reference_rows_are_all_right() -> None:
    results = check(csv_file(*reference_rows()))
    assert kinds(results) == ["new"] * 101

    load_reference()
    assert kinds(check(csv_file(*reference_rows()))) == ["unchanged"] * 101


def test_five_bad_rows_among_five_hundred(django_assert_max_num_queries: Any) -> None:
    rows = many(500)
    bad = {50: "br_min_T", 150: "density_g_cm3", 250: "family", 350: "valid_from", 450: "status"}
    for position, column in bad.items():
        rows[position][column] = "wrong"
    data = csv_file(*rows)

    with django_assert_max_num_queries(2):
        results = check(data)

    assert kinds(results).count("new") == 495
    assert [(row, column) for row, column, _message in problems(results)] == [
        (position + 2, column) for position, column in bad.items()
    ]
    assert not Grade.objects.exists()


def test_progress_is_told() -> None:
    from products.grades.files import reading, snapshot

    told: list[tuple[int, int]] = []
    table = reading.read_grade_file("a.csv", csv_file(*many(250)))
    checking.check_rows(
        table, snapshot.take_snapshot(), lambda done, total: told.append((done, total))
    )

    assert told == [(0, 250), (100, 250), (200, 250), (250, 250)]
