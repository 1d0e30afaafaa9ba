"""Files of grades for tests, built from rows, and helpers that create grades directly."""

import csv
import io
from pathlib import Path
from typing import Any

import openpyxl
from django.conf import settings

from products.grades.files import checking, reading, snapshot, storing
from products.grades.files.columns import COLUMNS, EXPORT_NOTE
from products.models import Grade

REFERENCE = Path(settings.BASE_DIR) / "site/demo/data/grades.csv"
HEADERS = [column.header for column in COLUMNS]
Row = dict[str, Any]

N42SH: Row = {
    "family": "NdFeB", "compound": "Nd2Fe14B", "grade": "N42SH", "br_min_T": "1.28",
    "br_nominal_T": "1.300", "hcb_min_kA_m": "939", "hcj_min_kA_m": "1592",
    "bhmax_min_kJ_m3": "318", "bhmax_max_kJ_m3": "342", "max_operating_temperature_C": "150",
    "alpha_br_pct_per_K": "-0.12", "beta_hcj_pct_per_K": "-0.535", "density_g_cm3": "7.6",
    "recoil_permeability": "1.05", "status": "reference", "confidence": "high",
    "source_keys": "S6+S5", "valid_from": "2026-07-01", "export_note": "",
}  # fmt: skip


def many(number: int) -> list[Row]:
    """Return rows of grades with invented names: G1, G2 and so on."""
    return [{**N42SH, "grade": f"G{count}"} for count in range(1, number + 1)]


def csv_file(*rows: Row, encoding: str = "utf-8", delimiter: str = ",") -> bytes:
    """Return a CSV file with the columns of the first row."""
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode(encoding)


def xlsx_file(*rows: Row, formats: dict[str, str] | None = None) -> bytes:
    """Return an XLSX file with the columns of the first row; values keep their types.

    ``formats`` are number formats by column.
    """
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(list(rows[0]))
    for row in rows:
        sheet.append([row.get(header) for header in rows[0]])
        for position, header in enumerate(rows[0], start=1):
            if formats and header in formats:
                sheet.cell(sheet.max_row, position).number_format = formats[header]
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def grade(**values: Any) -> Grade:
    """Create the grade N42SH, or a variant of it with these values."""
    fields: dict[str, Any] = {
        column.field: N42SH[column.header] for column in COLUMNS if column is not EXPORT_NOTE
    }
    return Grade.objects.get(pk=Grade.objects.create(**{**fields, **values}).pk)


def reference_rows() -> list[Row]:
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def load_reference() -> None:
    """Create the 101 reference grades, with the digits as printed."""
    fields = {column.header: column.field for column in COLUMNS}
    Grade.objects.bulk_create(
        Grade(**{fields[header]: value or None for header, value in row.items()})
        for row in reference_rows()
    )


def check(data: bytes, name: str = "grades.csv") -> list[checking.RowResult]:
    return checking.check_rows(reading.read_grade_file(name, data), snapshot.take_snapshot())


def take_in(data: bytes, name: str = "grades.csv", user: Any = None) -> None:
    """Check a file and store its rows."""
    table = snapshot.take_snapshot()
    results = checking.check_rows(reading.read_grade_file(name, data), table)
    storing.store(results, user, table.fingerprint)


def kinds(results: list[checking.RowResult]) -> list[str]:
    return [result.kind for result in results]


def problems(results: list[checking.RowResult]) -> list[tuple[int, str, str]]:
    """Return (row, column, message) of all problems, in the active language."""
    return [
        (result.number, problem.column, str(problem))
        for result in results
        for problem in result.problems
    ]
