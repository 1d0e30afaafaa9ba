"""The way in: readers get whole pages from this process's memory, before Django is asked.

Kept is only what ``cached_pages.middleware`` says may be: an answer to nobody in particular. It is
compressed once for each way in which somebody asked for it, and kept in no other.
"""

import time
from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings

from cached_pages.answer import Answer
from cached_pages.store import Store
from content_version import version

KEEP = "cached_pages.keep"
"""In the request's environment: what made the answer says that it may be kept."""
Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]


def with_cached_pages(application: Application) -> Application:
    """The site's application behind the door; itself where the settings give no room."""
    if not settings.CACHED_PAGES_MB:
        return application
    store = Store(settings.CACHED_PAGES_MB * 1024 * 1024)
    files = (settings.STATIC_URL, settings.MEDIA_URL, "/documents/", "/health/")
    return Door(application, store, [settings.SESSION_COOKIE_NAME], files)


class Door:
    """A WSGI application before another one.

    ``personal`` are names of cookies with which somebody is known: with one of them the request
    goes on, and nothing is kept of it. So do those for ``files``, by the beginning of their path.
    """

    def __init__(
        self,
        application: Application,
        store: Store,
        personal: Iterable[str],
        files: Iterable[str] = (),
        content: version.Version = version.current,
    ) -> None:
        self.application, self.store, self.content = application, store, content
        self.personal = tuple(f"{name}=" for name in personal)
        self.files = tuple(files)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        method = environ["REQUEST_METHOD"]
        if method not in ("GET", "HEAD") or not self._is_for_all(environ):
            return self.application(environ, start_response)
        key, content = key_of(environ), self.content.current()
        if method == "HEAD":  # made without a body, it is of no use to others
            if answer := self.store.get(key, content):
                return self._give(key, answer, environ, start_response)
            return self.application(environ, start_response)
        answer, done = self.store.get_or_wait(key, content)
        if answer is None:
            try:
                made = Made(self.application, environ)
                if not made.may_be_kept:
                    self.store.never(key)
                    return made.pass_on(start_response)
                answer = made.answer
                self.store.put(key, content, answer)
            finally:
                done()
        return self._give(key, answer, environ, start_response)

    def _give(
        self, key: tuple[str, ...], answer: Answer, environ: Environ, start_response: StartResponse
    ) -> Iterable[bytes]:
        """The answer, or that the reader has it already."""
        known = environ.get("HTTP_IF_NONE_MATCH")
        if known and answer.is_known_to(known):
            start_response("304 Not Modified", [*answer.headers_without_body, until()])
            return ()
        encoding = answer.encoding_for(environ.get("HTTP_ACCEPT_ENCODING", ""))
        body = answer.bodies.get(encoding)
        if body is None:
            body = answer.made_in(encoding)
            self.store.add(key, answer, encoding, body)
        headers = [*answer.headers, ("Content-Length", str(len(body))), until()]
        if encoding:
            headers.append(("Content-Encoding", encoding))
        start_response(answer.status, headers)
        return () if environ["REQUEST_METHOD"] == "HEAD" else (body,)

    def _is_for_all(self, environ: Environ) -> bool:
        cookies = environ.get("HTTP_COOKIE")
        if cookies and any(name in cookies for name in self.personal):
            return False
        return not environ["PATH_INFO"].startswith(self.files)


def key_of(environ: Environ) -> tuple[str, ...]:
    """All that decides what nobody in particular is answered."""
    return (
        environ["wsgi.url_scheme"],
        environ.get("HTTP_X_FORWARDED_PROTO", ""),
        environ.get("HTTP_HOST", ""),
        environ["PATH_INFO"],
        environ.get("QUERY_STRING", ""),
    )


class Made:
    """What the application answers."""

    def __init__(self, application: Application, environ: Environ) -> None:
        self._accepted = environ.get("HTTP_ACCEPT_ENCODING", "")
        self._started: tuple[Any, ...] = ()
        self._parts = application(environ, self._start)
        self.may_be_kept = bool(environ.pop(KEEP, False))

    def _start(self, *started: Any) -> Callable[[bytes], Any]:
        self._started = started
        return lambda data: None

    def pass_on(self, start_response: StartResponse) -> Iterable[bytes]:
        start_response(*self._started)
        return self._parts

    @property
    def answer(self) -> Answer:
        try:
            body = b"".join(self._parts)
        finally:
            if close := getattr(self._parts, "close", None):
                close()
        status, headers, *_more = self._started
        return Answer.of(status, headers, body, self._accepted)


def until() -> tuple[str, str]:
    """For nginx, which hides it from readers: to the end of the second it may give the page out."""
    return "X-Accel-Expires", f"@{int(time.time()) + settings.CDN_SECONDS - 1}"
