"""What the worker does for enquiries."""

from datetime import timedelta

from django.utils import timezone

from enquiries import mails
from enquiries.files.orphans import sweep_orphans
from enquiries.models import Draft, Enquiry, EnquiryFile, StagedFile
from enquiries.quote.draft_session import KEPT
from enquiries.quote.staged_files import FILES_KEPT
from jobs.registry import job

ACCEPTING = timedelta(hours=1)
"""Much longer than a request lasts: a file that one is just accepting is never swept."""
SENDER_KEPT = timedelta(days=1)


@job(every=600)
def sweep_drafts() -> int:
    """Forgets lists that were not touched for long, and the files that were uploaded a day ago and
    not sent; the number of files."""
    now = timezone.now()
    Draft.objects.filter(updated_at__lt=now - KEPT).delete()
    old = StagedFile.objects.filter(created_at__lt=now - FILES_KEPT).exclude(stored="")
    old.update(stored="")
    return sweep_orphans(_known_files, older_than=FILES_KEPT + ACCEPTING)


def _known_files(names: set[str]) -> set[str]:
    """Those of the names that a row still refers to."""
    return {
        name
        for model in (EnquiryFile, StagedFile)
        for name in model.objects.filter(stored__in=names).values_list("stored", flat=True)
    }


@job(every=600)
def forget_senders() -> int:
    """Who sent an enquiry is needed for the limits of an hour, and forgotten after a day."""
    old = Enquiry.objects.filter(created_at__lt=timezone.now() - SENDER_KEPT).exclude(sender="")
    return old.update(sender="")


@job(every=60)
def tell_of_quarantine() -> int:
    """Tells sales of enquiries in quarantine, at most once an hour: one of them may be real."""
    return mails.tell_of_quarantine()
