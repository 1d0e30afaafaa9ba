"""What the worker does with an uploaded file: it checks it, and writes it once it is confirmed.

No transaction is open while a file is read and checked: SQLite would let nobody else write.
"""

import logging

from products.grade_files import checking, reading, reports, snapshot, storing
from products.grade_files.problems import RefusedFileError
from products.models.grade_import import GradeImport

logger = logging.getLogger(__name__)
State = GradeImport.State


class LostError(Exception):
    """The file was cancelled, or another worker has taken it up."""


def run_next() -> bool:
    """Takes up the next file, if one is due; whether there was one. Several workers may run this
    at once."""
    item = GradeImport.claim()
    if item is None:
        return False
    try:
        (_check if item.state == State.CHECKING else _write)(item)
    except LostError:
        logger.info("Import %s of grades was taken away", item.pk)
    except Exception:
        # Written down, as staff wait for it; the lease has ended the claim of nobody else.
        item.settle(State.FAILED)
        raise
    return True


def _check(item: GradeImport) -> None:
    table = snapshot.take()
    try:
        results = _results(item, table)
    except RefusedFileError as error:
        item.settle(State.REFUSED, report=reports.of_file(error.problem))
        return
    report = reports.of_rows(results)
    state = State.REFUSED if report["counts"][checking.REFUSED] else State.CHECKED
    item.settle(state, report=report, fingerprint=table.fingerprint)


def _write(item: GradeImport) -> None:
    table = snapshot.take()
    if table.fingerprint != item.fingerprint:
        item.settle(State.OUTDATED)
        return
    results = _results(item, table)
    if any(result.kind == checking.REFUSED for result in results):  # of an export note that is gone
        item.settle(State.OUTDATED)
        return
    try:
        # In the same transaction: what a killed worker did not finish has not happened.
        storing.store(results, item.user, item.fingerprint, finish=lambda: _written(item))
    except storing.OutdatedError:
        item.settle(State.OUTDATED)


def _written(item: GradeImport) -> None:
    if not item.settle(State.WRITTEN, rows_done=item.rows_total):
        raise LostError


def _results(item: GradeImport, table: snapshot.Snapshot) -> list[checking.RowResult]:
    def progress(done: int, total: int) -> None:
        if not item.renew(rows_done=done, rows_total=total):
            raise LostError
        item.rows_total = total

    rows = reading.read(item.file_name, bytes(item.content))
    return checking.check(rows, table, progress)
