"""Image structure without decoding: completeness, size in pixels, metadata parts of the file.

Pillow is not used: merely opening a file makes it join a GIF's comments one by one (quadratic time)
or hold as many copies of a TIFF's data as its directory lists. Here each loop has a limit.
"""

import io
import re
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

from django.core.files import File

from uploads.formats import FileKind
from uploads.refusals import make_refusal

# A0 at 300 dpi has 139 megapixels.
MAX_MEGAPIXELS = 150
MAX_PARTS = 20_000  # chunks of 4 kB, as some programs write them, are 6,400 in 25 MB
MAX_STRIPS = 200_000
TIFF_WIDTHS = dict(enumerate((1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4), start=1))
CHUNK = 64 * 1024
JPEG_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
JPEG_ALONE = {0x01, *range(0xD0, 0xD8)}
JPEG_APPLICATIONS, JPEG_COMMENT, JPEG_SCAN = range(0xE0, 0xF0), 0xFE, 0xDA
JPEG_END = re.compile(rb"\xff\xd9")
# EOI, APPn and COM, which never occur within scan data: if the first of them is not the end of the
# file, there is data after the image or metadata between its scans.
JPEG_REST = re.compile(rb"\xff[\xd9\xe0-\xef\xfe]")
AVIF_SIZE = re.compile(rb"ispe\0{4}(.{8})", re.DOTALL)
# Exif, XMP ("mime"), and items that rotate or mirror the image.
AVIF_MORE = re.compile(rb"Exif|mime|irot|imir")
REST = b""
"""Name in Structure.parts for data after the end of the image."""


class DamagedPictureError(ValueError):
    """Raised for an image file that is cut off or has an inconsistent structure."""


@dataclass(frozen=True)
class Structure:
    """Image size in px and the names of the file's parts (chunks, segments, boxes).

    Only PNG, JPEG, WebP and AVIF have parts.
    """

    width: int
    height: int
    parts: frozenset[bytes] = frozenset()


class _Reader:
    """Random access to a file; raises DamagedPictureError for positions after its end."""

    def __init__(self, file: IO[bytes] | File, size: int) -> None:
        self.file, self.size = file, size

    def read_at(self, position: int, length: int) -> bytes:
        self.reach(position + length)
        self.file.seek(position)
        data: bytes = self.file.read(length)
        return data

    def number(self, position: int, length: int, order: str = "<") -> int:
        data = self.read_at(position, length)
        return int.from_bytes(data, "little" if order == "<" else "big")

    def reach(self, position: int) -> None:
        if position > self.size:
            raise DamagedPictureError("cut off")

    def crc(self, position: int, length: int) -> int:
        self.reach(position + length)
        self.file.seek(position)
        value = 0
        while length:
            data = self.file.read(min(CHUNK, length))
            value, length = zlib.crc32(data, value), length - len(data)
        return value

    def find(self, pattern: re.Pattern[bytes], position: int) -> int | None:
        """Return the end position of the first match of a two-byte pattern, or None."""
        self.file.seek(position)
        before = b""
        while data := self.file.read(CHUNK):
            if match := pattern.search(before + data):
                return position - len(before) + match.end()
            position, before = position + len(data), data[-1:]
        return None


def read_structure(file: IO[bytes] | File, kind: FileKind) -> Structure:
    """Return the structure of an image; raise DamagedPictureError if it is damaged."""
    return READERS[kind](_Reader(file, file.seek(0, io.SEEK_END)))


def check_picture(file: File, size: int, kind: FileKind, name: str) -> None:
    """Raise ValidationError if the image is damaged or has more than MAX_MEGAPIXELS."""
    try:
        properties = READERS[kind](_Reader(file, size))
    except DamagedPictureError as error:
        raise make_refusal("picture_damaged", name) from error
    if not properties.width or not properties.height:
        raise make_refusal("picture_damaged", name)
    if properties.width * properties.height > MAX_MEGAPIXELS * 1_000_000:
        raise make_refusal("picture_large", name, limit=MAX_MEGAPIXELS)


def _png(reader: _Reader) -> Structure:
    position = 8
    names: list[bytes] = []
    while len(names) < MAX_PARTS:
        length = reader.number(position, 4, ">")
        names.append(reader.read_at(position + 4, 4))
        end = position + 8 + length
        if reader.number(end, 4, ">") != reader.crc(position + 4, length + 4):
            raise DamagedPictureError("a chunk is damaged")
        position = end + 4
        if names[-1] == b"IEND":
            break
    if names[0] != b"IHDR" or b"IDAT" not in names or names[-1] != b"IEND":
        raise DamagedPictureError("chunks are missing")
    if position != reader.size:
        names.append(REST)
    return Structure(reader.number(16, 4, ">"), reader.number(20, 4, ">"), frozenset(names))


def _jpeg(reader: _Reader) -> Structure:  # noqa: C901  # the segments of JPEG are one list
    position, size = 2, (0, 0)
    parts: set[bytes] = set()
    for _number in range(MAX_PARTS):
        start, marker = reader.read_at(position, 2)
        if start != 0xFF:
            raise DamagedPictureError("no marker")
        if marker == 0xFF:  # padding
            position += 1
            continue
        if marker in JPEG_ALONE:
            position += 2
            continue
        length = reader.number(position + 2, 2, ">")
        if length < 2:
            raise DamagedPictureError("a segment without a length")
        if marker in JPEG_FRAMES:
            size = reader.number(position + 7, 2, ">"), reader.number(position + 5, 2, ">")
        if marker in JPEG_APPLICATIONS:  # the segment starts with its name
            parts.add(reader.read_at(position + 4, min(length - 2, 16)).split(b"\0")[0])
        elif marker == JPEG_COMMENT:
            parts.add(b"COM")
        position += 2 + length
        if marker == JPEG_SCAN:
            break
    if marker != JPEG_SCAN or reader.find(JPEG_END, position) is None:
        raise DamagedPictureError("no end")
    if reader.find(JPEG_REST, position) != reader.size:
        parts.add(REST)
    return Structure(*size, frozenset(parts))


def _gif(reader: _Reader) -> Structure:
    end = reader.read_at(max(0, reader.size - 1024), min(reader.size, 1024)).rstrip(b"\0\r\n")
    if reader.size < 14 or not end.endswith(b";"):
        raise DamagedPictureError("no end")
    return Structure(reader.number(6, 2), reader.number(8, 2))


def _webp(reader: _Reader) -> Structure:
    position, end = 12, 8 + reader.number(4, 4)
    reader.reach(end)
    names: list[bytes] = []
    while position < end and len(names) < MAX_PARTS:
        names.append(reader.read_at(position, 4))
        length = reader.number(position + 4, 4)
        position += 8 + length + length % 2
        reader.reach(position - length % 2)
    if position < end or not names:
        raise DamagedPictureError("no picture")
    if end < reader.size:
        names.append(REST)
    return Structure(*_webp_size(reader, names[0]), frozenset(names))


def _webp_size(reader: _Reader, name: bytes) -> tuple[int, int]:
    if name == b"VP8X":
        return reader.number(24, 3) + 1, reader.number(27, 3) + 1
    if name == b"VP8L":
        bits = reader.number(21, 4)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if name == b"VP8 ":
        return reader.number(26, 2) & 0x3FFF, reader.number(28, 2) & 0x3FFF
    raise DamagedPictureError("no header")


def _bmp(reader: _Reader) -> Structure:
    data = reader.number(10, 4)
    if reader.number(14, 4) == 12:
        width, height, _planes, bits = struct.unpack("<4H", reader.read_at(18, 8))
        packed = 0
    else:
        width, height, _planes, bits, packed = struct.unpack("<iiHHI", reader.read_at(18, 16))
    if width < 0:
        raise DamagedPictureError("no width")
    height = abs(height)
    if packed in (0, 3):  # uncompressed rows; the last may lack its padding
        reader.reach(data + (width * bits + 31) // 32 * 4 * height - 3)
    return Structure(width, height)


def _tiff(reader: _Reader) -> Structure:
    """Return the size of the first page; its strips or tiles must lie within the file."""
    order = "<" if reader.read_at(0, 2) == b"II" else ">"
    start = reader.number(4, 4, order)
    entries = reader.read_at(start + 2, reader.number(start, 2, order) * 12)
    tags: dict[int, tuple[int, ...]] = {}
    for tag, kind, count, value in struct.iter_unpack(f"{order}HHI4s", entries):
        length, place = count * TIFF_WIDTHS.get(kind, 0), struct.unpack(f"{order}I", value)[0]
        if length > 4:
            reader.reach(place + length)
        if tag not in (256, 257, 273, 279, 324, 325) or tag in tags or kind not in (3, 4):
            continue
        if count > MAX_STRIPS:
            raise DamagedPictureError("too many strips")
        data = reader.read_at(place, length) if length > 4 else value[:length]
        tags[tag] = struct.unpack(f"{order}{count}{'HI'[kind - 3]}", data)
    for places, lengths in ((273, 279), (324, 325)):
        for place, length in zip(tags.get(places, ()), tags.get(lengths, ()), strict=False):
            reader.reach(place + length)
    if not tags.get(256) or not tags.get(257):
        raise DamagedPictureError("no size")
    return Structure(tags[256][0], tags[257][0])


def _heic(reader: _Reader) -> Structure:
    """Check only that the boxes fill the file; return the size 1 × 1, as HEIC is never decoded."""
    _boxes(reader)
    return Structure(1, 1)


def _avif(reader: _Reader) -> Structure:
    """Return the largest declared size, the box names, and the metadata items found (AVIF_MORE)."""
    boxes = _boxes(reader)
    meta = reader.read_at(*boxes[b"meta"])
    sizes = [struct.unpack(">II", size) for size in AVIF_SIZE.findall(meta)]
    if not sizes:
        raise DamagedPictureError("no size")
    width, height = max(sizes, key=lambda size: size[0] * size[1])
    return Structure(width, height, frozenset([*boxes, *AVIF_MORE.findall(meta)]))


def _boxes(reader: _Reader) -> dict[bytes, tuple[int, int]]:
    """Return {name: (start, length)} of the top-level boxes (ISO base media file format)."""
    position, boxes = 0, {}
    for _number in range(MAX_PARTS):
        if position == reader.size:
            break
        length = reader.number(position, 4, ">")
        name = reader.read_at(position + 4, 4)
        if length == 1:
            length = reader.number(position + 8, 8, ">")
        elif length == 0:  # up to the end of the file
            length = reader.size - position
        if length < 8:
            raise DamagedPictureError("a box without a length")
        boxes[name] = position, length
        position += length
        reader.reach(position)
    if b"meta" not in boxes:
        raise DamagedPictureError("no picture")
    return boxes


READERS: dict[FileKind, Callable[[_Reader], Structure]] = {
    FileKind.PNG: _png,
    FileKind.JPEG: _jpeg,
    FileKind.GIF: _gif,
    FileKind.WEBP: _webp,
    FileKind.TIFF: _tiff,
    FileKind.BMP: _bmp,
    FileKind.HEIC: _heic,
    FileKind.AVIF: _avif,
}
