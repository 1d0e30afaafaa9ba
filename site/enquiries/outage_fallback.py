"""Middleware for database or disk failures while a prospect sends an enquiry.

The response shows the form with the text as typed, and the company's telephone number and e-mail
address. Nothing here queries the database.
"""

import logging
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers

import languages
from enquiries.contact.forms import ContactForm
from enquiries.models import Draft
from enquiries.quote.forms import RequestForms
from enquiries.quote.posted import update_draft
from languages import telephone

logger = logging.getLogger(__name__)
FAILURES = (DatabaseError, InterfaceError, OSError)


class OutageFallbackMiddleware:
    """Middleware that returns the filled form with status 503 if its view cannot store it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if request.method != "POST" or not isinstance(error, FAILURES):
            return None
        form = FORMS.get(request.POST.get("form", ""))
        if form is None:
            return None
        logger.exception("An enquiry could not be stored", exc_info=error)
        return _fallback(request, *form(request))


def _contact(request: HttpRequest) -> tuple[str, dict]:
    return "enquiries/outage_fallback/contact.html", {"form": ContactForm(request.POST)}


def _request(request: HttpRequest) -> tuple[str, dict]:
    draft = Draft()
    update_draft(draft, request.POST)
    forms = RequestForms.from_draft(draft, stored=False)
    return "enquiries/outage_fallback/request.html", {"forms": forms, "form": forms.prospect}


def _review(request: HttpRequest) -> tuple[str, dict]:
    return "enquiries/outage_fallback/review.html", {"posted": request.POST}


FORMS: dict[str, Callable[[HttpRequest], tuple[str, dict]]] = {
    "contact": _contact,
    "request": _request,
    "review": _review,
}
"""Functions that return (template, context), by the value of the form's field ``form``."""


def _fallback(request: HttpRequest, template: str, context: dict) -> HttpResponse:
    uploaded = [file.name for file in request.FILES.getlist("files")]
    html = render_to_string(
        template,
        {
            **context,
            "uploaded": uploaded,
            "action": request.path,
            "is_outage": True,
            "csrf_token": get_token(request),
            "tag": languages.TAGS[languages.get_active_language()],
            "email": settings.CONTACT_EMAIL,
            "telephone": settings.CONTACT_TELEPHONE,
            "telephone_uri": telephone.format_tel_uri(settings.CONTACT_TELEPHONE),
        },
    )
    response = HttpResponse(html, status=503)
    response["Retry-After"] = "60"
    add_never_cache_headers(response)
    return response
