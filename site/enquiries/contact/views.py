"""Wagtail hook that handles the form of the contact page."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

from core.models import SitePage
from enquiries.contact.forms import ContactForm, make_empty_contact_form
from enquiries.models import ContactPage
from enquiries.spam import Traffic, check_stamp, get_flood_message, hash_sender
from enquiries.submission import Submission, accept, find_stored_enquiry
from enquiries.views import thanks

ServePage = Callable[[SitePage, HttpRequest, list[Any], dict[str, Any]], HttpResponse]


def answer_contact_form(serve_next: ServePage) -> ServePage:
    """Return a serve function for Wagtail's ``on_serve_page`` hook.

    For the contact page it handles the form; every other page is passed to ``serve_next``.
    """

    def serve(
        page: SitePage, request: HttpRequest, args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponse:
        if not isinstance(page, ContactPage):
            return serve_next(page, request, args, kwargs)
        response = page.elsewhere(request)
        if response is None:
            form, response = _answer(request)
            if response is None:
                response = serve_next(page, request, args, {**kwargs, "form": form})
                response.status_code = form.status
        add_never_cache_headers(response)  # the form belongs to one visitor
        return response

    return serve


def _answer(request: HttpRequest) -> tuple[ContactForm, HttpResponse | None]:
    """Return the form, and a redirect once the enquiry is stored.

    The response is None while the form is to be shown, with the HTTP status in ``form.status``.
    """
    if request.method != "POST":
        return make_empty_contact_form(), None
    form = ContactForm(request.POST)
    if not form.is_valid():
        form.status = 422
        return form, None
    token = form.cleaned_data["token"]
    if before := find_stored_enquiry(token):  # before the flood limit: it is already stored
        return form, thanks(before)
    sender_hash = hash_sender(request)
    traffic = Traffic.now(sender_hash)
    if traffic.is_flood:
        form.add_error(None, get_flood_message())
        form.status = 429
        return form, None
    suspicions = [check_stamp(form.cleaned_data["stamp"]), *traffic.reasons]
    if form.cleaned_data["homepage"]:
        suspicions.append("trap")
    submission = Submission(
        token,
        form.values(),
        sender_hash=sender_hash,
        suspicions=[reason for reason in suspicions if reason],
    )
    return form, thanks(accept(submission))
