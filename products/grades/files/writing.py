"""The table of grades as a file that can be taken in again as it is."""

import csv
import io
from collections.abc import Iterable

from products.grades.files.columns import COLUMNS, DATE, FIGURE, Column
from products.grades.files.dangerous import escaped
from products.models.grade import Grade

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"


def to_csv(grades: Iterable[Grade]) -> bytes:
    """UTF-8 with its mark, without which Excel takes the text for the machine's own encoding."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(column.header for column in COLUMNS)
    for grade in grades:
        writer.writerow(_text(column, grade) for column in COLUMNS)
    return buffer.getvalue().encode("utf-8-sig", "replace")


def _text(column: Column, grade: Grade) -> str:
    text = column.printed(grade)
    return text if column.kind in (FIGURE, DATE) else escaped(text)


def to_xlsx(grades: Iterable[Grade]) -> bytes:
    """A sheet with the grades, and one that explains the columns in both languages."""
    from products.grades.files import workbook  # with openpyxl: only for who asks for it

    return workbook.written(grades)
