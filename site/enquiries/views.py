"""Confirmation page of both forms."""

from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from enquiries.models import Enquiry

# Signs the reference in the URL, so that the page confirms only references issued by this site.
SENT_SALT = "enquiries.sent"


def thanks(enquiry: Enquiry) -> HttpResponse:
    """Redirect to the confirmation page, so that reloading does not send the form again."""
    # None: an enquiry in quarantine is acknowledged only if staff release it; promise nothing.
    is_acknowledged = None if enquiry.quarantined else bool(enquiry.email)
    sent = signing.dumps([enquiry.reference, is_acknowledged], salt=SENT_SALT)
    return HttpResponseRedirect(f"{reverse('enquiry_sent')}?{urlencode({'sent': sent})}")


@never_cache
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """Return the confirmation page with the reference number.

    Redirects to the request for quotation if the signature in the URL is invalid.
    """
    try:
        reference, is_acknowledged = signing.loads(request.GET.get("sent", ""), salt=SENT_SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return redirect("enquiry")
    context = {"reference": reference, "is_acknowledged": is_acknowledged}
    return render(request, "enquiries/confirmation.html", context)
