"""The contact page and its form."""

from typing import Any

from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.blocks import BodyBlock
from core.fields import BodyField
from core.models import SitePage
from core.panels import page_form
from enquiries.forms import EnquiryForm
from enquiries.intake import accept
from products import enquiry_items

# Says that this site gave out the reference in the address; nobody can make us confirm another.
SIGNER_SALT = "enquiries.sent"


class ContactPage(SitePage):
    """How to reach the company, with the enquiry form. Never cached: a form is its reader's own."""

    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    parent_page_types = ["pages.HomePage"]
    subpage_types: list[str] = []
    max_count = 1
    takes_enquiries = True
    template = "enquiries/contact_page.html"
    edit_handler = page_form([("body", _("Body"))])

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        sent = request.POST if request.method == "POST" else None
        form = EnquiryForm(sent, initial=wanted(request))
        if form.is_bound and form.is_valid():
            enquiry = accept(form)
            reference = signing.dumps(enquiry.reference, salt=SIGNER_SALT)
            # To an address of its own: reloading it sends nothing again.
            return HttpResponseRedirect(f"{self.get_url(request)}?sent={reference}#sent")
        response = super().serve(request, *args, form=form, **kwargs)
        if form.is_bound and response.status_code == 200:
            response.status_code = 422
        add_never_cache_headers(response)
        return response

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["form"] = kwargs.get("form") or EnquiryForm()
        context["reference"] = read_reference(request.GET.get("sent", ""))
        return context


def wanted(request: HttpRequest) -> dict[str, str]:
    """What the form begins with: a line for each product that the reader comes from."""
    lines = [
        gettext("Product: %(name)s") % {"name": name}
        for name in enquiry_items.names_of(request.GET.getlist("add"))
    ]
    return {"message": "\n".join([*lines, "", ""])} if lines else {}


def read_reference(sent: str) -> str:
    """The reference in a signed address; blank if we did not sign it."""
    try:
        return signing.loads(sent, salt=SIGNER_SALT)
    except signing.BadSignature:
        return ""
