"""What stands between the server and every view."""

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote_to_bytes

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from core import stylesheet
from security import staff_side

POLICY = "Content-Security-Policy"
# SecurityMiddleware says these, but of a request that it refuses itself: an unknown host without
# encryption.
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": settings.SECURE_REFERRER_POLICY,
    "Cross-Origin-Opener-Policy": settings.SECURE_CROSS_ORIGIN_OPENER_POLICY,
}
FILES = (settings.STATIC_URL, settings.MEDIA_URL)


class BrowserPolicyMiddleware(CSPMiddleware):
    """What browsers may do with an answer (config.settings.browser_policies): strict for readers,
    another policy for the admin, nothing at all for files. An answer that says more strictly itself
    keeps what it says."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        # Who is refused gets the page of an unknown address, as a reader does.
        is_staff = staff_side.is_staff(request) and not staff_side.is_refused(request)
        is_file = request.path_info.startswith(FILES) and response.status_code < 400
        allowed = settings.STAFF_PERMISSIONS_POLICY if is_staff else settings.PERMISSIONS_POLICY
        if is_file:
            allowed = settings.FILE_PERMISSIONS_POLICY
            response.headers.pop("X-Frame-Options", None)  # the policy says it, in fewer bytes
        for name, value in {**ALWAYS, "Permissions-Policy": allowed}.items():
            response.headers.setdefault(name, value)
        is_picture = response.headers.get("Content-Type", "").startswith("image/") and not is_staff
        embedded = (
            settings.PICTURE_CROSS_ORIGIN_RESOURCE_POLICY
            if is_picture
            else settings.CROSS_ORIGIN_RESOURCE_POLICY
        )
        response.headers.setdefault("Cross-Origin-Resource-Policy", embedded)
        if getattr(response, "keeps_policy", False):
            return response  # a stranger's file, with the strictest of all
        answer: Any = response  # what django-csp asks it for is no attribute of the class
        if is_staff and staff_side.is_admin(request):
            # Previews are shown in a frame of the admin.
            response.headers["X-Frame-Options"] = "SAMEORIGIN"
            if response.headers.pop(POLICY, None):  # a preview, with the policy of its page
                answer._csp_replace = {"frame-ancestors": ["'self'"]}
            else:
                answer._csp_config = settings.ADMIN_CONTENT_SECURITY_POLICY
        elif is_file:
            answer._csp_config = settings.FILE_CONTENT_SECURITY_POLICY
        else:
            answer._csp_update = {"style-src": stylesheet.csp_sources()}
        return super().process_response(request, response)


class StaffNetworksMiddleware:
    """From other networks than ADMIN_NETWORKS the addresses of the staff's side are unknown, in
    every respect: they are looked for among the readers' alone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if staff_side.is_refused(request):
            request.urlconf = "config.public_urls"
        return self.get_response(request)


class RefuseNullCharacterMiddleware:
    """PostgreSQL stores no NUL: an address with one is no address of ours."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path_info:
            raise Http404("NUL in the path")
        if b"\0" in unquote_to_bytes(request.META.get("QUERY_STRING", "")):
            raise BadRequest("NUL in the query")
        return self.get_response(request)
