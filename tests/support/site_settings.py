"""The site that browser tests and tools look at: production's settings, and what the proxy adds."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from config.settings.production import *
from page_cache.wsgi_cache import KEEP

# What a proxy compresses; files under static/ are compressed ahead, pictures in themselves.
COMPRESSED_TYPES = ("text/html", "image/svg+xml", "application/json")


class ProxyCompression(GZipMiddleware):
    """Compresses as the proxy before the site does what the site doesn't compress itself."""

    max_random_bytes = 0  # the same page has the same weight at each measurement

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> Any:
        is_kept = request.environ.get(KEEP, False)
        if is_kept or not response.get("Content-Type", "").startswith(COMPRESSED_TYPES):
            return response
        return super().process_response(request, response)


MIDDLEWARE = ["tests.support.site_settings.ProxyCompression", *MIDDLEWARE]
# Every browser comes from one address, and signs in faster than people do.
ACCOUNT_RATE_LIMITS = {"login": "1000/m/ip"}
