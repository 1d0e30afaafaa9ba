"""PNG: a row of named chunks."""

from collections.abc import Iterator

from core.picture_files.damage import DamagedPictureError

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# Colours, transparency, density and animation. Left out: Exif, texts (XMP is one), the time, and
# whatever cameras and programs invent. A chunk in capitals is a part of the picture itself.
KEPT = {
    b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"mDCV", b"cLLI", b"sBIT", b"bKGD",
    b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
}  # fmt: skip


def size(content: bytes) -> tuple[int, int]:
    """Width and height in px."""
    if content[12:16] != b"IHDR" or len(content) < 24:
        raise DamagedPictureError("no header")
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def strip(content: bytes) -> bytes:
    """The same picture without Exif, texts and time."""
    kept = [chunk for name, chunk in _chunks(content) if name[:1].isupper() or name in KEPT]
    return SIGNATURE + b"".join(kept)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each chunk with its name, to the picture's end; what follows that is not the picture's."""
    position, name = len(SIGNATURE), b""
    while name != b"IEND":
        name = content[position + 4 : position + 8]
        stop = position + 12 + int.from_bytes(content[position : position + 4])
        if stop > len(content) or len(name) < 4:
            raise DamagedPictureError("no end")
        yield name, content[position:stop]
        position = stop
