"""Taking an enquiry in: it, its lines, files and mails are stored together or not at all."""

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
    """A prospect's enquiry that was found right, in the active language. Its files are in the
    private storage already; ``draft`` is done with once it is stored."""

    token: uuid.UUID
    values: dict[str, Any]
    lines: Sequence[EnquiryLine] = ()
    files: Iterable[StagedFile] = ()
    draft: Draft | None = None
    sender: str = ""
    suspicions: list[str] = field(default_factory=list)

    def enquiry(self) -> Enquiry:
        """The enquiry that it makes; not yet stored."""
        return Enquiry(
            **self.values,
            token=self.token,
            language=languages.active(),
            consented_at=timezone.now(),
            sender=self.sender,
            suspicions=self.suspicions,
            quarantined=bool(self.suspicions),
        )


def known(token: uuid.UUID) -> Enquiry | None:
    """The enquiry that was made of a form, if it was sent before."""
    return Enquiry.objects.filter(token=token).first()


def accept(submission: Submission) -> Enquiry:
    """Stores the enquiry and queues its mails in one transaction.

    A form that was stored before (a double click, a retry) gives the enquiry that is there. The
    mails of one in quarantine wait until it is released.
    """
    for attempt in range(TRIES):
        if before := known(submission.token):
            return before
        enquiry = submission.enquiry()  # with a reference of its own: two alike come once in 2**30
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
    """Takes an enquiry out of quarantine and queues its mails; False if somebody else did."""
    with transaction.atomic():
        held = Enquiry.objects.filter(pk=enquiry.pk, quarantined=True)
        if not held.update(quarantined=False):
            return False
        enquiry.quarantined = False
        mails.queue(enquiry)
    return True
