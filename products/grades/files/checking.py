"""Comparison of a grade file with the database: changes and problems of each row."""

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from products.grades import rules
from products.grades.files.cells import Cells, normalize_text
from products.grades.files.columns import BY_FIELD, COLUMNS, NAME, FileColumn
from products.grades.files.problems import RowProblem
from products.grades.files.reading import FileRow, FileTable
from products.grades.files.snapshot import Snapshot
from products.materials import LIMITS
from products.models.grade import Grade, tidy

NEW, CHANGED, UNCHANGED, REFUSED = "new", "changed", "unchanged", "refused"
KINDS = (NEW, CHANGED, UNCHANGED, REFUSED)
PROGRESS_EVERY = 100
Progress = Callable[[int, int], None]
"""Callback with (rows done, total rows)."""


@dataclasses.dataclass(frozen=True)
class RowResult:
    """Result of the check of one row.

    ``changes`` are (column, old text, new text); ``values`` are the values to store by field name;
    ``grade`` is the stored grade, or a new, unsaved one.
    """

    number: int
    name: str
    kind: str
    changes: list[tuple[str, str, str]]
    problems: list[RowProblem]
    grade: Grade
    values: dict[str, Any]


def check_rows(
    table: FileTable, snapshot: Snapshot, progress: Progress = lambda done, total: None
) -> list[RowResult]:
    """Return the result of each row. Makes no database query: all data is in ``snapshot``."""
    checker = _Checker(table, snapshot)
    results = []
    for done, row in enumerate(table.rows):
        if done % PROGRESS_EVERY == 0:
            progress(done, len(table.rows))
        results.append(checker.check(row))
    progress(len(table.rows), len(table.rows))
    return results


def count_kinds(results: list[RowResult]) -> dict[str, int]:
    """Return the number of rows of each kind."""
    counts = Counter(result.kind for result in results)
    return {kind: counts[kind] for kind in KINDS}


def summarise(counts: dict[str, int]) -> str:
    """Return the numbers as a sentence in the active language."""
    return (
        _("New: %(new)d, changed: %(changed)d, unchanged: %(unchanged)d, refused: %(refused)d.")
        % counts
    )


class _Checker:
    def __init__(self, table: FileTable, snapshot: Snapshot) -> None:
        self.columns = [column for column in table.columns if column is not NAME]
        self.absent = [column for column in COLUMNS if column not in table.columns]
        self.snapshot = snapshot
        self.cells = Cells(snapshot.note_ids)
        self.seen: dict[str, int] = {}

    def check(self, row: FileRow) -> RowResult:
        text = row.texts[NAME.field]
        name, problems = self._name(row, text)
        stored = self.snapshot.grades.get(name.lower()) if name else None
        grade = stored or Grade(name=name)
        # The lookup ignores case; the stored spelling is kept.
        values: dict[str, Any] = {NAME.field: stored.name if stored else name}
        for column in self.columns:
            value, problem = self.cells.value(column, row.texts[column.field], stored)
            values[column.field] = value
            problems += [problem] if problem else []
        if stored is None:
            problems += [RowProblem(column.header, "missing") for column in self._lacking()]
        if row.surplus:
            problems.append(RowProblem("", "surplus"))
        problems += self._rules(stored, values, problems)
        changes = [] if problems else list(self._changes(stored, values))
        kind = self._kind(stored, changes, problems)
        return RowResult(row.number, name or text[:40], kind, changes, problems, grade, values)

    def _name(self, row: FileRow, text: str) -> tuple[str, list[RowProblem]]:
        value, problem = self.cells.value(NAME, text, None)
        if problem:
            code = "name_missing" if problem.code == "missing" else problem.code
            return "", [RowProblem(NAME.header, code, problem.params)]
        name = tidy(value)
        first = self.seen.setdefault(name.lower(), row.number)
        if first != row.number:
            return name, [RowProblem(NAME.header, "name_twice", {"row": first})]
        return name, []

    def _lacking(self) -> Iterator[FileColumn]:
        """Return the required columns that the file does not have."""
        return (column for column in self.absent if column.needed)

    def _rules(
        self, stored: Grade | None, values: dict[str, Any], problems: list[RowProblem]
    ) -> Iterator[RowProblem]:
        """Yield the broken rules, using stored values for columns that the file does not have.

        Also sets the default recoil permeability in ``values`` if there is none.
        """
        figures = stored.figures if stored else {}
        figures |= {name: value for name, value in values.items() if name in Grade.GUARDED}
        if figures.get("recoil_permeability") is None:
            limits = LIMITS.get(figures.get("material") or "")
            values["recoil_permeability"] = limits.recoil_permeability if limits else None
        reported = {problem.column for problem in problems}
        for wrong in rules.list_contradictions(figures):
            problem = RowProblem.from_contradiction(wrong)
            if problem.column not in reported:  # an invalid cell is already reported
                yield problem

    def _changes(
        self, stored: Grade | None, values: dict[str, Any]
    ) -> Iterator[tuple[str, str, str]]:
        for field, value in values.items():
            column = BY_FIELD[field]
            new = self.cells.printed(column, value)
            old = column.printed(stored) if stored else ""
            if new != normalize_text(old):
                yield column.header, old, new

    def _kind(
        self, stored: Grade | None, changes: list[tuple[str, str, str]], problems: list[RowProblem]
    ) -> str:
        if problems:
            return REFUSED
        if stored is None:
            return NEW
        return CHANGED if changes else UNCHANGED
