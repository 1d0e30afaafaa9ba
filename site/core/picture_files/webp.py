"""WebP: a RIFF file of named chunks."""

from collections.abc import Iterator

from core.picture_files.damage import DamagedPictureError

# The picture, its transparency, animation and colour profile. Left out: Exif, XMP, the unknown.
KEPT = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
HAS_METADATA = 0b00001100  # the flags of Exif and XMP in VP8X


def size(content: bytes) -> tuple[int, int]:
    """Width and height in px."""
    name, data = next(_chunks(content))
    if name == b"VP8X" and len(data) >= 10:
        return _number(data[4:7]) + 1, _number(data[7:10]) + 1
    if name == b"VP8L" and len(data) >= 5:
        bits = _number(data[1:5])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if name == b"VP8 " and len(data) >= 10:
        return _number(data[6:8]) & 0x3FFF, _number(data[8:10]) & 0x3FFF
    raise DamagedPictureError("no header")


def is_lossless(content: bytes) -> bool:
    """Whether the picture is kept without loss."""
    return any(name == b"VP8L" for name, _data in _chunks(content))


def strip(content: bytes) -> bytes:
    """The same picture without Exif and XMP."""
    kept = []
    for name, data in _chunks(content):
        if name == b"VP8X" and data:
            data = bytes([data[0] & ~HAS_METADATA]) + data[1:]
        if name in KEPT:
            kept.append(name + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2))
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _number(data: bytes) -> int:
    return int.from_bytes(data, "little")


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    end = 8 + _number(content[4:8])
    position = 12
    if end > len(content) or end <= position:
        raise DamagedPictureError("no end")
    while position < end:
        length = _number(content[position + 4 : position + 8])
        start = position + 8
        if start + length > end:
            raise DamagedPictureError("a chunk is cut off")
        yield content[position : position + 4], content[start : start + length]
        position = start + length + length % 2
