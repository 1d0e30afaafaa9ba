"""View of the request for quotation: one form, saved on the server as a draft."""

import uuid

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from enquiries.files.upload_handler import limit_uploads
from enquiries.models import Draft, Enquiry
from enquiries.quote import draft_session
from enquiries.quote.actions import ACTIONS
from enquiries.quote.adding import TOPIC, add_items
from enquiries.quote.forms import RequestForms
from enquiries.quote.posted import update_draft
from enquiries.quote.staged_files import stage_files
from enquiries.submission import find_stored_enquiry
from products.models import ProductIndexPage

SCRIPT = "fetch"
"""Value of the header ``X-Requested-With`` in requests of our script."""


# The upload handler must be set before anything reads request.POST, also before the CSRF check.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def request_for_quotation(request: HttpRequest) -> HttpResponse:
    """Show the form (GET), add the items of a link (``?add=``), or handle the form (POST)."""
    limit_uploads(request)
    return _request_for_quotation(request)


@csrf_protect
def _request_for_quotation(request: HttpRequest) -> HttpResponse:
    draft = draft_session.find_or_start_draft(request)
    if request.method == "POST":
        return _posted(request, draft)
    keys = request.GET.getlist("add")
    if keys and request.method == "GET":
        return _added(request, draft, keys)
    return render_request_page(request, RequestForms.from_draft(draft))


def render_request_page(
    request: HttpRequest, forms: RequestForms, status: int = 200
) -> HttpResponse:
    """Return the page with the form."""
    context = {"forms": forms, "form": forms.prospect, "keep_browsing": _catalogue_url(request)}
    return render(request, "enquiries/quote/page.html", context, status=status)


def _added(request: HttpRequest, draft: Draft, keys: list[str]) -> HttpResponse:
    """Add the items of a link to the draft, and redirect to the URL of the form."""
    identities = add_items(draft, keys, request.GET)
    if not draft_session.may_start(draft):
        return render_request_page(request, RequestForms.from_draft(draft))
    if identities:
        draft.store()
    anchor = f"#line-{identities[-1]}" if identities else ""
    if identities[-1:] == [TOPIC]:
        anchor = "#id_message"
    response = HttpResponseRedirect(reverse("enquiry") + anchor)
    if identities:
        draft_session.set_draft_cookie(response, draft)
    return response


def _posted(request: HttpRequest, draft: Draft) -> HttpResponse:
    update_draft(draft, request.POST)
    if draft.pk is None and (before := _sent_before(request)):
        return _stale(request, draft, before)
    draft.store()
    problems, status = stage_files(request, draft)
    response = _done(request, draft, problems, status)
    draft_session.set_draft_cookie(response, draft)
    return response


def _sent_before(request: HttpRequest) -> Enquiry | None:
    """Return the enquiry already sent with this form from another window, or None."""
    try:
        return find_stored_enquiry(uuid.UUID(request.POST.get("token", "")))
    except ValueError:
        return None


def _stale(request: HttpRequest, draft: Draft, before: Enquiry) -> HttpResponse:
    """Return the form with status 409 and a note that the enquiry was sent before.

    The draft is not saved again unless the visitor sends the form once more. Requests of our script
    get status 204.
    """
    if _is_from_script(request):
        return HttpResponse(status=204)
    forms = RequestForms.from_draft(draft)
    forms.sent_as = before.reference
    return render_request_page(request, forms, status=409)


def _done(request: HttpRequest, draft: Draft, problems: list[str], status: int) -> HttpResponse:
    """Run the action of the button and return its response."""
    action, _colon, target = request.POST.get("do", "review").partition(":")
    if action == "save" and _is_from_script(request):
        return HttpResponse(status=204)
    anchor = ACTIONS[action](draft, target) if action in ACTIONS else ""
    if action == "review" or problems:
        forms = RequestForms.from_draft(draft, check=action == "review")
        forms.file_problems = problems
        if action == "review" and forms.is_valid():
            return redirect("enquiry_review")
        return render_request_page(request, forms, status=status or 422)
    if action == "save":
        return redirect(_catalogue_url(request))
    return HttpResponseRedirect(reverse("enquiry") + anchor)


def _is_from_script(request: HttpRequest) -> bool:
    return request.headers.get("X-Requested-With") == SCRIPT


def _catalogue_url(request: HttpRequest) -> str:
    """Return the URL of the products page, or of the site root if there is none."""
    products = ProductIndexPage.objects.for_readers().first()
    return (products.get_url(request) if products else None) or reverse("root")
