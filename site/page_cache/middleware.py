"""Middleware and view decorator that decide which responses may be cached for everybody."""

from collections.abc import Callable, Collection
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from page_cache.query import limit_query
from page_cache.wsgi_cache import KEEP, QUERY_PARAMETERS

View = Callable[..., HttpResponse]


def same_for_everybody(query_parameters: Collection[str] | None = None) -> Callable[[View], View]:
    """Decorate a view whose response is the same for everybody until the content changes.

    At a URL without a language prefix it must not depend on the reader's preferred language either.
    ``query_parameters`` are those that the view reads; the others are removed from the request.
    None means any: each query string has its own response.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def marked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if query_parameters is not None:
                limit_query(request, query_parameters)
            response = view(request, *args, **kwargs)
            response.same_for_everybody = True  # type: ignore[attr-defined]
            return response

        return marked

    return decorate


class PageCacheMiddleware:
    """Middleware that marks responses that the page cache may store, and sets Cache-Control.

    They are those of pages and of views ``same_for_everybody``, if nothing in them is personal and
    nothing depends on the client.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_marked = getattr(response, "same_for_everybody", False)
        if is_marked and "Accept-Language" in _vary(response):
            # LocaleMiddleware sets these for every URL without a language prefix.
            del response["Vary"], response["Content-Language"]
        if may_be_kept(request, response):
            patch_cache_control(response, public=True, **settings.CACHED_PAGES_CONTROL)
            environ = getattr(request, "environ", {})
            environ[KEEP] = True
            environ[QUERY_PARAMETERS] = getattr(request, "query_parameters", None)
        return response


def may_be_kept(request: HttpRequest, response: HttpResponse) -> bool:
    """Return True if the response may be cached and sent to everybody."""
    is_marked = getattr(response, "same_for_everybody", False)
    return (
        (is_marked or getattr(request, "served_page", None) is not None)
        and request.method == "GET"
        and response.status_code == 200
        and not response.streaming
        and not getattr(request, "is_preview", False)
        and not response.cookies
        and not response.has_header("Content-Encoding")  # the WSGI cache compresses
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and _vary(response) <= {"Accept-Encoding"}
        and not {"private", "no-store", "no-cache"} & _cache_control(response)
    )


def _vary(response: HttpResponse) -> set[str]:
    return {name.strip().title() for name in response.get("Vary", "").split(",") if name.strip()}


def _cache_control(response: HttpResponse) -> set[str]:
    parts = response.get("Cache-Control", "").lower().split(",")
    return {part.strip().split("=")[0] for part in parts}
