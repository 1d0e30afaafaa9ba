"""Context processor that adds the data of header, footer and head to every template."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from core.frame import SiteFrame


def site_frame(request: HttpRequest) -> dict[str, Any]:
    """Return ``frame`` for the template context: company, menus and languages.

    It is lazy and created once per request; a template that does not use it costs no query.
    """
    if not hasattr(request, "_site_frame"):
        request._site_frame = SiteFrame(request)  # type: ignore[attr-defined]
    return {"frame": SimpleLazyObject(lambda: request._site_frame)}  # type: ignore[attr-defined]
