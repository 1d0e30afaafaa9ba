"""Table of tolerances: one row for each range of sizes, one column for each process."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any


@dataclass(frozen=True)
class ToleranceRow:
    """A range of sizes (over, up to) in mm, with the tolerance in ± mm of each process or None."""

    over_mm: Decimal
    up_to_mm: Decimal
    tolerances_mm: list[Decimal | None]


@dataclass(frozen=True)
class ToleranceTable:
    """The processes (block values with names) and one row for each range of sizes."""

    processes: Sequence[Any]
    rows: list[ToleranceRow]


def tabulate(processes: Sequence[Any]) -> ToleranceTable:
    """Return the tolerances of all processes as one table, sorted by size."""
    limits: dict[tuple[Decimal, Decimal], list[Decimal | None]] = {}
    for number, process in enumerate(processes):
        for row in process["rows"]:
            sizes = (row["over_mm"] or Decimal(0), row["up_to_mm"])
            limits.setdefault(sizes, [None] * len(processes))[number] = row["tolerance_mm"]
    rows = [ToleranceRow(*sizes, limits[sizes]) for sizes in sorted(limits)]
    return ToleranceTable(processes, rows)
