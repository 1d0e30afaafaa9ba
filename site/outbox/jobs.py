"""Background jobs of the outbox: send due mail, delete old mail."""

from django.conf import settings

from jobs.registry import job
from outbox.backoff import ServerBackoff
from outbox.delivery import send_due
from outbox.models import Message

# Shared by all lanes of this worker, so that one failed call pauses them all.
backoff = ServerBackoff()


@job(every=1, threads=settings.OUTBOX_LANES)
def send_mail() -> int:
    """Send due mail and return the number sent.

    Runs in ``OUTBOX_LANES`` threads, so that one sending that hangs does not delay the others.
    """
    return send_due(backoff=backoff)


@job(every=3600)
def delete_old_mail() -> int:
    """Delete mails older than the retention time, as they hold personal data; return the number."""
    return Message.forget_old()
