"""What the home of the admin says when mail does not go out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from wagtail.admin.ui.components import Component

from outbox.models import Message

# Servers that put a stranger off have taken the second or third try by then.
PATIENCE = timedelta(minutes=15)


@dataclass
class MailAlert(Component):
    """How many mails failed, since when the oldest waits, and why."""

    failed: int
    waiting_since: datetime | None
    worker_is_silent: bool
    last_error: str

    template_name = "outbox/admin/alert.html"
    order = 100  # before everything else

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        return dict(vars(self))


def alert_for() -> MailAlert | None:
    """The alert; None while all is well."""
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
        # A worker that runs has put off some mail to a time that is to come, or has just passed.
        worker_is_silent=next_attempt is None or next_attempt < limit,
        last_error=last_error,
    )
