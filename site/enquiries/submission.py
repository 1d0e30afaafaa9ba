"""Acceptance of enquiries: enquiry, lines, files and mails are stored in one transaction."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

import languages
from enquiries import mails
from enquiries.models import Draft, Enquiry, EnquiryFile, EnquiryLine, StagedFile

TRIES = 5


@dataclass
class Submission:
    """Valid enquiry that is ready to be stored, in the active language.

    Its files are already in the private storage; ``draft`` is deleted when the enquiry is stored.
    """

    token: uuid.UUID
    values: dict[str, Any]
    lines: Sequence[EnquiryLine] = ()
    files: Iterable[StagedFile] = ()
    draft: Draft | None = None
    sender_hash: str = ""
    suspicions: list[str] = field(default_factory=list)

    def enquiry(self) -> Enquiry:
        """Return the enquiry, not saved yet."""
        return Enquiry(
            **self.values,
            token=self.token,
            language=languages.get_active_language(),
            consented_at=timezone.now(),
            sender_hash=self.sender_hash,
            suspicions=self.suspicions,
            quarantined=bool(self.suspicions),
        )


def find_stored_enquiry(token: uuid.UUID) -> Enquiry | None:
    """Return the enquiry already stored for a form's token, or None."""
    return Enquiry.objects.filter(token=token).first()


def accept(submission: Submission) -> Enquiry:
    """Store the enquiry, queue its mails in the same transaction, and return it.

    If the form was stored before (double click, retry), that enquiry is returned. For an enquiry in
    quarantine, mails are queued only when it is released.
    """
    for attempt in range(TRIES):
        if before := find_stored_enquiry(submission.token):
            return before
        enquiry = submission.enquiry()  # with a new random reference: two are equal once in 2**30
        try:
            with transaction.atomic():
                _store(enquiry, submission)
        except IntegrityError:
            if attempt == TRIES - 1:
                raise
            continue
        return enquiry
    raise AssertionError("the last try returns or raises")


def _store(enquiry: Enquiry, submission: Submission) -> None:
    enquiry.save(force_insert=True)
    for line in submission.lines:
        line.pk, line.enquiry = None, enquiry
    EnquiryLine.objects.bulk_create(submission.lines)
    EnquiryFile.objects.bulk_create(
        EnquiryFile(
            enquiry=enquiry, name=file.name, stored=file.stored.name, kind=file.kind, size=file.size
        )
        for file in submission.files
    )
    if submission.draft is not None:
        submission.draft.delete()
    if not enquiry.quarantined:
        mails.queue(enquiry)


def release(enquiry: Enquiry) -> bool:
    """Release an enquiry from quarantine and queue its mails; return False if not in quarantine."""
    with transaction.atomic():
        held = Enquiry.objects.filter(pk=enquiry.pk, quarantined=True)
        if not held.update(quarantined=False):
            return False
        enquiry.quarantined = False
        mails.queue(enquiry)
    return True
