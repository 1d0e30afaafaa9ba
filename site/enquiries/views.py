"""The confirmation, which both forms lead to."""

from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from enquiries.models import Enquiry

# Says that this site gave out the reference in the address; nobody can make us confirm another.
SENT_SALT = "enquiries.sent"


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
    return render(request, "enquiries/confirmation.html", context)
