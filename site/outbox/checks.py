"""System checks for outbox settings with which mail would be sent twice, or never."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

POSITIVE = (
    "OUTBOX_TIMEOUT",
    "OUTBOX_FIRST_RETRY",
    "OUTBOX_LONGEST_RETRY",
    "OUTBOX_GIVE_UP_AFTER",
    "OUTBOX_LANES",
)


@register
def check_settings(**kwargs: Any) -> list[CheckMessage]:
    """Return errors: a number that is not positive (E001), a lease that is too short (E002).

    The lease must be longer than three times ``OUTBOX_TIMEOUT``, the limit for one SMTP step.
    """
    errors: list[CheckMessage] = [
        Error(f"{name} must be more than 0.", id="outbox.E001")
        for name in POSITIVE
        if not (getattr(settings, name) or 0) > 0
    ]
    # A working server is slow in one or two steps, not in all. If it is slow in all and the lease
    # ends first, it may get the mail twice, with the same Message-ID.
    lease = settings.OUTBOX_LEASE
    spare = lease - 3 * (settings.OUTBOX_TIMEOUT or 0)
    if spare <= 0:
        errors.append(
            Error(
                f"OUTBOX_LEASE is {lease} s: two workers could send the same mail.",
                hint=f"More than three times EMAIL_TIMEOUT: more than {lease - spare} s.",
                id="outbox.E002",
            )
        )
    return errors
