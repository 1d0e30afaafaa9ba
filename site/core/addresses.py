"""Absolute URLs of the public site."""

from django.conf import settings
from django.http import HttpRequest


def build_absolute_url(path: str, request: HttpRequest | None = None) -> str:
    """Return ``path`` as an absolute URL on BASE_URL, or on the request's host if that is blank.

    Without BASE_URL and without a request, it is a URL on WAGTAILADMIN_BASE_URL.
    """
    if settings.BASE_URL or request is None:
        return (settings.BASE_URL or settings.WAGTAILADMIN_BASE_URL) + path
    return request.build_absolute_uri(path)
