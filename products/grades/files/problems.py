"""Problems of a grade file, stored as codes and translated when they are displayed."""

import dataclasses
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from products.grades import rules
from products.grades.files.columns import BY_FIELD
from products.materials import get_material_label
from products.units import figures
from uploads import spreadsheets

FIGURE_MESSAGES = {
    "figure_no_number": figures.NOT_A_NUMBER,
    "figure_comma": figures.COMMA,
    "figure_long": figures.TOO_LONG,
    "figure_large": figures.TOO_LARGE,
}
MESSAGES: dict[str, Any] = {
    "name_missing": _("The name of the grade is missing."),
    "name_twice": _("Row %(row)s has the same grade."),
    "missing": _("A value is missing."),
    "too_long": _("The text is longer than %(limit)s characters."),
    "characters": _("The text has characters that can't be printed."),
    "formula": _("The cell holds a formula: paste its value in its place."),
    "unknown": _("“%(value)s” is unknown here. Write one of these: %(known)s."),
    "note_unknown": _("There is no export control note with the short name “%(value)s”."),
    "date": _("“%(value)s” is not a date. Write it as 2026-07-01."),
    "surplus": _("The row has more values than the table has columns."),
    "columns_unknown": _("These columns are unknown: %(names)s."),
    "columns_twice": _("These columns are there twice: %(names)s."),
    "column_unnamed": _("Column %(letter)s has values but no heading."),
    "column_grade": _("There is no column “grade”: the first row names the columns."),
    "file_no_rows": _("There is no row with a grade in this file."),
    **spreadsheets.MESSAGES,
    **FIGURE_MESSAGES,
    **{f"rule_{code}": message for code, message in rules.MESSAGES.items()},
}
Params = dict[str, Any]


@dataclasses.dataclass(frozen=True)
class RowProblem:
    """A problem in a column (its header; blank for the whole row or file).

    ``str()`` returns the message in the language that is active at that time.
    """

    column: str
    code: str
    params: Params = dataclasses.field(default_factory=dict)

    def __str__(self) -> str:
        params = dict(self.params)
        if "material" in params:
            params["material"] = str(get_material_label(params["material"]))
        return str(MESSAGES[self.code]) % params

    @classmethod
    def from_figure_error(cls, column: str, error: ValidationError) -> "RowProblem":
        """Return the problem for a ValidationError of a FigureField."""
        message, params = error.message, {**(error.params or {})}
        code = next(code for code, known in FIGURE_MESSAGES.items() if known is message)
        return cls(column, code, {name: str(value) for name, value in params.items()})

    @classmethod
    def from_contradiction(cls, wrong: rules.Contradiction) -> "RowProblem":
        return cls(BY_FIELD[wrong.field].header, f"rule_{wrong.code}", dict(wrong.params))

    @classmethod
    def from_unreadable_file(cls, error: spreadsheets.UnreadableFileError) -> "RowProblem":
        return cls("", error.code, dict(error.params))


class RefusedFileError(ValueError):
    """Error for a file that cannot be read as a table of grades; ``problem`` is the reason."""

    def __init__(self, problem: RowProblem) -> None:
        super().__init__(problem.code)
        self.problem = problem

    def __str__(self) -> str:
        return str(self.problem)
