"""Tables that staff upload: CSV in whatever encoding, and Excel workbooks, as rows of texts."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

MAX_BYTES = 5_000_000
# Unpacked, a row of a table of ours has a thousand bytes. A workbook that needs far more, or that
# stretches over far more lines than it has rows, takes longer to read than a request may.
MAX_UNPACKED_PER_ROW = 10_000
MAX_UNPACKED = 50_000_000
MAX_LINES_PER_ROW = 2
MAX_COLUMNS = 64
ZIP = b"PK\x03\x04"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"

MESSAGES: dict[str, Any] = {
    "file_large": _("The file is too large."),
    "file_unpacked": _("Unpacked, the workbook is too large."),
    "file_old_excel": _("This is a workbook of an old Excel: save it as .xlsx."),
    "file_no_workbook": _("The file can't be read as an Excel workbook."),
    "file_no_csv": _("The file can't be read as CSV."),
    "file_no_text": _(
        "The file can't be read: save it as CSV in UTF-8, or as an Excel workbook (.xlsx)."
    ),
    "file_rows": _("The file has more than %(number)d rows: divide it."),
}


class UnreadableFileError(ValueError):
    """Why a file is no table; the words are in the language that is active when they are read."""

    messages = MESSAGES

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code, self.params = code, params

    def __str__(self) -> str:
        return str(self.messages[self.code]) % self.params


class Formula(str):
    """A formula of a workbook, as it is written: its value is unknown."""


def _check_file(name: str, data: bytes, most_rows: int) -> None:
    """Raise UnreadableFileError where a look at the file tells that it is no table, or far too
    large."""
    if len(data) > MAX_BYTES:
        raise UnreadableFileError("file_large")
    if data.startswith(OLD_EXCEL):
        raise UnreadableFileError("file_old_excel")
    if is_workbook(name, data):
        _check_archive(data, min(most_rows * MAX_UNPACKED_PER_ROW, MAX_UNPACKED))
    else:
        _decoded(data)


def read_table(
    name: str, data: bytes, most_rows: int, formulas: bool = False
) -> list[tuple[int, list[str]]]:
    """Return the rows that are not blank, each with its number as spreadsheets count;
    UnreadableFileError where there are more than ``most_rows`` and one of headings, or, with the
    blank ones, more than twice as many.

    Numbers come as they are shown, dates as 2026-07-01. With ``formulas``, a formula of a workbook
    comes as Formula; otherwise as the value it had last.
    """
    _check_file(name, data, most_rows)
    lines = _excel(data, formulas) if is_workbook(name, data) else _csv(data)
    rows: list[tuple[int, list[str]]] = []
    for number, line in enumerate(lines, start=1):
        if any(line):
            rows.append((number, line))
        if len(rows) > most_rows + 1 or number > most_rows * MAX_LINES_PER_ROW + 1:
            raise UnreadableFileError("file_rows", number=most_rows)
    return rows


def is_workbook(name: str, data: bytes) -> bool:
    """Whether it says so, by its name or by its first bytes."""
    return name.lower().endswith((".xlsx", ".xlsm")) or data.startswith(ZIP)


def _csv(data: bytes) -> Iterator[list[str]]:
    text = _decoded(data)
    first = text.split("\n", 1)[0]
    # Excel writes semicolons where the comma is the decimal sign, and tabs as “Unicode text”.
    delimiter = next((sign for sign in "\t;" if sign in first), ",")
    try:
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield [value.strip() for value in line]
    except csv.Error as error:
        raise UnreadableFileError("file_no_csv") from error


def _decoded(data: bytes) -> str:
    """UTF-8 with or without its mark, Excel's UTF-16, or the GBK of a Chinese Windows."""
    encodings = ["utf-16"] if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnreadableFileError("file_no_text")


def _check_archive(data: bytes, max_unpacked: int) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            # No more than what it declares is ever read of a member.
            unpacked = sum(member.file_size for member in archive.infolist())
    except Exception as error:  # whatever a broken archive makes the library raise
        raise UnreadableFileError("file_no_workbook") from error
    if unpacked > max_unpacked:
        raise UnreadableFileError("file_unpacked")


def _excel(data: bytes, formulas: bool) -> Iterator[list[str]]:
    """The first sheet. With defusedxml there, openpyxl refuses entities and external references."""
    import openpyxl  # 5 MB, which a web worker that serves readers never needs

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=not formulas)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # some programmes write a size that is none
        for line in sheet.iter_rows(max_col=MAX_COLUMNS):
            yield _without_blank_end(shown(cell) for cell in line)
    except UnreadableFileError:
        raise
    except Exception as error:  # whatever a broken workbook makes the library raise
        raise UnreadableFileError("file_no_workbook") from error


def _without_blank_end(texts: Iterable[str]) -> list[str]:
    line = list(texts)
    while line and not line[-1]:
        line.pop()
    return line


def shown(cell: Any) -> str:
    """A workbook's cell as a reader sees it, with all digits of its number."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str) and cell.data_type != "f":
        return value.strip()
    if cell.data_type == "f":
        return Formula(value if isinstance(value, str) else getattr(value, "text", None) or "=")
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _number(value, cell.number_format or "")
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(" ")
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _number(value: float, number_format: str) -> str:
    """1.1 formatted as 0.00 is 1.10; more digits than the format shows are kept, up to the fifteen
    that Excel knows."""
    exact = isinstance(value, int)
    text = str(value) if exact else format(Decimal(f"{value:.15g}").normalize(), "f")
    if "%" in number_format:
        # What stands there as 12 % is 0.12: taken for either, it could be a hundred times wrong.
        return f"{format(Decimal(text) * 100, 'f')}%"
    whole, _point, decimals = text.partition(".")
    wanted = _decimals(number_format)
    return f"{whole}.{decimals.ljust(wanted, '0')}" if len(decimals) < wanted else text


def _decimals(number_format: str) -> int:
    """How many digits after the point a plain format shows: 2 for 0.00, #,##0.00 and “0.00_ ”."""
    first = number_format.split(";", 1)[0]
    bare = re.sub(r'_.|\\.|\*.|"[^"]*"|\[[^\]]*\]|[\s()]', "", first)
    plain = re.fullmatch(r"[#,0]*0(?:\.(0+))?", bare)
    return len(plain[1]) if plain and plain[1] else 0
