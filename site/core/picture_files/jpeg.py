"""JPEG: a row of segments, then the compressed picture."""

import re
from collections.abc import Iterator

from core.picture_files.damage import DamagedPictureError

START, END, SCAN = 0xD8, 0xD9, 0xDA
ALONE = {0x01, *range(0xD0, 0xD8)}  # markers without a length
FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # those that say how large the picture is
APPLICATION, COMMENT = range(0xE0, 0xF0), 0xFE
# Kept: the colour profile, and what decoders need to tell the colour space.
KEPT = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
# The next marker within compressed data, where FF 00 is a byte and FF D0–D7 are pauses.
MARKER = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")


def size(content: bytes) -> tuple[int, int]:
    """Width and height in px."""
    sizes = [
        (int.from_bytes(part[7:9]), int.from_bytes(part[5:7]))
        for marker, part in _segments(content)
        if marker in FRAMES
    ]
    if not sizes:
        raise DamagedPictureError("no frame")
    return max(sizes, key=lambda found: found[0] * found[1])


def strip(content: bytes) -> bytes:
    """The same picture without Exif, XMP, IPTC, comments, and whatever follows its end: telephones
    put more pictures there, and films, each with its own location."""
    kept = [b"\xff\xd8"]
    kept += [part for marker, part in _segments(content) if _is_kept(marker, part)]
    return b"".join([*kept, b"\xff\xd9"])


def _is_kept(marker: int, part: bytes) -> bool:
    if marker in APPLICATION:
        return marker in KEPT and part[4:].startswith(KEPT[marker])
    return marker != COMMENT


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each marker with its bytes, a scan with its compressed data, between start and end."""
    position = 2
    while True:
        if content[position : position + 1] != b"\xff":
            raise DamagedPictureError("no marker")
        while content[position + 1 : position + 2] == b"\xff":  # padding
            position += 1
        if position + 2 > len(content):
            raise DamagedPictureError("no end")
        marker = content[position + 1]
        if marker == END:
            return
        stop = position + 2
        if marker not in ALONE:
            length = int.from_bytes(content[stop : stop + 2])
            stop += length
            if length < 2 or stop > len(content):
                raise DamagedPictureError("a segment is cut off")
        if marker == SCAN:
            found = MARKER.search(content, stop)
            if found is None:
                raise DamagedPictureError("no end")
            stop = found.start()
        yield marker, content[position:stop]
        position = stop
