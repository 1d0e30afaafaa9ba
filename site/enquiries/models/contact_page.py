"""The contact page and its form."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy as _

from core.blocks import BodyBlock
from core.fields import BodyField
from core.models import CompanySettings, SitePage
from core.panels import page_form


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
        from enquiries.views import contact  # the views know the models, not the reverse

        form, answer = contact.answer(request)
        if answer is None:
            answer = super().serve(request, *args, form=form, **kwargs)
            answer.status_code = form.status
        add_never_cache_headers(answer)
        return answer

    def texts_in(self, code: str) -> list[str]:
        """The body, and how the company is reached, which the page shows beside it."""
        company = CompanySettings.load()
        with translation.override(code):
            ways = [(_("Telephone"), company.telephone), (_("E-mail"), company.email)]
            reached = [f"{name}: {value}" for name, value in ways if value]
        return [*super().texts_in(code), *reached]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from enquiries.views import contact

        context = super().get_context(request, *args, **kwargs)
        context["form"] = kwargs.get("form") or contact.empty_form()
        return context
