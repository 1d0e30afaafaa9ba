"""Alert on the admin home page when outgoing mail fails or is delayed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from wagtail.admin.ui.components import Component

from outbox.models import Message

# A server that uses greylisting has accepted the second or third attempt by then.
PATIENCE = timedelta(minutes=15)


@dataclass
class MailAlert(Component):
    """Admin home page panel: failed mails, start of the longest wait, and the last error.

    ``worker_is_silent`` is True if the worker does not seem to run.
    """

    failed: int
    waiting_since: datetime | None
    worker_is_silent: bool
    last_error: str

    template_name = "outbox/admin/alert.html"
    order = 100  # before Wagtail's own panels, which start at 110

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        return dict(vars(self))


def get_outbox_alert() -> MailAlert | None:
    """Return the alert, or None if no mail failed and none is queued longer than PATIENCE."""
    limit = timezone.now() - PATIENCE
    queued = Message.objects.queued()
    failed = Message.objects.failed().count()
    waiting_since = (
        queued.filter(trying_since__lt=limit)
        .order_by("trying_since")
        .values_list("trying_since", flat=True)
        .first()
    )
    if not failed and waiting_since is None:
        return None
    tried = queued.exclude(last_error="").order_by("-next_attempt_at")
    last_error, next_attempt = tried.values_list("last_error", "next_attempt_at").first() or (
        "",
        None,
    )
    return MailAlert(
        failed=failed,
        waiting_since=waiting_since,
        # A running worker sets the next attempt to a time in the future, or just past.
        worker_is_silent=next_attempt is None or next_attempt < limit,
        last_error=last_error,
    )
