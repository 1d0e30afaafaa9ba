"""Background jobs of the enquiries: clean up drafts, files and senders; report quarantine."""

from datetime import timedelta

from django.utils import timezone

from enquiries import mails
from enquiries.files.orphans import sweep_orphans
from enquiries.models import Draft, Enquiry, EnquiryFile, StagedFile
from enquiries.quote.draft_session import KEPT
from enquiries.quote.staged_files import FILES_KEPT
from jobs.registry import job

ACCEPTING = timedelta(hours=1)
"""Much longer than a request: a file of an enquiry that is just being stored is never deleted."""
SENDER_KEPT = timedelta(days=1)


@job(every=600)
def sweep_drafts() -> int:
    """Delete unused drafts, and files uploaded but not sent; return the number of files deleted.

    Drafts are deleted after ``KEPT`` without a change. Staged files expire after ``FILES_KEPT``;
    their content is deleted ``ACCEPTING`` later.
    """
    now = timezone.now()
    Draft.objects.filter(updated_at__lt=now - KEPT).delete()
    old = StagedFile.objects.filter(created_at__lt=now - FILES_KEPT).exclude(stored="")
    old.update(stored="")
    return sweep_orphans(_known_files, older_than=FILES_KEPT + ACCEPTING)


def _known_files(names: set[str]) -> set[str]:
    """Return those of the names that a row still refers to."""
    return {
        name
        for model in (EnquiryFile, StagedFile)
        for name in model.objects.filter(stored__in=names).values_list("stored", flat=True)
    }


@job(every=600)
def clear_old_sender_hashes() -> int:
    """Clear the sender hash of enquiries older than a day; return the number of enquiries.

    It is needed only for the limits per hour.
    """
    old = Enquiry.objects.filter(created_at__lt=timezone.now() - SENDER_KEPT).exclude(
        sender_hash=""
    )
    return old.update(sender_hash="")


@job(every=60)
def tell_of_quarantine() -> int:
    """Queue a mail to sales about enquiries in quarantine, at most once an hour.

    One of them may be real. Returns the number of enquiries.
    """
    return mails.queue_quarantine_mail()
