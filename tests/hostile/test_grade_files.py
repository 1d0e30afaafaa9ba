"""Hostile grade files: no upload gives a 500, whatever it contains."""

import io
import zipfile
from typing import Any
from unittest.mock import patch

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from products.models import Grade
from tests.unit.products.grades.files.admin import CHOOSE, CONFIRM, confirm
from tests.unit.products.grades.files.files import HEADERS, N42SH, csv_file, xlsx_file
from uploads import spreadsheets

pytestmark = [pytest.mark.django_db, pytest.mark.data]

COMMON = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
ODD = [
    "=1+1", "1e999", "-0", "∞", "٣", "１．２８", "1.2.3", "nan", "\u202e1.28", "\x01", "a" * 33_000,
    "'", "'=", "%(value)s", "{{ 7*7 }}", "%s", "2026-13-01", "İ" * 40, "ﷺ" * 40, "\ud7ff", "🧲",
]  # fmt: skip
CELLS = st.one_of(st.sampled_from(ODD), st.text(max_size=12), st.sampled_from(list(N42SH.values())))
ROWS = st.lists(
    st.dictionaries(st.sampled_from(HEADERS), CELLS, max_size=6), min_size=1, max_size=4
)
NUMBERS = st.one_of(
    CELLS, st.floats(allow_nan=False, allow_infinity=False), st.integers(), st.booleans(),
    st.dates(), st.times(), st.none(),
)  # fmt: skip
FORMATS = st.sampled_from(["General", "0.00", "0%", "yyyy-mm-dd", "[h]:mm", "@", '"x"', "_", ";;"])


def outcome(client: Client, name: str, data: bytes) -> str:
    """Upload a file, request every page that follows, and return what has become of the file.

    Returns "not taken", "refused", "unchanged" or "written".
    """
    response = client.post(CHOOSE, {"file": SimpleUploadedFile(name, data)})
    assert response.status_code == 200
    page = response.content.decode()
    if 'type="file"' in page:
        return "not taken"
    if "signed_table" not in page:
        return "refused" if "help-critical" in page else "unchanged"
    shown = confirm(client, page).content.decode()
    assert "The file has been written" in shown
    for extension in ("csv", "xlsx"):
        assert client.get(f"/admin/grades/download.{extension}").status_code == 200
    assert Grade.objects.all().delete()[0]
    return "written"


EXPECTED = {"not taken", "refused", "written"}


@COMMON
@given(data=st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)))
@example(data=b"grade\n\x00")
@example(data=b"PK\x03\x04")
@example(data=b'grade\n"')
@example(data=b"\xff\xfeg\x00")
def test_any_bytes(staff_client: Client, data: bytes) -> None:
    assert outcome(staff_client, "grades.csv", data) in EXPECTED


@COMMON
@given(rows=ROWS)
@example(rows=[{header: odd for header in HEADERS} for odd in ODD])
def test_any_texts(staff_client: Client, rows: list[dict[str, Any]]) -> None:
    table = [{**N42SH, **row} for row in rows]
    data = csv_file(*table, encoding="utf-8").replace(b"\0", b"")
    assert outcome(staff_client, "grades.csv", data) in EXPECTED


@COMMON
@given(value=NUMBERS, header=st.sampled_from(HEADERS), number_format=FORMATS)
def test_any_cells(staff_client: Client, value: Any, header: str, number_format: str) -> None:
    if isinstance(value, str):
        value = ILLEGAL_CHARACTERS_RE.sub("", value)
    data = xlsx_file({**N42SH, header: value}, formats={header: number_format})
    assert outcome(staff_client, "grades.xlsx", data) in EXPECTED


def broken(sheet: bytes) -> bytes:
    """Return a workbook that is valid except for the XML of its sheet, which is ``sheet``."""
    source = zipfile.ZipFile(io.BytesIO(xlsx_file(N42SH)))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in source.namelist():
            is_sheet = name == "xl/worksheets/sheet1.xml"
            archive.writestr(name, sheet if is_sheet else source.read(name))
    return buffer.getvalue()


HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
SHEETS = [
    b"", b"<", HEAD, HEAD + b"</sheetData></worksheet>",
    HEAD + b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
    HEAD + b'<row r="x"><c><v>1</v></c></row></sheetData></worksheet>',
    HEAD + b'<row><c t="s"><v>99999</v></c></row></sheetData></worksheet>',
    HEAD + b'<row><c s="999"><v>1</v></c></row></sheetData></worksheet>',
    HEAD + b"<row><c><v>" + b"9" * 5_000 + b"</v></c></row></sheetData></worksheet>",
    HEAD + b"<row><c><v>1e999</v></c></row></sheetData></worksheet>",
    HEAD + b'<row><c t="e"><v>#DIV/0!</v></c></row></sheetData></worksheet>',
    HEAD + b'<row><c><f t="dataTable" ref="A1"/><v>1</v></c></row></sheetData></worksheet>',
]  # fmt: skip


@pytest.mark.parametrize("sheet", SHEETS, ids=range(len(SHEETS)))
def test_broken_sheets(staff_client: Client, sheet: bytes) -> None:
    assert outcome(staff_client, "grades.xlsx", broken(sheet)) == "not taken"


def test_a_workbook_without_a_sheet_of_cells(staff_client: Client) -> None:
    book = openpyxl.Workbook()
    book.create_chartsheet()
    book.remove(book.worksheets[0])
    buffer = io.BytesIO()
    book.save(buffer)
    assert outcome(staff_client, "grades.xlsx", buffer.getvalue()) == "not taken"


@pytest.mark.parametrize("name", ["a\0.csv", "../../grades.csv", "名" * 300 + ".csv", "%s{{x}}"])
def test_names_of_files(staff_client: Client, name: str) -> None:
    assert outcome(staff_client, name, csv_file(N42SH)) in EXPECTED


@pytest.mark.parametrize(
    "text", ["", ":", "a:b:c", ".a:b:c", "\0", "9" * 30, "名" * 300, "%s{{x}}"]
)
def test_signed_tables(staff_client: Client, text: str) -> None:
    response = staff_client.post(CONFIRM, {"signed_table": text})
    assert response.status_code == 302
    assert response.headers["Location"] == CHOOSE
    assert not Grade.objects.exists()


STRETCHED = [
    HEAD + b'<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>',
    HEAD + b'<row><c s="1"/></row>' * 400_000 + b"</sheetData></worksheet>",
]


@pytest.mark.parametrize("sheet", STRETCHED, ids=["gap", "blank rows"])
def test_sheets_that_take_long_to_read_are_left(staff_client: Client, sheet: bytes) -> None:
    """Check that reading stops after twice as many lines as there may be rows."""
    data = broken(sheet)
    with patch.object(spreadsheets, "format_cell", wraps=spreadsheets.format_cell) as shown:
        assert outcome(staff_client, "grades.xlsx", data) == "not taken"
    assert shown.call_count <= 2_002 * spreadsheets.MAX_COLUMNS
