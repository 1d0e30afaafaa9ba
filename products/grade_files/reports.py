"""What came of checking a file, as JSON keeps it: readable later in either language."""

from collections import Counter
from typing import Any

from products.grade_files.checking import CHANGED, KINDS, NEW, REFUSED, RowResult
from products.grade_files.problems import Problem

MOST_SHOWN = 500
Report = dict[str, Any]


def of_rows(results: list[RowResult]) -> Report:
    """The numbers of each kind; the refused rows and those that change something, at most 500 of
    either."""
    counts = Counter(result.kind for result in results)
    refused = [result for result in results if result.kind == REFUSED]
    changing = [result for result in results if result.kind in (NEW, CHANGED)]
    return {
        "counts": {kind: counts[kind] for kind in KINDS},
        "refused": [
            {
                "number": result.number, "name": result.name,
                "problems": [problem.stored() for problem in result.problems],
            }
            for result in refused[:MOST_SHOWN]
        ],
        "changing": [
            {
                "number": result.number, "name": result.name, "kind": result.kind,
                "changes": result.changes,
            }
            for result in changing[:MOST_SHOWN]
        ],
    }  # fmt: skip


def of_file(problem: Problem) -> Report:
    """A file that is none."""
    return {"file": problem.stored()}


class ReportView:
    """A stored report for templates, its words in the active language."""

    def __init__(self, report: Report) -> None:
        self.counts: dict[str, int] = report.get("counts") or dict.fromkeys(KINDS, 0)
        self.changing: list[Report] = report.get("changing") or []
        self.file = Problem(**report["file"]) if report.get("file") else None
        self.refused = [
            {**row, "problems": [Problem(**problem) for problem in row["problems"]]}
            for row in report.get("refused") or []
        ]

    @property
    def more_refused(self) -> int:
        """How many refused rows are not shown."""
        return self.counts[REFUSED] - len(self.refused)

    @property
    def more_changing(self) -> int:
        """How many rows that change something are not shown."""
        return self.counts[NEW] + self.counts[CHANGED] - len(self.changing)

    @property
    def may_be_confirmed(self) -> bool:
        """Nothing refused, and something to write."""
        return bool(self.changing) and not self.counts[REFUSED] and not self.file
