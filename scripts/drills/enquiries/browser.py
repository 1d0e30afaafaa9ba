"""HTTP client that behaves like a visitor's browser, built on http.client alone."""

import http.client
import re
import secrets
import time
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urlencode

TIMEOUT = 60
"""Socket timeout of a request in seconds."""
PATIENCE = 300
"""Seconds after which a visitor no longer repeats a request."""
ERRORS = 20
"""Number of 5xx responses in a row after which a visitor no longer repeats a request."""
HIDDEN = re.compile(r'<input type="hidden" name="([\w-]+)" value="([^"]*)"')
REFERENCE = re.compile(r'<strong class="reference">(HX-[0-9A-Z-]+)</strong>')
FORM = "application/x-www-form-urlencoded"


class WrongAnswerError(Exception):
    """Response that no visitor should get, or no usable response at all."""


@dataclass
class Answer:
    """Response of the site; ``location`` is the header Location or blank."""

    status: int
    location: str
    text: str

    @property
    def hidden(self) -> dict[str, str]:
        """Return the hidden fields of the page's forms, by name."""
        return dict(HIDDEN.findall(self.text))


@dataclass
class Browser:
    """Client with its own cookies; ``failures`` counts the requests it had to repeat, by kind."""

    port: int
    failures: Counter[str]
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str) -> Answer:
        return self.until_answered("GET", path)

    def until_answered(
        self, method: str, path: str, body: bytes | None = None, kind: str = FORM
    ) -> Answer:
        """Repeat the request until a response below status 500 arrives, and return that.

        ``kind`` is the content type of ``body``. Raises WrongAnswerError after PATIENCE seconds, or
        after ERRORS server errors in a row.
        """
        end, errors = time.monotonic() + PATIENCE, 0
        while True:
            try:
                answer = self.ask(method, path, body, kind)
            except (OSError, http.client.HTTPException) as error:
                refused = isinstance(error, ConnectionRefusedError)
                failure = "refused" if refused else "timed out" if _slow(error) else "broken"
                errors = 0
            else:
                if answer.status < 500:
                    return answer
                failure, errors = str(answer.status), errors + 1
            self.failures[failure] += 1
            if time.monotonic() > end or errors >= ERRORS:
                raise WrongAnswerError(f"{method} {path}: never answered, at last {failure}")
            time.sleep(0.2 + secrets.randbelow(300) / 1000)

    def ask(self, method: str, path: str, body: bytes | None = None, kind: str = FORM) -> Answer:
        """Send one request and return the response; cookies are stored once it is complete."""
        headers = {"Cookie": "; ".join(f"{name}={text}" for name, text in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = kind
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT)
        try:
            headers["Host"] = f"localhost:{self.port}"
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            text = response.read().decode()
        finally:
            connection.close()
        for cookie in response.headers.get_all("Set-Cookie", []):
            name, _equals, value = cookie.split(";", 1)[0].partition("=")
            if value.strip('"'):
                self.cookies[name] = value
            else:
                self.cookies.pop(name, None)
        return Answer(response.status, response.headers.get("Location", ""), text)

    def reference(self, answer: Answer, what: str) -> str:
        """Return the reference on the page to which an accepted form redirects.

        Raises WrongAnswerError, which names ``what`` was sent, if the form was not accepted or that
        page shows no reference.
        """
        if answer.status != 302 or "/enquiry/sent/?" not in answer.location:
            raise WrongAnswerError(
                f"{what}: {answer.status} {answer.location} {read_page_errors(answer)}"
            )
        match = REFERENCE.search(self.get(answer.location).text)
        if match is None:
            raise WrongAnswerError(f"{what}: no reference on the last page")
        return match[1]


def _slow(error: Exception) -> bool:
    return isinstance(error, TimeoutError)


def read_page_errors(answer: Answer) -> str:
    """Return the first twelve headings, list items and paragraphs of a page, with its errors."""
    text = re.sub(r"\s+", " ", answer.text)
    texts = re.findall(r"<(?:h1|li|p)[^>]*>(?:<a[^>]*>)?([^<]+)", text)
    return " | ".join(texts[:12])


def encode_urlencoded(fields: dict[str, str]) -> bytes:
    """Return the URL-encoded body of a form."""
    return urlencode(fields).encode()


def encode_multipart_body(
    fields: list[tuple[str, str]], files: list[tuple[str, bytes]]
) -> tuple[bytes, str]:
    """Return the multipart body of a form with files, and its content type."""
    boundary = secrets.token_hex(16)
    parts = [
        (f'Content-Disposition: form-data; name="{name}"', text.encode()) for name, text in fields
    ]
    parts += [
        (
            f'Content-Disposition: form-data; name="files"; filename="{name}"\r\n'
            "Content-Type: application/octet-stream",
            content,
        )
        for name, content in files
    ]
    body = b"".join(
        f"--{boundary}\r\n{head}\r\n\r\n".encode() + content + b"\r\n" for head, content in parts
    )
    return body + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"
