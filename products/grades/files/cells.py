"""Conversion of file cells to values of grade fields, and back to text."""

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError

from products.grades.files.columns import CHOICE, DATE, FIGURE, NOTE, FileColumn
from products.grades.files.problems import RowProblem
from products.models.grade import Grade
from uploads.spreadsheets import Formula

UNPRINTED = ("Cc", "Cf", "Cs")
Found = tuple[Any, RowProblem | None]


class Cells:
    """Converts cells to field values; ``note_ids`` maps slugs of export notes to primary keys."""

    def __init__(self, note_ids: dict[str, int]) -> None:
        self.note_ids = note_ids
        self.note_slugs = {pk: slug for slug, pk in note_ids.items()}
        self.readers = {
            FIGURE: self._figure, CHOICE: self._choice, DATE: self._date, NOTE: self._note,
        }  # fmt: skip

    def value(self, column: FileColumn, text: str, stored: Grade | None) -> Found:
        """Return (value, None), or (None, problem) if the cell is invalid.

        ``stored`` is the grade in the database, None for a new one: a blank status or date keeps
        its value.
        """
        if isinstance(text, Formula):
            return None, RowProblem(column.header, "formula")
        if column.kind == FIGURE and text.startswith("="):
            return None, RowProblem(column.header, "formula")
        if not text:
            return self._blank(column, stored)
        read = self.readers.get(column.kind, self._text)
        return read(column, text)

    def printed(self, column: FileColumn, value: Any) -> str:  # noqa: ANN401  # cells are of any type
        """Return a field value as it is written in the file."""
        if value is None:
            return ""
        if isinstance(value, Decimal):
            return f"{value:f}"
        if column.kind == NOTE:
            return self.note_slugs[value]
        return value.isoformat() if isinstance(value, date) else str(value)

    def _blank(self, column: FileColumn, stored: Grade | None) -> Found:
        if column.needed:
            return None, RowProblem(column.header, "missing")
        if column.kind in (FIGURE, NOTE):
            return None, None
        if column.field in ("status", "valid_from"):
            return getattr(stored or Grade(), column.field), None
        return "", None

    def _text(self, column: FileColumn, text: str) -> Found:
        value = normalize_text(text)
        limit: int = getattr(Grade._meta.get_field(column.field), "max_length", 0)
        if len(unicodedata.normalize("NFKC", value)) > limit or len(value) > limit:
            return None, RowProblem(column.header, "too_long", {"limit": limit})
        if any(unicodedata.category(sign) in UNPRINTED for sign in value):
            return None, RowProblem(column.header, "characters")
        return value, None

    def _figure(self, column: FileColumn, text: str) -> Found:
        field = Grade._meta.get_field(column.field)
        try:
            return field.clean(text, None), None  # type: ignore[union-attr]
        except ValidationError as error:
            return None, RowProblem.from_figure_error(column.header, error)

    def _choice(self, column: FileColumn, text: str) -> Found:
        for code in column.codes:
            if text.lower() == code.lower():
                return code, None
        params = {"value": text[:40], "known": ", ".join(column.codes)}
        return None, RowProblem(column.header, "unknown", params)

    def _date(self, column: FileColumn, text: str) -> Found:
        # Excel may rewrite ISO dates in a CSV file with slashes or points; the year stays first.
        for written in ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d"):
            try:
                return datetime.strptime(text, written).date(), None
            except ValueError:
                continue
        return None, RowProblem(column.header, "date", {"value": text[:40]})

    def _note(self, column: FileColumn, text: str) -> Found:
        if text in self.note_ids:
            return self.note_ids[text], None
        return None, RowProblem(column.header, "note_unknown", {"value": text[:40]})


def normalize_text(text: str) -> str:
    """Return a text on one line, in Unicode form NFC, with single spaces."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
