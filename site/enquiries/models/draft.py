"""A request for quotation that is still being written."""

import hashlib
import json
import re
import secrets
import uuid
from typing import Any

from django.db import models
from django.utils import timezone

from uploads.formats import DRAWING_CHOICES
from uploads.storage import private_storage, random_name

MOST_LINES = 20
"""No reader asks for more parts at once."""
LINE_ID = re.compile(r"[0-9a-f]{8}")

Line = dict[str, Any]
"""``{"id", "item", "values": {field: text}}``: a part, and the item that its reader came from."""


def new_key() -> str:
    """What the reader's cookie holds: 192 random bits."""
    return secrets.token_urlsafe(24)


def empty() -> dict[str, Any]:
    return {"person": {}, "lines": []}


def new_line(item: str = "", values: dict[str, str] | None = None) -> Line:
    """Return a line with an identity of its own; no draft has it yet."""
    return {"id": secrets.token_hex(4), "item": item, "values": values or {}}


class Draft(models.Model):
    """What a reader has written so far, as it was typed, right or wrong.

    ``data`` is ``{"person": {field: text}, "lines": [Line]}``; it is changed by the methods below.
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

    @property
    def person(self) -> dict[str, str]:
        """The texts that stand once: name, addresses, message."""
        return self.data["person"]

    @property
    def lines(self) -> list[Line]:
        """The parts, in their order."""
        return self.data["lines"]

    @property
    def is_full(self) -> bool:
        return len(self.lines) >= MOST_LINES

    def find_line(self, identity: str) -> Line | None:
        """Return the line of that identity, if there is one."""
        return next((line for line in self.lines if line["id"] == identity), None)

    def add_line(self, item: str = "", values: dict[str, str] | None = None) -> Line:
        """Append a new line and return it."""
        line = new_line(item, values)
        self.lines.append(line)
        return line

    def takes_line(self, identity: str) -> bool:
        """Return whether ``replace_line`` may be called: for a line that is there, or for a new one
        whose identity is possible and that there is room for."""
        is_possible = not self.is_full and LINE_ID.fullmatch(identity) is not None
        return is_possible or self.find_line(identity) is not None

    def replace_line(self, identity: str, values: dict[str, str]) -> None:
        """Store a line's texts in place of those that are there; add the line if it is not."""
        line = self.find_line(identity)
        if line is None:
            line = {"id": identity, "item": ""}
            self.lines.append(line)
        line["values"] = values

    def remove_line(self, identity: str) -> None:
        """Remove the line of that identity, if there is one."""
        self.data["lines"] = [line for line in self.lines if line["id"] != identity]

    def replace_person(self, values: dict[str, str]) -> None:
        """Store the texts that stand once in place of those that are there."""
        self.data["person"] = values

    def mention(self, text: str) -> None:
        """Add a paragraph to the message, unless it is in it already."""
        message = self.person.get("message", "")
        if text not in message:
            self.person["message"] = f"{message}\n\n{text}\n".lstrip()

    def store(self) -> None:
        """Save the draft. One that was sent meanwhile, from another window, becomes a draft of its
        own: under its old token it would be taken for what was sent, and never come in."""
        self.updated_at = timezone.now()
        if self.pk is None:
            self.save()
            return
        stored = Draft.objects.filter(pk=self.pk)
        if not stored.update(data=self.data, updated_at=self.updated_at):
            self.pk, self.key, self.token = None, new_key(), uuid.uuid4()
            self.save(force_insert=True)

    def digest(self) -> str:
        """Return a hash of all that would be sent: whether a reader saw the draft as it is now."""
        files = list(self.files.values_list("pk", flat=True))
        sent = json.dumps([self.data, files], sort_keys=True)
        return hashlib.sha256(sent.encode()).hexdigest()


class StagedFile(models.Model):
    """A drawing that was uploaded before the enquiry is sent. Where ``stored`` is blank it was kept
    for a day and is gone; the name remains, to say so."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=255)
    stored = models.FileField(storage=private_storage, upload_to=random_name, blank=True)
    kind = models.CharField(max_length=10, choices=DRAWING_CHOICES)
    size = models.PositiveBigIntegerField()
    created_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
