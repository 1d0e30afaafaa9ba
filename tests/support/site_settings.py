"""Settings for browser tests and tools: production's, and the compression of the proxy."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from config.settings.production import *
from page_cache.wsgi_cache import KEEP

# Types that the proxy compresses; static files are compressed in advance, pictures by format.
COMPRESSED_TYPES = ("text/html", "image/svg+xml", "application/json")


class ProxyCompression(GZipMiddleware):
    """Middleware that compresses, as the proxy does, responses that the site does not compress."""

    max_random_bytes = 0  # the same page has the same size at each measurement

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> Any:
        is_kept = request.environ.get(KEEP, False)
        if is_kept or not response.get("Content-Type", "").startswith(COMPRESSED_TYPES):
            return response
        return super().process_response(request, response)


MIDDLEWARE = ["tests.support.site_settings.ProxyCompression", *MIDDLEWARE]
# All browsers have the same address and sign in faster than people.
ACCOUNT_RATE_LIMITS = {"login": "1000/m/ip"}
