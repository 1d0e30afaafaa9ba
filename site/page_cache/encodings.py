"""Content-Encoding negotiation (identity, gzip, brotli)."""

import gzip
import re
import zlib
from functools import lru_cache

import brotli

PLAIN, GZIP, BROTLI = "", "gzip", "br"
BEST_FIRST = (BROTLI, GZIP)
MIN_BYTES = 512
"""Smaller bodies are not compressed: the gain is not worth the client's work."""
# A page of 48 kB: brotli 12.0 kB, gzip 12.8 kB, 0.7 ms each; brotli's best 10.8 kB in 37 ms.
BROTLI_QUALITY, GZIP_LEVEL = 5, 6
WINDOW = 18
"""Brotli's window as a power of two: pages are shorter; the maximum costs megabytes per call."""
TEXT_TYPES = re.compile(r"text/|application/(?:\w+\+)?(?:json|xml)\b|image/svg\+xml")
ACCEPTED_PART = re.compile(r"\s*([\w*-]+)\s*(?:;\s*q\s*=\s*([\d.]+)\s*)?")


def is_compressible(content_type: str, size: int) -> bool:
    """Return True if a body of this type and size (bytes) is worth compressing."""
    return size >= MIN_BYTES and bool(TEXT_TYPES.match(content_type))


@lru_cache(maxsize=128)
def choose_encoding(accept_encoding: str) -> str:
    """Return the best encoding that an Accept-Encoding header accepts."""
    accepted = {}
    for part in accept_encoding.lower().split(","):
        if match := ACCEPTED_PART.fullmatch(part):
            accepted[match[1]] = (match[2] or "1").strip("0.") != ""
    others = accepted.get("*", False)
    return next((name for name in BEST_FIRST if accepted.get(name, others)), PLAIN)


def encode(body: bytes, encoding: str) -> bytes:
    """Return an uncompressed body in an encoding."""
    if encoding == BROTLI:
        return bytes(brotli.compress(body, brotli.MODE_TEXT, BROTLI_QUALITY, WINDOW))
    return gzip.compress(body, GZIP_LEVEL, mtime=0) if encoding == GZIP else body


def decode(body: bytes, encoding: str) -> bytes:
    """Return a body uncompressed."""
    if encoding == BROTLI:
        return bytes(brotli.decompress(body))
    return zlib.decompress(body, wbits=31) if encoding == GZIP else body
