"""Checks of a response for traces of a payload that must not be in it."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from core.links import SCHEMES
from tests.hostile.walk.payloads import Payload

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
HOSTS = {"testserver", "localhost"}
ADDRESSES = {"href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset"}
DATA = {"application/json", "application/ld+json", "text/django-form", "text/html", "text/template"}
# Keys of the admin's JSON responses whose values are HTML.
FRAGMENTS = {"html", "form", "htmlFragment", "content", "field_panel_html"}


class Reader(HTMLParser):
    """HTML parser that reports the mark where it is not just text or the value of an attribute."""

    def __init__(self, mark: str) -> None:
        super().__init__()
        self.mark, self.script = mark, ""
        self.problems: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.mark in tag:
            self.problems.append(f"an element of the payload: <{tag}>")
        values = {name.lower(): value or "" for name, value in attrs}
        for name, value in values.items():
            if self.mark in name:
                self.problems.append(f"an attribute of the payload: <{tag} {name}>")
            if self.mark in value.lower():
                self._check_value(tag, name, value)
        if tag == "meta" and "http-equiv" in values and self.mark in values.get("content", ""):
            self.problems.append("a meta element of the payload")
        self.script = values.get("type", "script") if tag == "script" else ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.script = ""

    def handle_endtag(self, tag: str) -> None:
        self.script = ""

    def handle_decl(self, decl: str) -> None:
        if self.mark in decl.lower():
            self.problems.append(f"a declaration of the payload: {decl[:80]}")

    def handle_data(self, data: str) -> None:
        if not self.script or self.mark not in data.lower():
            return
        if self.script in DATA:
            if self.script.endswith("json"):
                self._check_json(data)
        elif data.strip().lower().startswith((self.mark, f"'{self.mark}")):
            self.problems.append(f"a script of the payload: {data[:80]}")
        else:
            for line in data.splitlines():
                if self.mark in line.lower() and not _in_string(line, self.mark):
                    self.problems.append(f"the payload in a script: {line.strip()[:200]}")

    def _check_value(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on") or name in ("style", "srcdoc"):
            self.problems.append(f"the payload runs: <{tag} {name}={value[:80]!r}>")
        elif name in ADDRESSES and (scheme := SCHEME.match(as_read(value))):
            if scheme[1].lower() in SCHEMES:
                return
            self.problems.append(f"a link that runs: <{tag} {name}={value[:80]!r}>")

    def _check_json(self, data: str) -> None:
        try:
            json.loads(data)
        except ValueError:
            self.problems.append(f"data broken by the payload: {data[:200]}")


def _in_string(line: str, mark: str) -> bool:
    """Return True if the mark is inside of a JavaScript string that nothing before it ends."""
    quote, escaped = "", False
    target = line.lower().index(mark)
    for position, sign in enumerate(line):
        if position == target:
            return bool(quote)
        if escaped:
            escaped = False
        elif sign == "\\":
            escaped = True
        elif quote and sign == quote:
            quote = ""
        elif not quote and sign in "\"'`":
            quote = sign
    return False


def problems(response: Any, payloads: list[Payload], address: str) -> Iterator[str]:
    """Yield a line for each problem in the response to a request for ``address``.

    Content of 8 MB or more is not searched for the marks of the payloads.
    """
    if response.status_code >= 500:
        yield f"status {response.status_code}"
    content = b"".join(response.streaming_content) if response.streaming else response.content
    text = content.decode("utf-8", "replace") if len(content) < 8_000_000 else ""
    for payload in payloads:
        yield from _in_headers(response, payload.mark, address)
        if payload.mark in text.lower():
            yield from _in_text(response.headers.get("Content-Type", ""), text, payload)


def as_read(address: str) -> str:
    """Return an address as a browser reads it.

    Control characters and blanks around it, and line ends and tabs within, are removed; ``\\`` is
    read as ``/``.
    """
    blanks = "".join(map(chr, range(33)))
    return re.sub(r"[\t\r\n]", "", address.strip(blanks)).replace("\\", "/")


def _in_headers(response: Any, mark: str, address: str) -> Iterator[str]:
    for name, value in response.headers.items():
        if mark in name.lower() or "\n" in value or "\r" in value:
            yield f"a header of the payload: {name}: {value[:80]}"
    for name in response.cookies:
        if mark in name.lower():
            yield f"a cookie of the payload: {name}"
    if location := response.headers.get("Location"):
        yield from _off_site(location, address)


def _off_site(location: str, address: str) -> Iterator[str]:
    read = as_read(location)
    # Only browsers, not urlsplit, take ``https:evil.example`` and ``///evil.example`` for a host.
    is_odd = re.match(r"[a-z][a-z0-9+.-]*:(?!//[^/])", read, re.IGNORECASE) or read.startswith(
        "///"
    )
    if is_odd or urlsplit(urljoin(f"http://testserver{address}", read)).netloc not in HOSTS:
        yield f"leads off the site: {location[:200]}"


def _in_text(content_type: str, text: str, payload: Payload) -> Iterator[str]:
    if f"{payload.mark}49{payload.mark}" in text:
        yield "a template in the payload was evaluated"
    if "html" in content_type or "xml" in content_type or not content_type:
        yield from read(text, payload.mark)
    elif "json" in content_type:
        for fragment in _fragments(json.loads(text)):
            yield from read(fragment, payload.mark)


def read(text: str, mark: str) -> list[str]:
    """Return the problems in a piece of HTML."""
    reader = Reader(mark)
    reader.feed(text)
    reader.close()
    return reader.problems


def _fragments(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str) and key in FRAGMENTS:
                yield value
            else:
                yield from _fragments(value)
    elif isinstance(data, list):
        for item in data:
            yield from _fragments(item)
