"""What every template may read."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from core.frame import SiteFrame


def site_frame(request: HttpRequest) -> dict[str, Any]:
    """``frame``: company, menu and languages; costs nothing in a template that does not use it."""
    if not hasattr(request, "_site_frame"):
        request._site_frame = SiteFrame(request)  # type: ignore[attr-defined]
    return {"frame": SimpleLazyObject(lambda: request._site_frame)}  # type: ignore[attr-defined]
