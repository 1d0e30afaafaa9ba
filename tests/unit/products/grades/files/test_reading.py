"""Reading of files of grades as saved by different programs."""

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from django.utils import translation
from openpyxl.utils import get_column_letter

from products.grades.files import reading
from products.grades.files.problems import RefusedFileError
from tests.unit.products.grades.files.files import HEADERS, N42SH, csv_file, many, xlsx_file
from uploads import spreadsheets
from uploads.spreadsheets import Formula

CHINESE = {**N42SH, "source_keys": "国标、样品"}
FILES = {
    "utf-8": ("grades.csv", csv_file(CHINESE)),
    "utf-8 with its mark": ("grades.csv", csv_file(CHINESE, encoding="utf-8-sig")),
    "gbk": ("grades.csv", csv_file(CHINESE, encoding="gbk")),
    "utf-16": ("grades.txt", csv_file(CHINESE, encoding="utf-16", delimiter="\t")),
    "semicolons": ("grades.csv", csv_file(CHINESE, delimiter=";")),
    "tabs": ("grades.tsv", csv_file(CHINESE, delimiter="\t")),
    "excel": ("grades.xlsx", xlsx_file(CHINESE)),
    "excel by another name": ("grades.csv", xlsx_file(CHINESE)),
}


@pytest.mark.parametrize("kind", FILES)
def test_files_as_programmes_save_them(kind: str) -> None:
    name, data = FILES[kind]

    (row,) = reading.read_grade_file(name, data).rows

    assert row.number == 2
    assert row.texts["source_keys"] == "国标、样品"
    assert row.texts["name"] == "N42SH"
    assert row.texts["br_nominal_t"] == "1.300"
    assert row.texts["valid_from"] == "2026-07-01"


def excel_text(value: Any, number_format: str = "General") -> str:
    row = {"grade": "X", "br_min_T": value}
    data = xlsx_file(row, formats={"br_min_T": number_format})
    return reading.read_grade_file("grades.xlsx", data).rows[0].texts["br_min_t"]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (1.28, "General", "1.28"),
        (1.1, "0.00", "1.10"),
        (1.1, "0.00_ ", "1.10"),  # as written by a Chinese Excel
        (1.1, "0.00_);[Red]\\(0.00\\)", "1.10"),
        (955, "0", "955"),
        (955.0, "General", "955"),
        (27, "0.0", "27.0"),
        (1592, "#,##0", "1592"),
        (-0.12, "0.000", "-0.120"),
        (1.285, "0.00", "1.285"),  # all digits are kept
        (0.1 + 0.2, "General", "0.3"),  # as shown by Excel
        (0.00001, "General", "0.00001"),
        (0.12, "0%", "12.00%"),
        (Decimal("1.10"), "0.00", "1.10"),
        (True, "General", "TRUE"),
        ("1.10", "General", "1.10"),
        (date(2026, 7, 1), "yyyy-mm-dd", "2026-07-01"),
        (datetime(2026, 7, 1, 12, 30), "yyyy-mm-dd", "2026-07-01 12:30:00"),
    ],
)
def test_numbers_keep_their_digits(value: Any, number_format: str, text: str) -> None:
    assert excel_text(value, number_format) == text


def test_formulas_are_seen() -> None:
    text = excel_text("=A1*2")
    assert text == "=A1*2"
    assert isinstance(text, Formula)


def test_rows_are_counted_as_spreadsheets_count() -> None:
    data = b"\n\ngrade,compound\n,\nA,\n\nB,x\n"

    rows = reading.read_grade_file("grades.csv", data).rows

    assert [(row.number, row.texts["name"]) for row in rows] == [(5, "A"), (7, "B")]


def test_a_workbook_that_gives_a_wrong_size_is_read_whole() -> None:
    source = zipfile.ZipFile(io.BytesIO(xlsx_file(*many(3))))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                whole = f'ref="A1:{get_column_letter(len(HEADERS))}4"'.encode()
                assert whole in data
                data = data.replace(whole, b'ref="A1"')
            archive.writestr(name, data)

    assert len(reading.read_grade_file("grades.xlsx", buffer.getvalue()).rows) == 3


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (spreadsheets.MAX_UNPACKED + 1))
    return buffer.getvalue()


def no_workbook() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("readme.txt", b"grade")
    return buffer.getvalue()


def entities() -> bytes:
    """Return a workbook whose sheet contains nested XML entities ("billion laughs" attack)."""
    source = zipfile.ZipFile(io.BytesIO(xlsx_file(N42SH)))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + data
            archive.writestr(name, data)
    return buffer.getvalue()


UNREADABLE = {
    "picture": ("a.csv", b"\x89PNG\r\n\x1a\n\x00\x00\xff", "save it as CSV", "另存为"),
    "picture by name": ("a.xlsx", b"\x89PNG\r\n\x1a\n", "Excel workbook", "Excel工作簿"),
    "broken archive": ("a.xlsx", xlsx_file(N42SH)[:900], "Excel workbook", "Excel工作簿"),
    "other archive": ("a.xlsx", no_workbook(), "Excel workbook", "Excel工作簿"),
    "bomb": ("a.xlsx", bomb(), "Unpacked", "解压后过大"),
    "entities": ("a.xlsx", entities(), "Excel workbook", "Excel工作簿"),
    "old excel": ("a.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 99, "save it as .xlsx", "旧版Excel"),
    "endless cell": ("a.csv", b'grade\n"' + b"a" * 200_000, "read as CSV", "CSV"),
    "too large": ("a.csv", b"x" * 5_000_001, "too large", "文件过大"),
    "empty": ("a.csv", b"", "no row with a grade", "没有牌号数据"),
    "only headings": ("a.csv", b"grade,family\n", "no row with a grade", "没有牌号数据"),
    "too many rows": ("a.csv", b"grade\n" + b"x\n" * 10_001, "more than 10000 rows", "10000行"),
    "unknown columns": ("a.csv", b"grade,Br,x\n1,2,3\n", "unknown: Br, x.", "无法识别的列：Br, x"),
    "column twice": ("a.csv", b"grade,Grade\n1,2\n", "twice: grade.", "重复的列：grade"),
    "no grade": ("a.csv", b"family,compound\nNdFeB,x\n", "no column “grade”", "没有“grade”列"),
    "no heading": ("a.csv", b"grade,,family\nA,1,NdFeB\n", "Column B", "B列"),
}


@pytest.mark.parametrize("language", ["en", "zh-hans"])
@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_file_that_is_none_is_refused_in_words(kind: str, language: str) -> None:
    name, data, english, chinese = UNREADABLE[kind]

    with pytest.raises(RefusedFileError) as caught:
        reading.read_grade_file(name, data)

    with translation.override(language):
        assert (english if language == "en" else chinese) in str(caught.value)


def test_ten_thousand_rows_are_taken() -> None:
    assert len(reading.read_grade_file("a.csv", b"grade\n" + b"x\n" * 10_000).rows) == 10_000


def test_a_heading_may_be_written_in_other_letters() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_file({" GRADE ": "A", "BR_MIN_t": 1.2})))
    buffer = io.BytesIO()
    book.save(buffer)

    (row,) = reading.read_grade_file("a.xlsx", buffer.getvalue()).rows

    assert row.texts == {"name": "A", "br_min_t": "1.2"}
