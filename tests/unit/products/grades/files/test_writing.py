"""Export of grades: figures as printed, no formulas in texts, and import of the exported file."""

import csv
import io
import zipfile
from typing import Any

import openpyxl
import pytest
from django.test import Client
from django.utils import timezone
from openpyxl.utils import get_column_letter

from products.grades.files import writing
from products.grades.files.columns import COLUMNS
from products.models import ExportNote, Grade
from tests.unit.products.grades.files.files import (
    HEADERS,
    check,
    grade,
    kinds,
    load_reference,
    take_in,
)

pytestmark = pytest.mark.django_db

FORMATS = {"xlsx": writing.write_xlsx, "csv": writing.write_csv}
formats = pytest.mark.parametrize("extension", FORMATS)
DANGEROUS = [
    "=HYPERLINK(\"http://x\")", "=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠x",
    "'=1", "''=1", "'plain", "plain=1", "a\n=1", "=1\t\"x\",;y",
]  # fmt: skip


def as_file(extension: str) -> bytes:
    return FORMATS[extension](Grade.objects.select_related("export_note"))


@formats
def test_what_was_downloaded_can_be_taken_in_unchanged(extension: str) -> None:
    load_reference()
    note = ExportNote.objects.create(slug="n", title="t", text="t", as_of=timezone.localdate())
    Grade.objects.filter(name__startswith="N42").update(export_note=note, status="certified")

    results = check(as_file(extension), f"grades.{extension}")

    assert kinds(results) == ["unchanged"] * 101
    assert {len(result.values) for result in results} == {len(COLUMNS)}


@formats
def test_a_table_that_was_downloaded_makes_the_same_table(extension: str) -> None:
    load_reference()
    fields = [column.field for column in COLUMNS]
    before = list(Grade.objects.values_list(*fields))
    data = as_file(extension)
    Grade.objects.all().delete()

    take_in(data, f"grades.{extension}")

    after = list(Grade.objects.values_list(*fields))
    assert list(map(str, after)) == list(map(str, before))


@formats
@pytest.mark.parametrize("text", DANGEROUS)
def test_a_text_is_never_a_formula_and_comes_back_as_it_was(extension: str, text: str) -> None:
    grade(source_keys=text, compound=text[:40])

    data = as_file(extension)

    assert kinds(check(data, f"a.{extension}")) == ["unchanged"]
    if extension == "csv":
        (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
        assert row["source_keys"][0] not in "=+-@＝＋－＠\t\r\n"
    else:
        assert b"<f>" not in zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")


def test_a_formula_in_an_uploaded_text_is_stored_as_a_text_and_given_out_as_one() -> None:
    grade()
    take_in(b"grade,source_keys\nN42SH,\"=cmd|'/c calc'!A0\"\n")
    assert Grade.objects.get().source_keys == "=cmd|'/c calc'!A0"

    assert b"'=cmd" in as_file("csv")


def test_csv_is_as_excel_wants_it() -> None:
    grade()
    data = as_file("csv")

    assert data.startswith(b"\xef\xbb\xbf" + ",".join(HEADERS).encode() + b"\r\n")
    assert b"1.300,939,1592" in data
    assert b",-0.12,-0.535," in data  # figures are not escaped with an apostrophe


def book(client: Client) -> Any:
    response = client.get("/admin/grades/download.xlsx")
    assert response.status_code == 200
    return openpyxl.load_workbook(io.BytesIO(response.content))


def test_figures_are_numbers_with_their_digits(staff_client: Client) -> None:
    grade(source_keys="=1+1")
    sheet = book(staff_client).worksheets[0]

    cells = dict(zip(HEADERS, sheet[2], strict=True))
    assert cells["br_nominal_T"].value == 1.3
    assert cells["br_nominal_T"].number_format == "0.000"
    assert cells["hcj_min_kA_m"].number_format == "0"
    assert cells["valid_from"].is_date
    assert cells["source_keys"].data_type == "s"
    assert cells["source_keys"].quotePrefix
    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref == f"A1:{get_column_letter(len(HEADERS))}2"


def test_the_second_sheet_explains_every_column_in_both_languages(staff_client: Client) -> None:
    sheet = book(staff_client).worksheets[1]

    rows = {row[0]: row[1:] for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert list(rows) == HEADERS
    assert rows["br_min_T"][0] == "remanence Br, at least (T)"
    assert all(row[0] and row[1] for row in rows.values())
    assert "业内参考值" in rows["status"][3]


@formats
def test_a_download_is_named_after_its_day(staff_client: Client, extension: str) -> None:
    response = staff_client.get(f"/admin/grades/download.{extension}")

    day = timezone.localdate().isoformat()
    expected = f'attachment; filename="grades-{day}.{extension}"'
    assert response.headers["Content-Disposition"] == expected
