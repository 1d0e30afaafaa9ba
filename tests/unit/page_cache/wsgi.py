"""Test client for WSGI applications."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote
from wsgiref.util import setup_testing_defaults


@dataclass(frozen=True)
class Got:
    """Response of the application."""

    status: str
    headers: dict[str, str]
    body: bytes
    until: str | None = field(default=None, compare=False)
    """Value of the header X-Accel-Expires. Not compared, because it changes every second."""

    @property
    def text(self) -> str:
        return self.body.decode()


def get(application: Any, path: str, method: str = "GET", **asked: str) -> Got:
    """Send a request, with headers as ``cookie="a=b"``, ``if_none_match=…``, ``host=…``."""
    environ: dict[str, Any] = {"HTTP_HOST": "localhost", "REQUEST_METHOD": method}
    environ |= {f"HTTP_{name.upper()}": value for name, value in asked.items()}
    path, _mark, environ["QUERY_STRING"] = path.partition("?")
    environ["PATH_INFO"] = quote(path)
    setup_testing_defaults(environ)
    started: list[Any] = []
    parts = application(environ, lambda *told: started.append(told))
    try:
        body = b"".join(parts)
    finally:
        if hasattr(parts, "close"):
            parts.close()
    ((status, told, *_more),) = started
    assert len({name.lower() for name, _value in told}) == len(told)
    headers = {name.lower(): value for name, value in told}
    return Got(status, headers, body, headers.pop("x-accel-expires", None))
