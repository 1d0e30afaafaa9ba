"""What the worker does for the outbox."""

from django.conf import settings

from jobs.registry import job
from outbox.backoff import ServerBackoff
from outbox.delivery import send_due
from outbox.models import Message

# The lanes of this worker learn of the mail server from each other.
backoff = ServerBackoff()


@job(every=1, threads=settings.OUTBOX_LANES)
def send_mail() -> int:
    """Send mail as soon as it is queued; several at once, so that one that hangs holds up none."""
    return send_due(backoff=backoff)


@job(every=3600)
def forget_sent_mail() -> int:
    """Delete mails whose time is over: they hold the names and words of those who wrote to us."""
    return Message.forget_old()
