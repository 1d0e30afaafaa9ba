"""Review page of a request for quotation, and sending it."""

import uuid
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods

from enquiries import summary
from enquiries.models import Draft, Enquiry
from enquiries.quote import draft_session
from enquiries.quote.forms import RequestForms
from enquiries.quote.views.request import render_request_page
from enquiries.spam import LEAST_SECONDS, Traffic, get_flood_message
from enquiries.submission import accept, find_stored_enquiry
from enquiries.views import thanks


@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest) -> HttpResponse:  # noqa: PLR0911  # a return for each outcome
    """Show the enquiry for review (GET), or store it and redirect to the confirmation (POST)."""
    draft = draft_session.find_draft(request)
    if request.method == "POST" and (before := _sent_before(request, draft)):
        return thanks(before)
    if draft is None:
        return redirect("enquiry")
    seen = draft.digest()
    forms = RequestForms.from_draft(draft, check=True)
    if not forms.is_valid():
        return render_request_page(request, forms, status=422)
    submission = forms.submission(draft)
    is_changed = request.method == "POST" and request.POST.get("seen") != seen
    if is_changed and (
        before := find_stored_enquiry(draft.token)
    ):  # sent by a second click in the meantime
        return thanks(before)
    if request.method != "POST" or is_changed:
        sections = summary.make_summary_sections(
            submission.enquiry(), submission.lines, submission.files
        )
        context = {"sections": sections, "draft": draft, "seen": seen, "is_changed": is_changed}
        return render(request, "enquiries/quote/review.html", context)
    traffic = Traffic.now(draft.sender_hash)
    if traffic.is_flood:
        forms.prospect.add_error(None, get_flood_message())
        return render_request_page(request, forms, status=429)
    submission.suspicions = [*_suspicions(draft, forms), *traffic.reasons]
    response = thanks(accept(submission))
    response.delete_cookie(draft_session.COOKIE, samesite="Lax")
    return response


def _sent_before(request: HttpRequest, draft: Draft | None) -> Enquiry | None:
    """Return the enquiry already sent with this form, whose draft is gone, or None."""
    try:
        token = uuid.UUID(request.POST.get("token", ""))
    except ValueError:
        return None
    return find_stored_enquiry(token) if draft is None or draft.token != token else None


def _suspicions(draft: Draft, forms: RequestForms) -> list[str]:
    """Return the suspicions about the sender: honeypot field and minimum time."""
    suspicions = []
    if forms.prospect.cleaned_data.get("homepage"):
        suspicions.append("trap")
    if timezone.now() - draft.created_at < timedelta(seconds=LEAST_SECONDS):
        suspicions.append("too_fast")
    return suspicions
