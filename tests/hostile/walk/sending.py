"""Requests built from a target and hostile values, well-formed or malformed."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote, quote_from_bytes

from tests.hostile.walk.finding import BLOCK_TYPES, NUMBER, Found, Target
from tests.hostile.walk.payloads import Payload, payload
from tests.support.picture_files import encoded
from tests.unit.uploads.samples import EXE, HTML, PDF, SVG

BOUNDARY = b"----walker"
# Query parameters that views read although no form has them.
KNOWN = [
    "q", "p", "page", "next", "return_url", "ordering", "sort", "tag", "collection_id", "export",
    "locale", "usage_count", "add", "sent", "category", "compare", "material", "temperature", "ld",
    "preview", "mode", "in_preview_panel", "content_type", "page_type", "user_perms", "multiple",
    "allow_external_link", "link_text", "link_url", "id", "_w_filter_fragment", "filename", "owner",
    "action", "live", "site", "is_searching", "select_format", "object", "app_label", "pk",
    "revision",
]  # fmt: skip
FILES = [PDF, HTML, SVG, EXE, b"", b"a,b\n1,2\n", b"\x00" * 100, b"PK\x03\x04", encoded("PNG"),
         encoded("JPEG"), encoded("PNG")[:60], b"GIF89a", b"/old/,/en/\n",
         b"=1+1,\xff\xfe"]  # fmt: skip
FILE_NAMES = [
    "../../../../tmp/@.pdf", "..\\@.exe", "/etc/@", "@.svg", "@.html", "@.pdf", "@.png", "@.csv",
    "@.xlsx", "字" * 120 + "@.pdf", "a" * 300 + "@.png", "@\x00.png", "@\r\nX-@: 1.png", '@".png',
    "<x-@>.png", ".htaccess", "@.", ".", "..", "@.jpg.php", "\u202e@gnp.exe", "CON.pdf", " @ .pdf",
    "@/@.pdf", "%2e%2e%2f@.png", "@.PNG;.html", "~@",
]  # fmt: skip
HEADERS = [
    "HTTP_REFERER", "HTTP_USER_AGENT", "HTTP_ACCEPT_LANGUAGE", "HTTP_X_FORWARDED_FOR",
    "HTTP_ACCEPT",
    "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_COOKIE", "HTTP_ORIGIN", "HTTP_RANGE",
    "HTTP_X_REQUESTED_WITH", "HTTP_X_FORWARDED_HOST", "HTTP_X_FORWARDED_PROTO", "HTTP_HOST",
]  # fmt: skip
CONTENT_TYPES = [
    "application/json", "text/plain", "application/xml", "multipart/form-data", "", "x" * 300,
    "multipart/form-data; boundary=", "multipart/form-data; boundary=" + "b" * 500,
    "application/x-www-form-urlencoded; charset=utf-16",
    "multipart/form-data; charset=x; boundary=b",
    "application/x-www-form-urlencoded; charset=nothing", "application/json; charset=utf-7",
]  # fmt: skip


@dataclass
class Request:
    """Request as it is sent, with the hostile values in it."""

    method: str
    path: bytes
    query: bytes = b""
    body: bytes = b""
    content_type: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    payloads: list[Payload] = field(default_factory=list)
    name: str = ""

    def __str__(self) -> str:
        headers = {name: value[:200] for name, value in self.headers.items()}
        return (
            f"{self.method} {self.path[:200]!r} ?{self.query[:200]!r} {self.content_type[:80]!r} "
            f"{headers or ''} {self.body[:600]!r}, hostile, in {self.name!r} among others: "
            f"{[payload.value[:80] for payload in self.payloads]}"
        )


class Maker:
    """Generator of the requests of a walk, the same ones for the same seed."""

    def __init__(self, found: Found, rng: random.Random) -> None:
        self.rng = rng
        self.targets = list(found.targets.values())
        self.forms = [target for target in self.targets if target.method == "POST"]
        self.parameters = sorted({*KNOWN, *found.parameters})
        self.numbers = sorted(found.numbers)
        rng.shuffle(self.targets)
        self.names = [self._names(target) for target in self.targets]
        self.places = sum(map(len, self.names))
        self.turn = self._turns()
        self.sent = 0
        self.name = ""

    def _names(self, target: Target) -> list[str]:
        """Return the field names of a target; rows of a formset (``form-0-…``) count once."""
        kinds = {NUMBER.sub("N", name): name for name, _text, _kind in target.fields}
        return self.rng.sample(sorted(kinds.values()), len(kinds)) or [""]

    def _turns(self) -> Iterator[tuple[Target, str]]:
        """Yield each target with its first field, then each with its second one, and so on."""
        while True:
            for row in range(max(map(len, self.names))):
                for target, names in zip(self.targets, self.names, strict=True):
                    if row < len(names):
                        yield target, names[row]

    def make(self, number: int) -> Request:
        target, self.name = next(self.turn)
        self.sent += self.sent < self.places
        value = payload(self.rng, number)
        request = Request("GET", self._path(target), payloads=[value], name=self.name)
        way = self.rng.random()
        if way < 0.05:
            self._headers(request, value)
        elif way < 0.12:
            self._hostile_path(request, value)
        if target.method == "GET" or not self.forms:
            request.query = self._query(target, value)
            if self.rng.random() < 0.05:
                request.method = self.rng.choice(["HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "X"])
            return request
        request.method = "POST"
        if self.rng.random() < 0.1:
            self._broken_body(request, target, value)
        else:
            self._body(request, target, value)
        if self.rng.random() < 0.1:
            request.query = self._query(target, value)
        if self.rng.random() < 0.3:
            request.headers["HTTP_X_REQUESTED_WITH"] = "XMLHttpRequest"
        return request

    def _path(self, target: Target) -> bytes:
        parts = target.path.split("/")
        if (
            self.rng.random() < 0.3
        ):  # another number found on the site, mostly of an existing object
            parts = [self.rng.choice(self.numbers) if part.isdigit() else part for part in parts]
        return "/".join(parts).encode()

    def _hostile_path(self, request: Request, value: Payload) -> None:
        parts = request.path.split(b"/")
        parts[self.rng.randrange(1, len(parts))] = value.value[:8000]
        request.path = b"/".join(parts)

    def _headers(self, request: Request, value: Payload) -> None:
        text = value.value[:8000].replace(b"\r", b"").replace(b"\n", b"").decode("latin-1")
        request.headers[self.rng.choice(HEADERS)] = text

    def _query(self, target: Target, value: Payload) -> bytes:
        pairs = [
            (name, text.encode()) for name, text, kind in target.fields if not kind.startswith("un")
        ]
        others = self.rng.choices(self.parameters, k=self.rng.choice([0, 0, 0, 1, 2]))
        for name in [self.name or self.rng.choice(self.parameters), *others]:
            if self.rng.random() < 0.8:
                pairs = [pair for pair in pairs if pair[0] != name]
            pairs.append((name, value.value[:60_000]))
        if self.rng.random() < 0.03:
            pairs.append((value.value[:200].decode("latin-1"), b"x"))
        if self.rng.random() < 0.03:
            return value.value[:8000].replace(b"#", b"").replace(b"\r", b"").replace(b"\n", b"")
        return b"&".join(
            f"{quote(name[:300])}={quote_from_bytes(text)}".encode() for name, text in pairs
        )

    def _pairs(self, target: Target, value: Payload) -> list[tuple[str, bytes, str]]:
        """Return the fields as a browser would send them, with one to three hostile ones."""
        pairs = [
            (name, text.encode(), kind)
            for name, text, kind in target.fields
            if not kind.startswith("un") and (kind != "button" or self.rng.random() < 0.4)
        ]
        names = [name for name, _text, _kind in target.fields] or self.rng.choices(
            self.parameters, k=4
        )
        streams = [name for name, _text, kind in target.fields if kind == "block"]
        if streams and self.rng.random() < 0.5:
            pairs = self._block(pairs, self.rng.choice(streams), value)
        others = self.rng.choices(names, k=self.rng.choice([0, 0, 1, 2]))
        for name in dict.fromkeys([self.name or names[0], *others]):
            shape = self.rng.random()
            if shape < 0.08:  # missing
                pairs = [pair for pair in pairs if pair[0] != name]
            elif shape < 0.16:  # several where one is expected
                pairs += [(name, value.value, "hostile"), (f"{name}[]", value.value, "hostile")]
            else:
                pairs = [pair for pair in pairs if pair[0] != name]
                pairs.append((name, value.value, "hostile"))
        if self.rng.random() < 0.15:
            pairs.append((self.rng.choice(self.parameters), value.value, "hostile"))
        return pairs

    def _block(
        self, pairs: list[tuple[str, bytes, str]], name: str, value: Payload
    ) -> list[tuple[str, bytes, str]]:
        """Return the fields with one block replaced by a hostile one of a random type."""
        kind = self.rng.choice(BLOCK_TYPES)
        prefix = name.removesuffix("-value")
        text = value.value.decode("utf-8", "replace")
        entity = {"type": "LINK", "mutability": "MUTABLE", "data": {"url": text[:900]}}
        draft = {
            "blocks": [{"key": "a", "type": "unstyled", "depth": 0, "text": text[:5000] + "link",
                        "inlineStyleRanges": [],
                        "entityRanges": [{"key": 0, "offset": 0, "length": 2}]}],
            "entityMap": {"0": entity},
        }  # fmt: skip
        values = {
            "text": {"": json.dumps(draft)},
            "callout": {"-title": text, "-text": json.dumps(draft)},
            "quote": {"-text": text, "-attribution": text},
            "table": {"-caption": text, "-table-column-count": text, "-table-row-count": "1",
                      "-table": text, "-note": text},
            "key_figures": {"-count": text, "-0-value": text},
            "document": {"-document": text, "-title": text},
            "picture": {"-image": text, "-caption": text},
        }  # fmt: skip
        kept = [pair for pair in pairs if pair[0] not in (name, f"{prefix}-type")]
        kept.append((f"{prefix}-type", kind.encode(), "stream"))
        for key, content in values.get(kind, {"": text}).items():
            kept.append((name + key, content.encode("utf-8", "replace"), "hostile"))
        return kept

    def _body(self, request: Request, target: Target, value: Payload) -> None:
        pairs = self._pairs(target, value)
        has_file = any(kind == "file" for _name, _text, kind in target.fields)
        if has_file or target.multipart or self.rng.random() < 0.1:
            request.content_type = f"multipart/form-data; boundary={BOUNDARY.decode()}"
            request.body = self._multipart(pairs, target, value)
        else:
            request.content_type = "application/x-www-form-urlencoded"
            request.body = b"&".join(
                f"{quote(name)}={quote_from_bytes(text)}".encode() for name, text, _kind in pairs
            )

    def _multipart(
        self, pairs: list[tuple[str, bytes, str]], target: Target, value: Payload
    ) -> bytes:
        lines = []
        files = {name for name, _text, kind in target.fields if kind == "file"} or {"file"}
        for name, text, kind in pairs:
            if kind == "file" or name in files:
                continue
            lines.append(
                b'--%b\r\nContent-Disposition: form-data; name="%b"\r\n\r\n%b\r\n'
                % (BOUNDARY, name.encode(), text)
            )
        for name in sorted(files):
            if self.rng.random() < 0.8:
                given = self.rng.choice(FILE_NAMES).replace("@", value.mark).replace('"', "%22")
                content = self.rng.choice([*FILES, value.value])
                lines.append(
                    b'--%b\r\nContent-Disposition: form-data; name="%b"; filename="%b"\r\n'
                    b"Content-Type: %b\r\n\r\n%b\r\n"
                    % (BOUNDARY, name.encode(), given.replace("\r\n", "").encode(),
                       self.rng.choice([b"image/png", b"text/html", b"x", b"application/pdf"]),
                       content)
                )  # fmt: skip
        return b"".join(lines) + b"--%b--\r\n" % BOUNDARY

    def _broken_body(self, request: Request, target: Target, value: Payload) -> None:
        """Set a body that no browser sends: of another content type, truncated or malformed."""
        pairs = self._pairs(target, value)
        whole = self._multipart(pairs, target, value)
        request.content_type = self.rng.choice(
            [*CONTENT_TYPES, f"multipart/form-data; boundary={BOUNDARY.decode()}"]
        )
        request.body = self.rng.choice(
            [whole, whole[: len(whole) // 2], value.value, b"", whole.replace(b"\r\n", b"\n"),
             whole.replace(b"name=", b"nam="), b"&".join([b"a=1"] * 3000),
             json.dumps({"a": value.value.decode("latin-1")}).encode(),
             whole.replace(b"\r\n\r\n", b"\r\nContent-Transfer-Encoding: base64\r\n\r\n", 1)]
        )  # fmt: skip
