"""Export of the table of grades as an Excel workbook (XLSX).

Separate from ``writing`` because openpyxl takes 5 MB in each process that imports it.
"""

import io
from collections.abc import Iterable

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

import languages
from products.grades.files.columns import COLUMNS, DATE, FIGURE, NAME, FileColumn
from products.grades.files.dangerous import escape_cell, escape_string_cell
from products.models.grade import Grade

ALLOWED = _("What may stand there")
HEADINGS = Font(bold=True)
WRAPPED = Alignment(wrap_text=True, vertical="top")


def write_workbook(grades: Iterable[Grade]) -> bytes:
    """Return a workbook with a sheet of grades and a sheet that explains the columns.

    The explanations are in both languages.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet("grades")
    sheet.freeze_panes = f"{get_column_letter(COLUMNS.index(NAME) + 2)}2"
    for position, column in enumerate(COLUMNS, start=1):
        width = 18 if column.kind == FIGURE else 22
        sheet.column_dimensions[get_column_letter(position)].width = max(
            width, len(column.header) + 3
        )
    sheet.append([_bold(sheet, column.header) for column in COLUMNS])
    rows = 1
    for grade in grades:
        sheet.append([_cell(sheet, column, grade) for column in COLUMNS])
        rows += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{rows}"
    _explain(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _cell(sheet: WriteOnlyWorksheet, column: FileColumn, grade: Grade) -> Cell | None:
    value = getattr(grade, column.field)
    if value is None:
        return None
    if column.kind == FIGURE:
        cell = WriteOnlyCell(sheet, value=value)
        decimals = max(-value.as_tuple().exponent, 0)
        cell.number_format = f"0.{'0' * decimals}" if decimals else "0"
        return cell
    if column.kind == DATE:
        cell = WriteOnlyCell(sheet, value=value)
        cell.number_format = "yyyy-mm-dd"
        return cell
    return _string(sheet, escape_string_cell(column.printed(grade)))


def _string(sheet: WriteOnlyWorksheet, text: str) -> Cell | None:
    """Return a text cell that never becomes a formula, also when a user edits it; None if blank."""
    if not text:
        return None
    text = ILLEGAL_CHARACTERS_RE.sub("", text)
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    if escape_cell(text) != text:
        cell.quotePrefix = True
    return cell


def _bold(sheet: WriteOnlyWorksheet, text: str) -> Cell:
    cell = WriteOnlyCell(sheet, value=text)
    cell.font = HEADINGS
    return cell


def _explain(book: Workbook) -> None:
    sheet = book.create_sheet("columns 列说明")
    for letter, width in zip("ABCDE", (30, 40, 30, 60, 60), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "B2"
    headings = ["column 列", *languages.OWN_NAMES.values()]
    headings += [f"{name}: {_said(ALLOWED, code)}" for code, name in languages.OWN_NAMES.items()]
    sheet.append([_bold(sheet, text) for text in headings])
    for column in COLUMNS:
        texts = [column.header]
        texts += [_said(column.label, code) for code in languages.CODES]
        texts += [_said(column.hint, code) for code in languages.CODES]
        cells = [_string(sheet, text) for text in texts]
        for cell in cells:
            if cell is not None:
                cell.alignment = WRAPPED
        sheet.append(cells)


def _said(text: str | Promise, code: str) -> str:
    with translation.override(code):
        return str(text)
