"""An enquiry that is still being written."""

import secrets
import uuid
from typing import Any

from django.db import models
from django.utils import timezone

from core.files.kinds import FileKind
from core.files.storage import private_storage, random_name


def new_key() -> str:
    """What the reader's cookie holds: 192 random bits."""
    return secrets.token_urlsafe(24)


def empty() -> dict[str, Any]:
    return {"person": {}, "lines": []}


class Draft(models.Model):
    """What a reader has written so far, as it was typed, right or wrong.

    ``data`` is ``{"person": {field: text}, "lines": [{"id", "item", "values": {field: text}}]}``.
    It lives until it is sent, or unused for as long as ``enquiries.jobs`` says.
    """

    key = models.CharField(max_length=40, unique=True, default=new_key, editable=False)
    token = models.UUIDField(default=uuid.uuid4, editable=False)
    data = models.JSONField(default=empty)
    sender = models.CharField(max_length=64, blank=True, db_index=True)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        return f"draft of {self.updated_at:%Y-%m-%d}"


class StagedFile(models.Model):
    """A drawing that was uploaded before the enquiry is sent. Where ``stored`` is blank it was kept
    for a day and is gone; the name remains, to say so."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=255)
    stored = models.FileField(storage=private_storage, upload_to=random_name, blank=True)
    kind = models.CharField(max_length=10, choices=FileKind.choices)
    size = models.PositiveBigIntegerField()
    created_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
