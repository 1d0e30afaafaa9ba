"""The reader's draft: kept on the server, found again by a cookie."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from enquiries.models import Draft
from enquiries.spam import sender_of

COOKIE = settings.ENQUIRY_COOKIE_NAME
KEPT = timedelta(days=14)
"""How long an unused list is kept: a buyer asks a colleague, and comes back after the holiday."""
ADD_PER_HOUR = 200
"""New lists from one network within an hour: a robot that follows every link gets no more."""


def find_draft(request: HttpRequest) -> Draft | None:
    """Return the reader's draft, if there is one."""
    key = request.COOKIES.get(COOKIE, "")
    return Draft.objects.filter(key=key).first() if key else None


def find_or_start_draft(request: HttpRequest) -> Draft:
    """Return the reader's draft, or one that is not stored yet."""
    return find_draft(request) or Draft(sender=sender_of(request))


def set_draft_cookie(response: HttpResponse, draft: Draft) -> None:
    """Tell the browser which draft is its own."""
    response.set_cookie(
        COOKIE,
        draft.key,
        max_age=KEPT,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def may_start(draft: Draft) -> bool:
    """Return whether a link alone may store the draft on the server."""
    if draft.pk:
        return True
    since = timezone.now() - timedelta(hours=1)
    recent = Draft.objects.filter(sender=draft.sender, created_at__gte=since)
    return recent.count() < ADD_PER_HOUR
