"""Absolute addresses of the public site."""

from django.conf import settings
from django.http import HttpRequest


def absolute(path: str, request: HttpRequest | None = None) -> str:
    """A path as an absolute address: on BASE_URL where it is set, else on the request's host."""
    if settings.BASE_URL or request is None:
        return (settings.BASE_URL or settings.WAGTAILADMIN_BASE_URL) + path
    return request.build_absolute_uri(path)
