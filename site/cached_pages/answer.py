"""An answer as it is kept: its body in each encoding in which somebody has asked for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from cached_pages import encodings

OVERHEAD = 1_000
"""Bytes that an answer takes besides its body, about."""
NOT_KEPT = ("content-length", "etag", "vary")
OF_BODIES = ("content-type",)
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Answer:
    """Status and headers as WSGI has them, but for those of an encoding; the bodies by encoding.
    ``is_text``: it is compressed for who takes that."""

    status: str
    headers: Headers
    bodies: dict[str, bytes]
    etag: str
    is_text: bool

    @classmethod
    def of(
        cls, status: str, told: Iterable[tuple[str, str]], body: bytes, accepted: str
    ) -> "Answer":
        """What the application told; the body as who sent an Accept-Encoding of ``accepted`` gets
        it."""
        headers = [pair for pair in told if pair[0].lower() not in NOT_KEPT]
        content_type = next((value for name, value in headers if name == "Content-Type"), "")
        is_text = encodings.is_compressed(content_type, len(body))
        # Weak for a text: it is one for all encodings.
        etag = f'{"W/" if is_text else ""}"{blake2b(body, digest_size=12).hexdigest()}"'
        headers.append(("ETag", etag))
        if is_text:
            headers.append(("Vary", "Accept-Encoding"))
        answer = cls(status, tuple(headers), {}, etag, is_text)
        encoding = answer.encoding_for(accepted)
        answer.bodies[encoding] = encodings.encode(body, encoding)
        return answer

    @property
    def size(self) -> int:
        return sum(map(len, self.bodies.values())) + OVERHEAD

    def encoding_for(self, accepted: str) -> str:
        """The encoding for who sent that Accept-Encoding."""
        return encodings.wanted(accepted) if self.is_text else encodings.PLAIN

    def made_in(self, encoding: str) -> bytes:
        """The body in an encoding in which it is not kept."""
        kept, body = list(self.bodies.items())[0]  # noqa: RUF015, other threads add to it
        return encodings.encode(encodings.decode(body, kept), encoding)

    def is_known_to(self, if_none_match: str) -> bool:
        """Whether the reader has it already."""
        tags = {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}
        return self.etag.removeprefix("W/") in tags or "*" in tags

    @property
    def headers_without_body(self) -> Headers:
        """For who has it already."""
        return tuple(pair for pair in self.headers if pair[0].lower() not in OF_BODIES)
