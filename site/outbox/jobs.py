"""What the worker does for the outbox."""

from jobs.registry import job
from outbox.delivery import send_due


@job(every=1)
def send_mail() -> int:
    """Sends mail as soon as it is queued."""
    return send_due()
