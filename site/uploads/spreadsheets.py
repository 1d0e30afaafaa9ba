"""Reader for tables that staff upload: CSV (UTF-8, UTF-16, GB 18030) and Excel, as text rows."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell

MAX_BYTES = 5_000_000
# A row of our tables has about 1000 bytes unpacked. A workbook with far more, or with far more
# lines than filled rows, takes longer to read than a request may last.
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
    """Raised if a file can't be read as a table; its text is translated when it is displayed."""

    messages = MESSAGES

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code, self.params = code, params

    def __str__(self) -> str:
        return str(self.messages[self.code]) % self.params


class Formula(str):
    """Cell text that is a formula, as written in the workbook; its value is unknown."""


def _check_file(name: str, data: bytes, most_rows: int) -> None:
    """Raise UnreadableFileError if the file is no table or too large, before it is parsed."""
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
    """Return the rows that are not blank as (row number, cell texts); numbers start at 1.

    Numbers are formatted as the workbook shows them, dates as 2026-07-01. With ``formulas``, a
    formula is returned as Formula, otherwise as its last value. Raises UnreadableFileError if the
    file is no table, or has more than ``most_rows`` rows and one heading, or more than
    MAX_LINES_PER_ROW times as many lines, blank ones included.
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
    """Return True if the file is an Excel workbook by its name or its first bytes."""
    return name.lower().endswith((".xlsx", ".xlsm")) or data.startswith(ZIP)


def _csv(data: bytes) -> Iterator[list[str]]:
    text = _decoded(data)
    first = text.split("\n", 1)[0]
    # Excel writes semicolons where the comma is the decimal separator, and tabs as “Unicode text”.
    delimiter = next((sign for sign in "\t;" if sign in first), ",")
    try:
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield [value.strip() for value in line]
    except csv.Error as error:
        raise UnreadableFileError("file_no_csv") from error


def _decoded(data: bytes) -> str:
    """Return the text, decoded from UTF-8 (with or without BOM), UTF-16 with BOM, or GB 18030.

    Excel writes UTF-16; a Chinese Windows writes GBK, a subset of GB 18030.
    """
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
            # zipfile never reads more of a member than its declared size.
            unpacked = sum(member.file_size for member in archive.infolist())
    except Exception as error:  # zipfile raises many types for a broken archive
        raise UnreadableFileError("file_no_workbook") from error
    if unpacked > max_unpacked:
        raise UnreadableFileError("file_unpacked")


def _excel(data: bytes, formulas: bool) -> Iterator[list[str]]:
    """Yield the rows of the first sheet.

    openpyxl refuses XML entities and external references, because defusedxml is installed.
    """
    import openpyxl  # noqa: PLC0415  # 5 MB of memory; most web workers never need it

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=not formulas)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # some programs write wrong dimensions
        for line in sheet.iter_rows(max_col=MAX_COLUMNS):
            yield _without_blank_end(format_cell(cell) for cell in line)
    except UnreadableFileError:
        raise
    except Exception as error:  # openpyxl raises many types for a broken workbook
        raise UnreadableFileError("file_no_workbook") from error


def _without_blank_end(texts: Iterable[str]) -> list[str]:
    line = list(texts)
    while line and not line[-1]:
        line.pop()
    return line


def format_cell(cell: "ReadOnlyCell") -> str:  # noqa: PLR0911  # a return for each type of cell
    """Return a workbook cell's text as a reader sees it, with all digits of its number."""
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
    """Return the number as text: 1.1 with the format 0.00 becomes 1.10.

    Digits beyond the format are kept, up to the 15 significant digits of Excel.
    """
    exact = isinstance(value, int)
    text = str(value) if exact else format(Decimal(f"{value:.15g}").normalize(), "f")
    if "%" in number_format:
        # A cell that shows 12 % has the value 0.12; with its % sign, the text is not ambiguous.
        return f"{format(Decimal(text) * 100, 'f')}%"
    whole, _point, decimals = text.partition(".")
    places = _decimals(number_format)
    return f"{whole}.{decimals.ljust(places, '0')}" if len(decimals) < places else text


def _decimals(number_format: str) -> int:
    """Return the number of decimals of a plain number format, 0 for any other format.

    It is 2 for 0.00, #,##0.00 and “0.00_ ”.
    """
    first = number_format.split(";", 1)[0]
    bare = re.sub(r'_.|\\.|\*.|"[^"]*"|\[[^\]]*\]|[\s()]', "", first)
    plain = re.fullmatch(r"[#,0]*0(?:\.(0+))?", bare)
    return len(plain[1]) if plain and plain[1] else 0
