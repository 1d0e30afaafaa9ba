"""Snapshot of all grades, with a fingerprint (hash) to detect later changes."""

import hashlib
import json
from dataclasses import dataclass

from products.models.export_note import ExportNote
from products.models.grade import Grade

# Not part of the fingerprint: it changes with every revision, even one without changes.
APART = {"latest_revision"}


@dataclass(frozen=True)
class Snapshot:
    """Grades by lower-case name, ids of export notes by slug, and the fingerprint of all grades."""

    grades: dict[str, Grade]
    note_ids: dict[str, int]
    fingerprint: str


def take_snapshot() -> Snapshot:
    """Return a snapshot of the database, with two queries.

    The fingerprint is computed from the loaded grades, so that it cannot belong to another state.
    """
    grades = list(Grade.objects.select_related("export_note").order_by("pk"))
    note_ids = dict(ExportNote.objects.order_by("pk").values_list("slug", "pk"))
    by_name = {grade.name.lower(): grade for grade in grades}
    return Snapshot(by_name, note_ids, _fingerprint(grades))


def get_fingerprint() -> str:
    """Return the fingerprint of the current grades."""
    return take_snapshot().fingerprint


def _fingerprint(grades: list[Grade]) -> str:
    names = [field.attname for field in Grade._meta.concrete_fields if field.name not in APART]
    digest = hashlib.sha256()
    for grade in grades:
        values = [str(getattr(grade, name)) for name in names]
        digest.update(json.dumps(values).encode())
    return digest.hexdigest()
