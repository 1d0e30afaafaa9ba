"""Second server on the database of the browser tests: production settings, behind HTTPS proxy."""

import http.client
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

from tests.support.running_site import RunningSite

Headers = list[tuple[str, str]]


class Visitor:
    """HTTP client that sends the headers of the proxy, for HTTPS or plain HTTP requests."""

    def __init__(self, site: RunningSite) -> None:
        self.site = site
        self.host = f"localhost:{site.port}"

    def ask(
        self, path: str, method: str = "GET", secure: bool = True, body: str = "", **headers: str
    ) -> tuple[int, Headers, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.site.port, timeout=30)
        proxied = {"X-Forwarded-Proto": "https"} if secure else {}
        given = {"Host": self.host, "X-Forwarded-For": "198.51.100.7", **proxied, **headers}
        connection.request(method, quote(path, safe="/?&=%:~+"), body=body or None, headers=given)
        response = connection.getresponse()
        answered = response.read()
        connection.close()
        return response.status, response.getheaders(), answered

    @staticmethod
    def header(headers: Headers, name: str) -> str:
        return next((value for key, value in headers if key.lower() == name.lower()), "")


@contextmanager
def behind_https(site: RunningSite, **environment: Any) -> Iterator[Visitor]:
    """Run the server until the block ends; yield its client."""
    encrypted = RunningSite(site.log.parent, site.smtp)
    encrypted.environment |= {
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "BASE_URL": f"https://localhost:{encrypted.port}",
        "SECURE_SSL_REDIRECT": "1",
        **environment,
    }
    process = encrypted.serve()
    try:
        yield Visitor(encrypted)
    finally:
        process.terminate()
        process.wait(timeout=60)
