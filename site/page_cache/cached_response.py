"""A cached response, with its body in each Content-Encoding that clients have requested."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from page_cache import encodings

OVERHEAD = 1_000
"""Approximate bytes of a response in memory besides its body."""
NOT_KEPT = ("content-length", "etag", "vary")
BODY_HEADERS = ("content-type",)
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class CachedResponse:
    """Status and headers as in WSGI, without those of an encoding, and the bodies by encoding.

    ``is_text``: the body is compressed for clients that accept that.
    """

    status: str
    headers: Headers
    bodies: dict[str, bytes]
    etag: str
    is_text: bool

    @classmethod
    def from_wsgi(
        cls, status: str, sent: Iterable[tuple[str, str]], body: bytes, accepted: str
    ) -> "CachedResponse":
        """Return a response made from the application's output.

        The body is stored in the best encoding for ``accepted``, the client's Accept-Encoding
        header.
        """
        headers = [pair for pair in sent if pair[0].lower() not in NOT_KEPT]
        content_type = next((value for name, value in headers if name == "Content-Type"), "")
        is_text = encodings.is_compressible(content_type, len(body))
        # The ETag of text is weak, because it is the same for all encodings.
        etag = f'{"W/" if is_text else ""}"{blake2b(body, digest_size=12).hexdigest()}"'
        headers.append(("ETag", etag))
        if is_text:
            headers.append(("Vary", "Accept-Encoding"))
        response = cls(status, tuple(headers), {}, etag, is_text)
        encoding = response.choose_encoding(accepted)
        response.bodies[encoding] = encodings.encode(body, encoding)
        return response

    @property
    def size(self) -> int:
        return sum(map(len, self.bodies.values())) + OVERHEAD

    def choose_encoding(self, accepted: str) -> str:
        """Return the encoding to use for an Accept-Encoding header."""
        return encodings.choose_encoding(accepted) if self.is_text else encodings.PLAIN

    def encode_body(self, encoding: str) -> bytes:
        """Return the body in an encoding that is not stored yet."""
        kept, body = list(self.bodies.items())[0]  # noqa: RUF015, other threads add to it
        return encodings.encode(encodings.decode(body, kept), encoding)

    def matches(self, if_none_match: str) -> bool:
        """Return True if an If-None-Match header names this response."""
        tags = {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}
        return self.etag.removeprefix("W/") in tags or "*" in tags

    @property
    def headers_without_body(self) -> Headers:
        """Return the headers for a 304 response."""
        return tuple(pair for pair in self.headers if pair[0].lower() not in BODY_HEADERS)
