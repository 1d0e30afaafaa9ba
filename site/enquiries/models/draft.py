"""Draft of a request for quotation, and its staged files."""

import hashlib
import json
import re
import secrets
import uuid
from typing import Any

from django.db import models
from django.utils import timezone

from uploads.formats import DRAWING_CHOICES
from uploads.storage import get_private_storage, make_random_name

MOST_LINES = 20
"""Highest number of lines in a draft: no visitor needs more parts at once."""
LINE_ID = re.compile(r"[0-9a-f]{8}")

Line = dict[str, Any]
"""``{"id", "item", "values": {field: text}}``: a part, and the item it was added from."""


def make_draft_key() -> str:
    """Return a new key for the visitor's cookie: 192 random bits."""
    return secrets.token_urlsafe(24)


def make_empty_draft_data() -> dict[str, Any]:
    """Return the initial ``data`` of a draft."""
    return {"person": {}, "lines": []}


def make_line(item: str = "", values: dict[str, str] | None = None) -> Line:
    """Return a line with a new random id; it is not added to a draft yet."""
    return {"id": secrets.token_hex(4), "item": item, "values": values or {}}


class Draft(models.Model):
    """Draft of a request for quotation: the text as typed so far, not validated.

    ``data`` is ``{"person": {field: text}, "lines": [Line]}``; change it with the methods below.
    A draft is deleted when it is sent, or when it was unused for ``draft_session.KEPT``
    (``enquiries.jobs``).
    """

    key = models.CharField(max_length=40, unique=True, default=make_draft_key, editable=False)
    token = models.UUIDField(default=uuid.uuid4, editable=False)
    data = models.JSONField(default=make_empty_draft_data)
    sender_hash = models.CharField(max_length=64, blank=True, db_index=True)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        return f"draft of {self.updated_at:%Y-%m-%d}"

    @property
    def person(self) -> dict[str, str]:
        """Return the texts that do not belong to a line: name, addresses, message."""
        person: dict[str, str] = self.data["person"]
        return person

    @property
    def lines(self) -> list[Line]:
        """Return the lines (parts) in their order."""
        lines: list[Line] = self.data["lines"]
        return lines

    @property
    def is_full(self) -> bool:
        return len(self.lines) >= MOST_LINES

    def find_line(self, identity: str) -> Line | None:
        """Return the line with that id, or None."""
        return next((line for line in self.lines if line["id"] == identity), None)

    def add_line(self, item: str = "", values: dict[str, str] | None = None) -> Line:
        """Append a new line and return it."""
        line = make_line(item, values)
        self.lines.append(line)
        return line

    def takes_line(self, identity: str) -> bool:
        """Return True if ``replace_line`` may be called with that id.

        The line must exist, or the id must be valid and the draft not full.
        """
        is_possible = not self.is_full and LINE_ID.fullmatch(identity) is not None
        return is_possible or self.find_line(identity) is not None

    def replace_line(self, identity: str, values: dict[str, str]) -> None:
        """Replace the texts of a line; add the line if it does not exist."""
        line = self.find_line(identity)
        if line is None:
            line = {"id": identity, "item": ""}
            self.lines.append(line)
        line["values"] = values

    def remove_line(self, identity: str) -> None:
        """Remove the line with that id, if it exists."""
        self.data["lines"] = [line for line in self.lines if line["id"] != identity]

    def replace_person(self, values: dict[str, str]) -> None:
        """Replace the texts that do not belong to a line."""
        self.data["person"] = values

    def mention(self, text: str) -> None:
        """Append a paragraph to the message, unless the message contains it."""
        message = self.person.get("message", "")
        if text not in message:
            self.person["message"] = f"{message}\n\n{text}\n".lstrip()

    def store(self) -> None:
        """Save the draft; if its row is gone, save it as a new draft.

        The row is gone if the draft was sent from another window in the meantime. With its old
        token it would be taken for the enquiry already sent, and never be stored.
        """
        self.updated_at = timezone.now()
        if self.pk is None:
            self.save()
            return
        stored = Draft.objects.filter(pk=self.pk)
        if not stored.update(data=self.data, updated_at=self.updated_at):
            self.pk, self.key, self.token = None, make_draft_key(), uuid.uuid4()
            self.save(force_insert=True)

    def digest(self) -> str:
        """Return a hash of all that would be sent (SHA-256, hexadecimal).

        It shows whether the visitor has seen the draft in its current state.
        """
        files = list(self.files.values_list("pk", flat=True))
        sent = json.dumps([self.data, files], sort_keys=True)
        return hashlib.sha256(sent.encode()).hexdigest()


class StagedFile(models.Model):
    """File uploaded to a draft before the enquiry is sent.

    ``stored`` is blank once the file has expired, after a day; the name stays for the message that
    says so.
    """

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=255)
    stored = models.FileField(storage=get_private_storage, upload_to=make_random_name, blank=True)
    kind = models.CharField(max_length=10, choices=DRAWING_CHOICES)
    size = models.PositiveBigIntegerField()
    created_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
