"""What may be kept, and for how long by whom."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from cached_pages.door import KEEP


def for_everybody(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Decorator: what the view answers is the same for everybody, until the content changes. At an
    address without a language, whichever language the reader prefers, too."""

    @wraps(view)
    def marked(*args: Any, **kwargs: Any) -> HttpResponse:
        response = view(*args, **kwargs)
        response.is_for_everybody = True  # type: ignore[attr-defined]
        return response

    return marked


class CachedPagesMiddleware:
    """Says of pages and of views ``for_everybody`` that they may be kept: where nothing in the
    answer is for somebody in particular, and nothing of it depends on who asks."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if getattr(response, "is_for_everybody", False) and "Accept-Language" in _varies_on(
            response
        ):
            # So LocaleMiddleware says of every address without a prefix.
            del response["Vary"], response["Content-Language"]
        if may_be_kept(request, response):
            patch_cache_control(response, public=True, **settings.CACHED_PAGES_CONTROL)
            getattr(request, "environ", {})[KEEP] = True
        return response


def may_be_kept(request: Any, response: Any) -> bool:
    marked = getattr(response, "is_for_everybody", False) or (
        getattr(request, "served_page", None) is not None
    )
    return (
        marked
        and request.method == "GET"
        and response.status_code == 200
        and not response.streaming
        and not getattr(request, "is_preview", False)
        and not response.cookies
        and not response.has_header("Content-Encoding")  # the door compresses
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and _varies_on(response) <= {"Accept-Encoding"}
        and not {"private", "no-store", "no-cache"} & _controls(response)
    )


def _varies_on(response: Any) -> set[str]:
    return {name.strip().title() for name in response.get("Vary", "").split(",") if name.strip()}


def _controls(response: Any) -> set[str]:
    parts = response.get("Cache-Control", "").lower().split(",")
    return {part.strip().split("=")[0] for part in parts}
