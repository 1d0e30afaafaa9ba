"""Visitor's draft, stored on the server and found by a cookie."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from enquiries.models import Draft
from enquiries.spam import hash_sender

COOKIE = settings.ENQUIRY_COOKIE_NAME
KEPT = timedelta(days=14)
"""Time that an unused draft is kept: a buyer may ask a colleague, or return after a holiday."""
ADD_PER_HOUR = 200
"""Limit of new drafts per network and hour, for robots that follow every link."""


def find_draft(request: HttpRequest) -> Draft | None:
    """Return the visitor's draft, or None."""
    key = request.COOKIES.get(COOKIE, "")
    return Draft.objects.filter(key=key).first() if key else None


def find_or_start_draft(request: HttpRequest) -> Draft:
    """Return the visitor's draft, or a new one that is not saved yet."""
    return find_draft(request) or Draft(sender_hash=hash_sender(request))


def set_draft_cookie(response: HttpResponse, draft: Draft) -> None:
    """Set the cookie with the key of the draft."""
    response.set_cookie(
        COOKIE,
        draft.key,
        max_age=KEPT,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def may_start(draft: Draft) -> bool:
    """Return True if a link may save the draft: it exists, or the hourly limit allows another."""
    if draft.pk:
        return True
    since = timezone.now() - timedelta(hours=1)
    recent = Draft.objects.filter(sender_hash=draft.sender_hash, created_at__gte=since)
    return recent.count() < ADD_PER_HOUR
