"""Middleware: CSP and other security headers, staff networks, refusal of NUL characters."""

from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.module_loading import import_string

from security import staff_side

POLICY = "Content-Security-Policy"
# SecurityMiddleware sets these too, except when it refuses an unknown host without HTTPS.
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": settings.SECURE_REFERRER_POLICY,
    "Cross-Origin-Opener-Policy": settings.SECURE_CROSS_ORIGIN_OPENER_POLICY,
}
FILES = (settings.STATIC_URL, settings.MEDIA_URL)


class BrowserPolicyMiddleware(CSPMiddleware):
    """Middleware that sends the security headers of ``config.settings.security``.

    The policy is strict for readers, another one for the admin, and allows nothing for files. A
    response that sets a stricter policy itself keeps it.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Set Content-Security-Policy and the other security headers."""
        # Refused clients get the 404 page and the headers that a reader gets.
        is_staff = staff_side.is_staff(request) and not staff_side.is_refused(request)
        is_file = is_public_file(request, response)
        allowed = settings.STAFF_PERMISSIONS_POLICY if is_staff else settings.PERMISSIONS_POLICY
        if is_file:
            allowed = settings.FILE_PERMISSIONS_POLICY
            response.headers.pop("X-Frame-Options", None)  # the CSP says the same
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
            return response  # a stranger's upload, with the strictest policy
        if uses_admin_policy(request):
            # Previews are shown in a frame of the admin.
            response.headers["X-Frame-Options"] = "SAMEORIGIN"
        return super().process_response(request, response)

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """Return the CSP directives for this response, from the settings."""
        parts = super().get_policy_parts(request, response, report_only)
        if report_only:
            return parts
        if uses_admin_policy(request):
            if response.headers.pop(POLICY, None) is None:
                parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY
                return parts
            # A preview keeps its page's policy, except that the admin may show it in a frame.
            parts.replace = {"frame-ancestors": ["'self'"]}
        if is_public_file(request, response):
            parts.config = settings.FILE_CONTENT_SECURITY_POLICY
        else:
            parts.update = {"style-src": get_inline_style_sources()}
        return parts


def is_public_file(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Return True for a static or media file that exists."""
    return request.path_info.startswith(FILES) and response.status_code < 400


def uses_admin_policy(request: HttpRequest) -> bool:
    """Return True for a URL of the admin, unless it is refused to the client's network."""
    return staff_side.is_admin(request) and not staff_side.is_refused(request)


def get_inline_style_sources() -> list[str]:
    """Return the hashes of the inline stylesheets, from the function in INLINE_STYLE_SOURCES."""
    sources: list[str] = import_string(settings.INLINE_STYLE_SOURCES)()
    return sources


class StaffNetworksMiddleware:
    """Middleware that hides all staff URLs from clients outside ADMIN_NETWORKS.

    They are resolved by the readers' URLconf, and so give the same response as any unknown URL.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if staff_side.is_refused(request):
            request.urlconf = "config.public_urls"
        return self.get_response(request)


class RefuseNullCharacterMiddleware:
    """Middleware that refuses URLs with a NUL character, which PostgreSQL cannot store.

    The status is 404 for the path and 400 for the query string.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path_info:
            raise Http404("NUL in the path")
        if b"\0" in unquote_to_bytes(request.META.get("QUERY_STRING", "")):
            raise BadRequest("NUL in the query")
        return self.get_response(request)
