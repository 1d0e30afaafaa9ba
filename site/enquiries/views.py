"""The way into an enquiry."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from enquiries.models import ContactPage


@require_safe
def enquiry(request: HttpRequest) -> HttpResponse:
    """Leads to the form, with what is to be added."""
    page = ContactPage.objects.live().unrestricted().filter(shown=True).first()
    url = page.get_url(request) if page else None
    if not url:
        raise Http404("No page takes enquiries")
    items = request.GET.getlist("add")
    query = f"?{urlencode({'add': items}, doseq=True)}" if items else ""
    return redirect(f"{url}{query}#enquiry")
