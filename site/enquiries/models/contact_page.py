"""Contact page model, with its form."""

from typing import Any

from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from core.blocks import BodyBlock
from core.fields import BodyField
from core.models import CompanySettings, SitePage
from core.panels import make_page_edit_handler
from enquiries.contact.forms import make_empty_contact_form


class ContactPage(SitePage):
    """Page with the company's contact details and the contact form.

    POST requests are handled by a hook (``enquiries.wagtail_hooks``).
    """

    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    parent_page_types = ["pages.HomePage"]
    subpage_types: list[str] = []
    max_count = 1
    takes_enquiries = True
    template = "enquiries/contact_page.html"
    edit_handler = make_page_edit_handler([("body", _("Body"))])

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    def texts_in(self, code: str) -> list[str]:
        """Return the texts of the body, and the company's telephone number and e-mail address."""
        company = CompanySettings.load()
        with translation.override(code):
            ways = [(_("Telephone"), company.telephone), (_("E-mail"), company.email)]
            reached = [f"{name}: {value}" for name, value in ways if value]
        return [*super().texts_in(code), *reached]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["form"] = kwargs.get("form") or make_empty_contact_form()
        return context
