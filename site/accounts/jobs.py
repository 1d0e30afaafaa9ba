"""Background jobs for accounts: deletion of old failed sign-ins and of expired sessions."""

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone

from accounts.models import FailedSignIn
from jobs.registry import job

FORGOTTEN_AFTER = timedelta(days=1)
"""The limits need only SIGN_IN_WINDOW (15 minutes); the audit log keeps the failed attempts."""


@job(every=3600)
def delete_old_sign_in_failures() -> int:
    """Delete counted attempts older than a day; return the number deleted."""
    return FailedSignIn.objects.filter(attempted_at__lt=timezone.now() - FORGOTTEN_AFTER).delete()[
        0
    ]


@job(every=3600)
def delete_expired_sessions() -> int:
    """Delete expired sessions; return the number deleted."""
    return Session.objects.filter(expire_date__lt=timezone.now()).delete()[0]
