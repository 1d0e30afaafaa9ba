"""Tolerances of several processes, side by side for each range of sizes."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any


@dataclass(frozen=True)
class ToleranceRow:
    """Sizes over and up to in mm; a tolerance in ± mm for each process, None where it has none."""

    over_mm: Decimal
    up_to_mm: Decimal
    tolerances_mm: list[Decimal | None]


@dataclass(frozen=True)
class ToleranceTable:
    """The processes as blocks with their names, and a row for each range of sizes."""

    processes: Sequence[Any]
    rows: list[ToleranceRow]


def tabulate(processes: Sequence[Any]) -> ToleranceTable:
    """Collects the rows of each process; ranges in rising order."""
    found: dict[tuple[Decimal, Decimal], list[Decimal | None]] = {}
    for number, process in enumerate(processes):
        for row in process["rows"]:
            sizes = (row["over_mm"] or Decimal(0), row["up_to_mm"])
            found.setdefault(sizes, [None] * len(processes))[number] = row["tolerance_mm"]
    rows = [ToleranceRow(*sizes, found[sizes]) for sizes in sorted(found)]
    return ToleranceTable(processes, rows)
