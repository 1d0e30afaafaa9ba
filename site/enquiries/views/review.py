"""Everything once more before it is sent, and the sending."""

import uuid
from datetime import timedelta

from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from enquiries import drafts, summary
from enquiries.intake import accept, known
from enquiries.models import Draft, Enquiry
from enquiries.protection import LEAST_SECONDS, Traffic
from enquiries.request_forms import RequestForms
from enquiries.views.request import page

# Says that this site gave out the reference in the address; nobody can make us confirm another.
SENT_SALT = "enquiries.sent"


@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest) -> HttpResponse:
    """Shows what will be sent; sends it."""
    draft = drafts.of(request)
    if request.method == "POST" and (before := _sent_before(request, draft)):
        return thanks(before)
    if draft is None:
        return redirect("enquiry")
    seen = drafts.digest(draft)
    forms = RequestForms.of(draft, check=True)
    if not forms.is_valid():
        return page(request, forms, status=422)
    submission = forms.submission(draft)
    is_changed = request.method == "POST" and request.POST.get("seen") != seen
    if is_changed and (before := known(draft.token)):  # sent by another press, while we read it
        return thanks(before)
    if request.method != "POST" or is_changed:
        sections = summary.sections(submission.enquiry(), submission.lines, submission.files)
        context = {"sections": sections, "draft": draft, "seen": seen, "is_changed": is_changed}
        return render(request, "enquiries/review.html", context)
    traffic = Traffic.now(draft.sender)
    if traffic.is_flood:
        forms.prospect.add_error(None, flood_message())
        return page(request, forms, status=429)
    submission.suspicions = [*_suspicions(draft, forms), *traffic.reasons]
    response = thanks(accept(submission))
    response.delete_cookie(drafts.COOKIE, samesite="Lax")
    return response


def _sent_before(request: HttpRequest, draft: Draft | None) -> Enquiry | None:
    """What was made of this very form, where the list is gone with the first sending of it."""
    try:
        token = uuid.UUID(request.POST.get("token", ""))
    except ValueError:
        return None
    return known(token) if draft is None or draft.token != token else None


def _suspicions(draft: Draft, forms: RequestForms) -> list[str]:
    """What speaks against the sender: the trap, and the clock."""
    found = []
    if forms.prospect.cleaned_data.get("homepage"):
        found.append("trap")
    if timezone.now() - draft.created_at < timedelta(seconds=LEAST_SECONDS):
        found.append("too_fast")
    return found


def flood_message() -> str:
    return _(
        "Too many enquiries have come from your network within the last hour. Nothing was sent; "
        "please write to us by e-mail, call us, or try again in an hour."
    )


def thanks(enquiry: Enquiry) -> HttpResponse:
    """To an address of its own: reloading it sends nothing again."""
    # One in quarantine gets its confirmation later, if it is a real one: nothing is promised.
    is_acknowledged = None if enquiry.quarantined else bool(enquiry.email)
    sent = signing.dumps([enquiry.reference, is_acknowledged], salt=SENT_SALT)
    return HttpResponseRedirect(f"{reverse('enquiry_sent')}?{urlencode({'sent': sent})}")


@never_cache
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """The reference number."""
    try:
        reference, is_acknowledged = signing.loads(request.GET.get("sent", ""), salt=SENT_SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return redirect("enquiry")
    context = {"reference": reference, "is_acknowledged": is_acknowledged}
    return render(request, "enquiries/sent.html", context)
