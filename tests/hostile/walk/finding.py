"""Crawler that finds what accepts input: forms, links and URL patterns of the site."""

import html
import re
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern

HOST = "http://testserver"
# Maximum number of pages crawled of one kind (same parent, or paths that differ only in a number),
# of edit forms of pages in the admin (so that every page type is among them), of queries of a kind.
OF_A_SHAPE, OF_EDITED_PAGES, OF_QUERIES = 2, 16, 2
ADDRESS = re.compile(r"""["'](/(?!/)[^"'<>\s\\]*)["']""")
BLOCK_TYPES = ["heading", "text", "table", "quote", "key_figures", "callout", "document", "picture"]
ON_PURPOSE = {
    "/admin/failwhale/": "Wagtail's way to look at its page of errors: it raises on purpose",
}
NUMBER = re.compile(r"\d+")


@dataclass
class Target:
    """Form, or address with query parameters; ``fields`` are (name, value, type)."""

    method: str
    path: str
    fields: list[tuple[str, str, str]] = field(default_factory=list)
    multipart: bool = False

    @property
    def key(self) -> tuple[Any, ...]:
        names = frozenset(NUMBER.sub("N", name) for name, _value, _type in self.fields)
        return self.method, shape(self.path), names


@dataclass
class Found:
    targets: dict[tuple[Any, ...], Target] = field(default_factory=dict)
    pages: int = 0
    parameters: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=lambda: {"1"})

    def add(self, target: Target) -> None:
        self.targets.setdefault(target.key, target)
        self.parameters |= {name for name, _value, _type in target.fields}
        self.numbers |= set(NUMBER.findall(target.path))


def shape(path: str) -> str:
    return NUMBER.sub("N", path)


class FormReader(HTMLParser):
    """HTML parser that collects the forms of a page and the values that a browser would send.

    ``loose`` are the fields outside of a form; the type of an unchecked box begins with "un".
    """

    def __init__(self, base: str) -> None:
        super().__init__()
        self.base, self.forms, self.form = base, [], None  # type: ignore[var-annotated]
        self.loose: list[tuple[str, str, str]] = []
        self.select = self.textarea = ""
        self.options: list[tuple[str, bool]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        name = values.get("name", "")
        if tag == "form":
            action = urlsplit(urljoin(self.base, values.get("action") or self.base))
            method = values.get("method", "get").upper()
            multipart = "multipart" in values.get("enctype", "")
            self.form = Target(method if method in ("GET", "POST") else "GET", action.path)
            self.form.multipart = multipart
            for key, value in parse_qsl(action.query):
                self.form.fields.append((key, value, "query"))
            self.forms.append(self.form)
        elif tag == "select":
            self.select, self.options = name, []
        elif tag == "option":
            self.options.append((values.get("value", ""), "selected" in values))
        elif tag == "textarea":
            self.textarea, self.text = name, ""
        elif name and tag == "button":
            self._field(name, values.get("value", ""), "button")
        elif name and tag == "input" and name != "csrfmiddlewaretoken":
            kind = values.get("type", "text")
            if kind not in ("checkbox", "radio") or "checked" in values:
                self._field(name, values.get("value", ""), kind)
            else:
                self._field(name, values.get("value", "on"), f"un{kind}")
        elif {"data-block", "data-w-block-data-value"} & set(values) and values.get("id"):
            self._stream(values["id"])

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.form = None
        elif tag == "select" and self.select:
            chosen = [value for value, selected in self.options if selected]
            first = [value for value, _selected in self.options if value]
            self._field(self.select, (chosen or first or [""])[0], "select")
            self.select = ""
        elif tag == "textarea" and self.textarea:
            self._field(self.textarea, self.text, "textarea")
            self.textarea = ""

    def handle_data(self, data: str) -> None:
        if self.textarea:
            self.text += data

    def _field(self, name: str, value: str, kind: str) -> None:
        (self.form.fields if self.form is not None else self.loose).append((name, value, kind))

    def _stream(self, name: str) -> None:
        """Add the fields of a StreamField, which JavaScript creates in a browser."""
        self._field(f"{name}-count", "1", "stream")
        for key, value in {"deleted": "", "order": "0", "type": "heading", "id": ""}.items():
            self._field(f"{name}-0-{key}", value, "stream")
        self._field(f"{name}-0-value", "Heading", "block")


def find(get: Callable[[str], Any], seeds: list[str], wanted: Callable[[str], bool]) -> Found:  # noqa: C901  # a walk over pages in one loop
    """Crawl the site from the seeds and return what accepts input.

    ``wanted`` returns True for the paths that belong to this walk.
    """
    found, seen, shapes = Found(), set(seeds), Counter[str]()
    waiting = deque(seeds)
    site = wanted

    def wanted(path: str) -> bool:
        return path not in ON_PURPOSE and site(path)

    while waiting:
        address = waiting.popleft()
        response = get(address)
        if response.status_code in (301, 302):
            links = [response.headers["Location"]]
        elif "html" in response.headers.get("Content-Type", "") and not response.streaming:
            found.pages += 1
            links = _read(found, address, response.content.decode())
        elif "json" in response.headers.get("Content-Type", "") and not response.streaming:
            text = response.content.decode().replace("\\u003C", "<").replace('\\"', '"')
            links = _read(found, address, text.replace("\\n", "\n"))
        else:
            links = []
        for link in links:
            parts = urlsplit(urljoin(HOST + address, link))
            path = f"{parts.path}?{parts.query}" if parts.query else parts.path
            if parts.netloc != "testserver" or not wanted(parts.path) or path in seen:
                continue
            seen.add(path)
            query = parse_qsl(parts.query, keep_blank_values=True)
            same = _kin(parts.path) + ("?" if query else "")
            shapes[same] += 1
            if shapes[same] <= 2 * OF_EDITED_PAGES:
                found.add(Target("GET", parts.path, [(k, v, "query") for k, v in query]))
            if shapes[same] <= _most(same):
                waiting.append(path)
    for pattern in _patterns(get_resolver(), "/"):
        if wanted(pattern):
            found.add(Target("GET", pattern))
            found.add(Target("POST", pattern))
    return found


def _kin(path: str) -> str:
    """Return a key that similar pages share.

    Admin pages are similar if their paths differ only in numbers, readers' pages also if they are
    below the same page.
    """
    parts = shape(path).split("/")
    return (
        "/".join(parts) if parts[1] == "admin" or len(parts) < 5 else "/".join([*parts[:-2], "…"])
    )


def _most(same: str) -> int:
    if same.endswith("?"):
        return OF_QUERIES
    return OF_EDITED_PAGES if same == "/admin/pages/N/edit/" else OF_A_SHAPE


def _read(found: Found, address: str, text: str) -> list[str]:
    reader = FormReader(HOST + address)
    reader.feed(text)
    for form in reader.forms:
        # Added even without fields: many are outside of the form or added by scripts.
        found.add(form)
    if reader.loose:
        found.add(Target("GET", urlsplit(address).path, reader.loose))
    links = [html.unescape(link) for link in ADDRESS.findall(html.unescape(text))]
    return links + re.findall(r'href="(\?[^"]*)"', text)


def _patterns(resolver: URLResolver, prefix: str) -> Iterator[str]:
    """Yield every URL pattern that consists of plain parts, with ``1`` and ``x`` as arguments."""
    for item in resolver.url_patterns:
        pattern = item.pattern
        if isinstance(pattern, RoutePattern):
            text = re.sub(r"<int:\w+>", "1", pattern._route)  # type: ignore[attr-defined]
            text = re.sub(r"<[^>]+>", "x", text)
        else:
            text = (
                str(pattern).strip("^$").replace("\\Z", "").replace("\\.", ".").replace("\\-", "-")
            )
            text = re.sub(r"\((?:\?P<\w+>)?\\d\+\)", "1", text)
            text = re.sub(r"\((?:\?P<\w+>)?[^()]*\)", "x", text)
            if re.search(r"[()\[\]\\^$+*?|]", text):
                continue
        if isinstance(item, URLResolver):
            yield from _patterns(item, prefix + text)
        elif isinstance(item, URLPattern):
            yield prefix + text
