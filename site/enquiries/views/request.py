"""The request for quotation: one form, kept on the server while it is written."""

import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from enquiries import drafts
from enquiries.files.upload_handler import RefusedUpload, limit_uploads, message_of
from enquiries.intake import known
from enquiries.models import Draft, Enquiry, StagedFile
from enquiries.request_forms import RequestForms
from products.models import ProductIndexPage

SCRIPT = "fetch"
"""What our script says of itself in ``X-Requested-With``."""


# The upload handler has to stand before anything reads the form, the check against forgery too.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def request_for_quotation(request: HttpRequest) -> HttpResponse:
    limit_uploads(request)
    return _request_for_quotation(request)


@csrf_protect
def _request_for_quotation(request: HttpRequest) -> HttpResponse:
    draft = drafts.of_or_new(request)
    if request.method == "POST":
        return _posted(request, draft)
    wanted = request.GET.getlist("add")
    if wanted and request.method == "GET":
        return _added(request, draft, wanted)
    return page(request, RequestForms.of(draft))


def page(request: HttpRequest, forms: RequestForms, status: int = 200) -> HttpResponse:
    """The form."""
    context = {"forms": forms, "form": forms.prospect, "keep_browsing": _catalogue_url(request)}
    return render(request, "enquiries/request.html", context, status=status)


def _added(request: HttpRequest, draft: Draft, wanted: list[str]) -> HttpResponse:
    """A link was followed: the items go on the list, and the address becomes the list's own."""
    found = drafts.add_items(draft, wanted, request.GET)
    if not drafts.may_start(draft):
        return page(request, RequestForms.of(draft))
    if found:
        drafts.save(draft)
    anchor = f"#line-{found[-1]}" if found else ""
    if found[-1:] == [drafts.TOPIC]:
        anchor = "#id_message"
    response = HttpResponseRedirect(reverse("enquiry") + anchor)
    if found:
        drafts.remember(response, draft)
    return response


def _posted(request: HttpRequest, draft: Draft) -> HttpResponse:
    drafts.take(draft, request.POST)
    if draft.pk is None and (before := _sent_before(request)):
        return _stale(request, draft, before)
    drafts.save(draft)
    problems, status = _stage_files(request, draft)
    do, _colon, which = request.POST.get("do", "review").partition(":")
    response = _done(request, draft, do, which, problems, status)
    drafts.remember(response, draft)
    return response


def _sent_before(request: HttpRequest) -> Enquiry | None:
    """What was made of this form in another window, where the list went with it."""
    try:
        return known(uuid.UUID(request.POST.get("token", "")))
    except ValueError:
        return None


def _stale(request: HttpRequest, draft: Draft, before: Enquiry) -> HttpResponse:
    """Nothing comes back to life by itself: the reader is told, and goes on if they want to."""
    if request.headers.get("X-Requested-With") == SCRIPT:
        return HttpResponse(status=204)
    forms = RequestForms.of(draft)
    forms.sent_as = before.reference
    return page(request, forms, status=409)


def _done(
    request: HttpRequest, draft: Draft, do: str, which: str, problems: list[str], status: int
) -> HttpResponse:
    if do == "save" and request.headers.get("X-Requested-With") == SCRIPT:
        return HttpResponse(status=204)
    anchor = ""
    if do == "add-line":
        line = drafts.new_line()
        draft.data["lines"].append(line)
        drafts.save(draft)
        anchor = f"#line-{line['id']}"
    elif do == "remove-line":
        drafts.remove_line(draft, which)
        drafts.save(draft)
        anchor = "#parts"
    elif do == "refresh":
        anchor = f"#line-{which}"
    elif do == "upload":
        anchor = "#files"
    elif do == "remove-file":
        # The content goes with the sweep: a request that is just being accepted may name it.
        draft.files.filter(pk=which if which.isdecimal() and len(which) < 19 else 0).delete()
        anchor = "#files"
    if do == "review" or problems:
        forms = RequestForms.of(draft, check=do == "review")
        forms.file_problems = problems
        if do == "review" and forms.is_valid():
            return redirect("enquiry_review")
        return page(request, forms, status=status or 422)
    if do == "save":
        return redirect(_catalogue_url(request))
    return HttpResponseRedirect(reverse("enquiry") + anchor)


def _stage_files(request: HttpRequest, draft: Draft) -> tuple[list[str], int]:
    """Keeps the uploaded files; (what is to be said of those that were not kept, a status)."""
    problems = [message_of(refused) for refused in getattr(request, "refused_uploads", [])]
    status = 0
    uploaded: list[Any] = request.FILES.getlist("files")
    for file in uploaded:
        if not file.name:
            continue
        if StagedFile.objects.filter(draft=draft).count() >= drafts.MOST_FILES:
            problems.append(
                _("“%(name)s”: %(most)s files are the most. Put several into one ZIP.")
                % {"name": file.name, "most": drafts.MOST_FILES}
            )
        elif drafts.room(draft) < file.size:
            status = 507
            problems.append(message_of(RefusedUpload(file.name, "no_space")))
        else:
            try:
                drafts.stage(draft, file, file.name)
            except ValidationError as error:
                problems += error.messages
            except OSError:
                status = 507
                problems.append(message_of(RefusedUpload(file.name, "no_space")))
    return problems, status


def _catalogue_url(request: HttpRequest) -> str:
    """Where readers look for more."""
    products = ProductIndexPage.objects.for_readers().first()
    return (products.get_url(request) if products else None) or reverse("root")
