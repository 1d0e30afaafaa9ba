"""Reader of grade files: rows of a CSV or Excel file as texts by field name."""

from collections import Counter
from dataclasses import dataclass

from products.grades.files.columns import BY_HEADER, NAME, TEXT, FileColumn
from products.grades.files.dangerous import unescape_cell
from products.grades.files.problems import RefusedFileError, RowProblem
from uploads.spreadsheets import Formula, UnreadableFileError, read_table

MAX_ROWS = 10_000
MOST_NAMED = 5


@dataclass(frozen=True)
class FileRow:
    """A row: its number in the spreadsheet (from 1), and the texts of its cells by field name.

    ``surplus``: there are values to the right of the last column.
    """

    number: int
    texts: dict[str, str]
    surplus: bool = False


@dataclass(frozen=True)
class FileTable:
    """The known columns of a file, and its rows."""

    columns: list[FileColumn]
    rows: list[FileRow]


def read_grade_file(name: str, data: bytes, most_rows: int = MAX_ROWS) -> FileTable:
    """Return the table in a CSV or Excel file; raise RefusedFileError if it has no grades."""
    try:
        lines = read_table(name, data, most_rows, formulas=True)
    except UnreadableFileError as error:
        raise RefusedFileError(RowProblem.from_unreadable_file(error)) from error
    if not lines:
        raise RefusedFileError(RowProblem("", "file_no_rows"))
    columns = _columns(lines[0][1], [line for _number, line in lines[1:]])
    if len(lines) == 1:
        raise RefusedFileError(RowProblem("", "file_no_rows"))
    known = [column for column in columns if column]
    return FileTable(known, [_row(number, line, columns) for number, line in lines[1:]])


def _columns(headers: list[str], lines: list[list[str]]) -> list[FileColumn | None]:
    """Return the column of each header, None for a blank header.

    Raises RefusedFileError for unknown or duplicate headers, for values below a blank header, and
    if the column "grade" is missing.
    """
    columns = [BY_HEADER.get(header.lower()) for header in headers]
    if NAME not in columns:
        raise RefusedFileError(RowProblem("", "column_grade"))
    unknown = [
        header for header, column in zip(headers, columns, strict=True) if header and not column
    ]
    if unknown:
        raise RefusedFileError(_named("columns_unknown", unknown))
    counted = Counter(column.header for column in columns if column)
    twice = [header for header, number in counted.items() if number > 1]
    if twice:
        raise RefusedFileError(_named("columns_twice", twice))
    for position, column in enumerate(columns):
        if column is None and any(line[position] for line in lines if len(line) > position):
            from openpyxl.utils import get_column_letter  # noqa: PLC0415  # imported here: openpyxl takes 5 MB

            letter = get_column_letter(position + 1)
            raise RefusedFileError(RowProblem("", "column_unnamed", {"letter": letter}))
    return columns


def _named(code: str, names: list[str]) -> RowProblem:
    short = [name[:40] for name in names[:MOST_NAMED]]
    return RowProblem("", code, {"names": ", ".join(short + ["…"] * (len(names) > MOST_NAMED))})


def _row(number: int, line: list[str], columns: list[FileColumn | None]) -> FileRow:
    texts = dict.fromkeys((column.field for column in columns if column), "")
    for column, text in zip(columns, line, strict=False):
        if column:
            is_text = column.kind == TEXT and not isinstance(text, Formula)
            texts[column.field] = unescape_cell(text) if is_text else text
    return FileRow(number, texts, surplus=any(line[len(columns) :]))
