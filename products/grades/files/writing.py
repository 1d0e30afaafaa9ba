"""Export of the table of grades as CSV or XLSX, in the format that the import accepts."""

import csv
import io
from collections.abc import Iterable

from products.grades.files.columns import COLUMNS, DATE, FIGURE, FileColumn
from products.grades.files.dangerous import escape_cell
from products.models.grade import Grade

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"


def write_csv(grades: Iterable[Grade]) -> bytes:
    """Return the grades as CSV in UTF-8 with BOM; without BOM Excel assumes the local encoding."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(column.header for column in COLUMNS)
    for grade in grades:
        writer.writerow(_text(column, grade) for column in COLUMNS)
    return buffer.getvalue().encode("utf-8-sig", "replace")


def _text(column: FileColumn, grade: Grade) -> str:
    text = column.printed(grade)
    return text if column.kind in (FIGURE, DATE) else escape_cell(text)


def write_xlsx(grades: Iterable[Grade]) -> bytes:
    """Return the grades as an Excel workbook (``workbook.write_workbook``)."""
    from products.grades.files import workbook  # noqa: PLC0415  # imported here: openpyxl takes 5 MB

    return workbook.write_workbook(grades)
