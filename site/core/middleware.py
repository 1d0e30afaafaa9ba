"""What stands between the server and every view."""

from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from core import stylesheet


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy for readers, a second one for the admin."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if getattr(response, "keeps_policy", False):
            return response  # a stranger's file, with the strictest of all
        if request.path_info.startswith(f"/{settings.ADMIN_PATH}"):
            # A preview comes with the policy of the page it shows.
            response.headers.pop("Content-Security-Policy", None)
            response._csp_config = settings.ADMIN_CONTENT_SECURITY_POLICY["DIRECTIVES"]  # type: ignore[attr-defined]
            # Previews are shown in a frame of the admin.
            response.headers["X-Frame-Options"] = "SAMEORIGIN"
        else:
            response._csp_update = {"style-src": stylesheet.csp_sources()}  # type: ignore[attr-defined]
        return super().process_response(request, response)


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
