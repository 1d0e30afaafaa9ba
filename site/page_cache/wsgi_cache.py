"""Page cache as WSGI middleware: whole pages from memory, before Django sees the request.

It stores only responses that ``page_cache.middleware`` marked as the same for everybody. A page is
compressed once for each encoding that a client accepts, and stored in no other.
"""

import time
from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings

from page_cache import version
from page_cache.cached_response import CachedResponse
from page_cache.query import LearnedParameters
from page_cache.store import ResponseStore

KEEP = "page_cache.keep"
"""Key in the WSGI environ: True if the response may be cached."""
QUERY_PARAMETERS = "page_cache.query_parameters"
"""Key in the WSGI environ: parameter names on which the response depends; None for all."""
Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]
Address = tuple[str, ...]


def cache_pages(application: Application) -> Application:
    """Return the application behind the page cache, or unchanged if CACHED_PAGES_MB is 0."""
    if not settings.CACHED_PAGES_MB:
        return application
    store = ResponseStore(settings.CACHED_PAGES_MB * 1024 * 1024)
    files = (settings.STATIC_URL, settings.MEDIA_URL, "/documents/", "/health/")
    return PageCache(application, store, [settings.SESSION_COOKIE_NAME], files)


class PageCache:
    """WSGI application that caches the responses of another one.

    Requests with a cookie named in ``personal_cookies``, or with a path that begins with one of
    ``files``, go to the application, and their responses are not cached.
    """

    def __init__(
        self,
        application: Application,
        store: ResponseStore,
        personal_cookies: Iterable[str],
        files: Iterable[str] = (),
        content: version.ContentVersion = version.current_version,
    ) -> None:
        self.application, self.store, self.content = application, store, content
        self.personal_cookies = tuple(f"{name}=" for name in personal_cookies)
        self.files = tuple(files)
        self.parameters = LearnedParameters()

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        method = environ["REQUEST_METHOD"]
        if method not in ("GET", "HEAD") or self._is_personal(environ):
            return self.application(environ, start_response)
        address, query = get_address_key(environ), environ.get("QUERY_STRING", "")
        content = self.content.get()
        key = *address, self.parameters.limit(address, content, query)
        if method == "HEAD":  # a response to HEAD has no body to cache
            if response := self.store.get(key, content):
                return self._send(key, response, environ, start_response)
            return self.application(environ, start_response)
        response, done = self.store.get_or_wait(key, content)
        if response is None:
            try:
                made = MadeResponse(self.application, environ)
                if not made.may_be_kept:
                    self.store.never_keep(key)
                    return made.pass_on(start_response)
                response = made.response
                if made.parameters is not None:
                    self.parameters.learn(address, content, made.parameters)
                    key = *address, self.parameters.limit(address, content, query)
                self.store.put(key, content, response)
            finally:
                done()
        return self._send(key, response, environ, start_response)

    def _send(
        self,
        key: Address,
        response: CachedResponse,
        environ: Environ,
        start_response: StartResponse,
    ) -> Iterable[bytes]:
        """Send the response, or 304 if the client has it already."""
        known = environ.get("HTTP_IF_NONE_MATCH")
        if known and response.matches(known):
            start_response(
                "304 Not Modified", [*response.headers_without_body, make_proxy_expiry_header()]
            )
            return ()
        encoding = response.choose_encoding(environ.get("HTTP_ACCEPT_ENCODING", ""))
        body = response.bodies.get(encoding)
        if body is None:
            body = response.encode_body(encoding)
            self.store.add_encoding(key, response, encoding, body)
        headers = [
            *response.headers,
            ("Content-Length", str(len(body))),
            make_proxy_expiry_header(),
        ]
        if encoding:
            headers.append(("Content-Encoding", encoding))
        start_response(response.status, headers)
        return () if environ["REQUEST_METHOD"] == "HEAD" else (body,)

    def _is_personal(self, environ: Environ) -> bool:
        cookies = environ.get("HTTP_COOKIE")
        if cookies and any(name in cookies for name in self.personal_cookies):
            return True
        is_file: bool = environ["PATH_INFO"].startswith(self.files)
        return is_file


def get_address_key(environ: Environ) -> Address:
    """Return everything on which a public response depends, except the query string."""
    return (
        environ["wsgi.url_scheme"],
        environ.get("HTTP_X_FORWARDED_PROTO", ""),
        environ.get("HTTP_HOST", ""),
        environ["PATH_INFO"],
    )


class MadeResponse:
    """The application's response to a request."""

    def __init__(self, application: Application, environ: Environ) -> None:
        self._accepted = environ.get("HTTP_ACCEPT_ENCODING", "")
        self._started: tuple[Any, ...] = ()
        self._parts = application(environ, self._start)
        self.may_be_kept = bool(environ.pop(KEEP, False))
        self.parameters = environ.pop(QUERY_PARAMETERS, None)

    def _start(self, *started: Any) -> Callable[[bytes], Any]:
        self._started = started
        return lambda data: None

    def pass_on(self, start_response: StartResponse) -> Iterable[bytes]:
        """Send the response unchanged, without caching it."""
        start_response(*self._started)
        return self._parts

    @property
    def response(self) -> CachedResponse:
        """Return the whole response in the form in which it is cached."""
        try:
            body = b"".join(self._parts)
        finally:
            if close := getattr(self._parts, "close", None):
                close()
        status, headers, *_more = self._started
        return CachedResponse.from_wsgi(status, headers, body, self._accepted)


def make_proxy_expiry_header() -> tuple[str, str]:
    """Return the header that lets nginx cache the page for CDN_SECONDS (1: until this second ends).

    nginx hides it from readers.
    """
    return "X-Accel-Expires", f"@{int(time.time()) + settings.CDN_SECONDS - 1}"
