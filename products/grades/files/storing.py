"""Writing of a checked grade file in one transaction, with revisions and log entries."""

from collections.abc import Callable, Iterator
from itertools import islice

from anyascii import anyascii
from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.db import connection, models, transaction
from django.utils.text import slugify
from wagtail.models import ReferenceIndex

from products.grades.files import history, snapshot
from products.grades.files.checking import CHANGED, NEW, REFUSED, RowResult, check_rows
from products.grades.files.columns import BY_FIELD
from products.grades.files.reading import FileTable
from products.models.grade import Grade

BATCH = 500
LONGEST_SLUG = 60
# All columns, not only those of the file: the check can also set recoil_permeability.
FIELDS = list(BY_FIELD)


class OutdatedError(Exception):
    """Error if the table has changed since the file was checked; nothing was written."""


def store_table(
    table: FileTable, user: AbstractUser | AnonymousUser | None, fingerprint: str
) -> list[RowResult]:
    """Check the table again, write it, and return the results.

    ``fingerprint`` is that of the grades at the first check. Raises OutdatedError if they have
    changed since, or if a row is refused now, for example because an export note was deleted.
    """
    now = snapshot.take_snapshot()
    results = check_rows(table, now)
    if now.fingerprint != fingerprint or any(result.kind == REFUSED for result in results):
        raise OutdatedError
    store(results, user, fingerprint)
    return results


def store(
    results: list[RowResult],
    user: AbstractUser | AnonymousUser | None,
    fingerprint: str,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> None:
    """Write the new and the changed grades in one transaction.

    ``user`` (or None) is recorded in revisions and log entries. ``fingerprint`` is that of the
    grades at the check. ``progress`` is called inside the transaction with (rows written, total):
    it must not write to the database, and an exception in it rolls everything back. Raises
    OutdatedError if the grades have changed since the check, ValueError if a row is refused.
    """
    if any(result.kind == REFUSED for result in results):
        raise ValueError("A file with refused rows is not written.")
    new = [result for result in results if result.kind == NEW]
    changed = [result for result in results if result.kind == CHANGED]
    total, done = len(new) + len(changed), 0
    with transaction.atomic():
        _lock()
        if snapshot.get_fingerprint() != fingerprint:
            raise OutdatedError
        slugs = _Slugs()
        for batch in _batches(new):
            _create(batch, user, slugs)
            done += len(batch)
            progress(done, total)
        for batch in _batches(changed):
            _change(batch, user)
            done += len(batch)
            progress(done, total)


def _lock() -> None:
    """Lock the table of grades against writes until the transaction ends; reads are not blocked.

    SQLite needs no lock: its transactions are IMMEDIATE, so they lock the database at the start.
    """
    if connection.vendor == "postgresql":
        table = connection.ops.quote_name(Grade._meta.db_table)
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")


def _batches(results: list[RowResult]) -> Iterator[list[RowResult]]:
    rest = iter(results)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _create(
    batch: list[RowResult], user: AbstractUser | AnonymousUser | None, slugs: "_Slugs"
) -> None:
    grades = []
    for result in batch:
        _fill(result)
        result.grade.slug = slugs.make(result.grade.name)
        grades.append(result.grade)
    Grade.objects.bulk_create(grades)
    _index_references([grade for grade in grades if grade.export_note_id])
    history.record_history(grades, user, history.CREATE)


def _change(batch: list[RowResult], user: AbstractUser | AnonymousUser | None) -> None:
    grades = [result.grade for result in batch]
    history.keep_old_values([grade for grade in grades if grade.latest_revision_id is None])
    former_notes = {grade.pk: grade.export_note_id for grade in grades}
    for result in batch:
        _fill(result)
    Grade.objects.bulk_create(
        grades, update_conflicts=True, unique_fields=["id"], update_fields=FIELDS
    )
    _index_references([grade for grade in grades if grade.export_note_id != former_notes[grade.pk]])
    history.record_history(grades, user, history.EDIT)


def _fill(result: RowResult) -> None:
    for field, value in result.values.items():
        model_field = Grade._meta.get_field(field)
        setattr(result.grade, getattr(model_field, "attname", field), value)


def _index_references(grades: list[Grade]) -> None:
    """Update Wagtail's reference index (usage of export notes), as saving a single grade does.

    Export notes are the only objects to which grades refer.
    """
    for grade in grades:
        ReferenceIndex.create_or_update_for_object(grade)


class _Slugs:
    """Unique slugs for new grades; without it N42+ and N42- would have the same slug."""

    def __init__(self) -> None:
        self.taken = set(models.QuerySet(Grade).values_list("slug", flat=True))

    def make(self, name: str) -> str:
        base = slugify(anyascii(name))[:LONGEST_SLUG] or "grade"
        slug, number = base, 1
        while slug in self.taken:
            number += 1
            ending = f"-{number}"
            slug = base[: LONGEST_SLUG - len(ending)] + ending
        self.taken.add(slug)
        return slug
