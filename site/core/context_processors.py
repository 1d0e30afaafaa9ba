"""Context processor that adds the data of header, footer and head to every template."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from core.site_context import SiteContext


def site_frame(request: HttpRequest) -> dict[str, Any]:
    """Return ``site_context`` for the template context: company, menus and languages.

    It is lazy and created once per request; a template that does not use it costs no query.
    """
    if not hasattr(request, "_site_context"):
        request._site_context = SiteContext(request)  # type: ignore[attr-defined]
    return {"site_context": SimpleLazyObject(lambda: request._site_context)}  # type: ignore[attr-defined]
