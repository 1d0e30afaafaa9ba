"""The table of grades as it is at a moment, and a mark by which to know whether it has changed."""

import hashlib
import json
from dataclasses import dataclass

from products.models.export_note import ExportNote
from products.models.grade import Grade

# Not a value: it moves with every revision, one that changes nothing included.
APART = {"latest_revision"}


@dataclass(frozen=True)
class Snapshot:
    """The grades by their names in small letters, with the mark of them all, and the export notes'
    ids by their short names."""

    grades: dict[str, Grade]
    note_ids: dict[str, int]
    fingerprint: str


def take() -> Snapshot:
    """Asks for everything in two queries. The mark is read off the grades themselves, so that it
    can't be of another moment."""
    grades = list(Grade.objects.select_related("export_note").order_by("pk"))
    note_ids = dict(ExportNote.objects.order_by("pk").values_list("slug", "pk"))
    by_name = {grade.name.lower(): grade for grade in grades}
    return Snapshot(by_name, note_ids, _fingerprint(grades))


def fingerprint() -> str:
    """The mark of the table as it is now."""
    return take().fingerprint


def _fingerprint(grades: list[Grade]) -> str:
    names = [field.attname for field in Grade._meta.concrete_fields if field.name not in APART]
    digest = hashlib.sha256()
    for grade in grades:
        values = [str(getattr(grade, name)) for name in names]
        digest.update(json.dumps(values).encode())
    return digest.hexdigest()
