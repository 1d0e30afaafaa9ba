"""Template data for the result of checking a grade file."""

from products.grades.files.checking import CHANGED, NEW, REFUSED, RowResult, count_kinds

MOST_SHOWN = 500


class Report:
    """Row counts by kind, and lists of the refused and the changing rows, at most 500 each.

    The messages of the problems are in the language that is active when they are displayed.
    """

    def __init__(self, results: list[RowResult]) -> None:
        self.counts = count_kinds(results)
        self.refused = [row for row in results if row.kind == REFUSED][:MOST_SHOWN]
        self.changing = [row for row in results if row.kind in (NEW, CHANGED)][:MOST_SHOWN]

    @property
    def more_refused(self) -> int:
        """Return the number of refused rows that are not shown."""
        return self.counts[REFUSED] - len(self.refused)

    @property
    def more_changing(self) -> int:
        """Return the number of new and changed rows that are not shown."""
        return self.counts[NEW] + self.counts[CHANGED] - len(self.changing)

    @property
    def may_be_confirmed(self) -> bool:
        """Return True if no row is refused and there is something to write."""
        return bool(self.changing) and not self.counts[REFUSED]
