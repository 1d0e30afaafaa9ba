"""Describe the result of checking a file, for the page that shows it."""

from products.grades.files.checking import CHANGED, NEW, REFUSED, RowResult, count_kinds

MOST_SHOWN = 500


class Report:
    """The numbers of each kind; the refused rows and those that change something, at most 500 of
    either. The problems' words are in the language that is active when they are read."""

    def __init__(self, results: list[RowResult]) -> None:
        self.counts = count_kinds(results)
        self.refused = [row for row in results if row.kind == REFUSED][:MOST_SHOWN]
        self.changing = [row for row in results if row.kind in (NEW, CHANGED)][:MOST_SHOWN]

    @property
    def more_refused(self) -> int:
        """The number of refused rows that are not shown."""
        return self.counts[REFUSED] - len(self.refused)

    @property
    def more_changing(self) -> int:
        """The number of rows that change something and are not shown."""
        return self.counts[NEW] + self.counts[CHANGED] - len(self.changing)

    @property
    def may_be_confirmed(self) -> bool:
        """True where nothing is refused and there is something to write."""
        return bool(self.changing) and not self.counts[REFUSED]
