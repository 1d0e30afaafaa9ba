"""What the worker does for accounts."""

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone

from accounts.models import FailedSignIn
from jobs.registry import job

FORGOTTEN_AFTER = timedelta(days=1)
"""The limits look back a quarter of an hour; the log keeps who was tried."""


@job(every=3600)
def forget_failed_sign_ins() -> int:
    """Deletes counted attempts of yesterday; how many."""
    return FailedSignIn.objects.filter(at__lt=timezone.now() - FORGOTTEN_AFTER).delete()[0]


@job(every=3600)
def forget_expired_sessions() -> int:
    """Deletes sessions that have ended by themselves; how many."""
    return Session.objects.filter(expire_date__lt=timezone.now()).delete()[0]
