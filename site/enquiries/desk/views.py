"""Admin views of an enquiry: download a file, release from quarantine."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin.auth import any_permission_required, permission_required

from accounts import audit
from enquiries.models import Enquiry, EnquiryFile
from enquiries.submission import release
from uploads.kinds import FileKind, download_name
from uploads.serving import serve_attachment


@require_safe
@any_permission_required("enquiries.view_enquiry", "enquiries.change_enquiry")
def file(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Return a prospect's file as a download, which the browser never shows as a page of our site.

    The download is recorded in the audit log.
    """
    enquiry_file = get_object_or_404(EnquiryFile, pk=pk)
    audit.log_staff_action(
        "enquiries.file_taken", enquiry_file.enquiry, request, file=enquiry_file.name
    )
    return serve_attachment(
        enquiry_file.stored, download_name(enquiry_file.name, FileKind(enquiry_file.kind))
    )


@require_POST
@permission_required("enquiries.change_enquiry")
def release_enquiry(request: HttpRequest, pk: int) -> HttpResponse:
    """Release an enquiry from quarantine, queue its mails, and redirect to its edit page."""
    enquiry = get_object_or_404(Enquiry, pk=pk)
    if release(enquiry):
        messages.success(
            request,
            _("%(reference)s is released: its mails are on their way.")
            % {"reference": enquiry.reference},
        )
    else:
        messages.info(
            request,
            _("%(reference)s is not in quarantine any more.") % {"reference": enquiry.reference},
        )
    return redirect("enquiries:edit", pk)
