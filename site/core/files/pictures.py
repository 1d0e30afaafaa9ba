"""Whether a picture is whole, and how many pixels it has, from its structure alone.

Not with Pillow: to open a file is enough for it to join a GIF's comments one by one (quadratic), or
to hold as many copies of a TIFF's data as its directory asks for. Here each loop has an end.
"""

import struct
import zlib
from collections.abc import Callable

from django.core.files import File

from core.files.formats import FileKind
from core.files.refusals import refusal
from core.picture_files import webp
from core.picture_files.damage import DamagedPictureError

# A0 at 300 dots per inch has 139 million.
MAX_MEGAPIXELS = 150
MAX_PARTS = 20_000  # chunks of 4 kB, as some programs write them, are 6,400 in 25 MB
MAX_STRIPS = 200_000
TIFF_WIDTHS = dict(enumerate((1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4), start=1))
CHUNK = 64 * 1024
JPEG_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
JPEG_ALONE = {0x01, *range(0xD0, 0xD8)}


class _Reader:
    """A file's bytes by position; DamagedPictureError for those it does not have."""

    def __init__(self, file: File, size: int) -> None:
        self.file, self.size = file, size

    def at(self, position: int, length: int) -> bytes:
        self.reach(position + length)
        self.file.seek(position)
        return self.file.read(length)

    def number(self, position: int, length: int, order: str = "<") -> int:
        data = self.at(position, length)
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

    def contains(self, wanted: bytes, position: int) -> bool:
        self.file.seek(position)
        end = b""
        while data := self.file.read(CHUNK):
            if wanted in end + data:
                return True
            end = data[1 - len(wanted) :]
        return False


def check(file: File, size: int, kind: FileKind, name: str) -> None:
    """Raises ValidationError for a picture that is cut off or has too many pixels."""
    try:
        width, height = SIZES[kind](_Reader(file, size))
    except DamagedPictureError as error:
        raise refusal("picture_damaged", name) from error
    if not width or not height:
        raise refusal("picture_damaged", name)
    if width * height > MAX_MEGAPIXELS * 1_000_000:
        raise refusal("picture_large", name, limit=MAX_MEGAPIXELS)


def _png(reader: _Reader) -> tuple[int, int]:
    position = 8
    names: list[bytes] = []
    while len(names) < MAX_PARTS:
        length = reader.number(position, 4, ">")
        names.append(reader.at(position + 4, 4))
        end = position + 8 + length
        if reader.number(end, 4, ">") != reader.crc(position + 4, length + 4):
            raise DamagedPictureError("a chunk is damaged")
        position = end + 4
        if names[-1] == b"IEND":
            break
    if names[0] != b"IHDR" or b"IDAT" not in names or names[-1] != b"IEND":
        raise DamagedPictureError("chunks are missing")
    return reader.number(16, 4, ">"), reader.number(20, 4, ">")


def _jpeg(reader: _Reader) -> tuple[int, int]:
    position, size = 2, (0, 0)
    for _number in range(MAX_PARTS):
        start, marker = reader.at(position, 2)
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
        position += 2 + length
        if marker == 0xDA:
            break
    if marker != 0xDA or not reader.contains(b"\xff\xd9", position):
        raise DamagedPictureError("no end")
    return size


def _gif(reader: _Reader) -> tuple[int, int]:
    end = reader.at(max(0, reader.size - 1024), min(reader.size, 1024)).rstrip(b"\0\r\n")
    if reader.size < 14 or not end.endswith(b";"):
        raise DamagedPictureError("no end")
    return reader.number(6, 2), reader.number(8, 2)


def _webp(reader: _Reader) -> tuple[int, int]:
    return webp.size(reader.at(0, reader.size))


def _bmp(reader: _Reader) -> tuple[int, int]:
    data = reader.number(10, 4)
    if reader.number(14, 4) == 12:
        width, height, _planes, bits = struct.unpack("<4H", reader.at(18, 8))
        packed = 0
    else:
        width, height, _planes, bits, packed = struct.unpack("<iiHHI", reader.at(18, 16))
    if width < 0:
        raise DamagedPictureError("no width")
    height = abs(height)
    if packed in (0, 3):  # the rows as they are; the last may lack its filling
        reader.reach(data + (width * bits + 31) // 32 * 4 * height - 3)
    return width, height


def _tiff(reader: _Reader) -> tuple[int, int]:
    """The first page's size; its strips or tiles must lie within the file."""
    order = "<" if reader.at(0, 2) == b"II" else ">"
    start = reader.number(4, 4, order)
    entries = reader.at(start + 2, reader.number(start, 2, order) * 12)
    found: dict[int, tuple[int, ...]] = {}
    for tag, kind, count, value in struct.iter_unpack(f"{order}HHI4s", entries):
        length, place = count * TIFF_WIDTHS.get(kind, 0), struct.unpack(f"{order}I", value)[0]
        if length > 4:
            reader.reach(place + length)
        if tag not in (256, 257, 273, 279, 324, 325) or tag in found or kind not in (3, 4):
            continue
        if count > MAX_STRIPS:
            raise DamagedPictureError("too many strips")
        data = reader.at(place, length) if length > 4 else value[:length]
        found[tag] = struct.unpack(f"{order}{count}{'HI'[kind - 3]}", data)
    for places, lengths in ((273, 279), (324, 325)):
        for place, length in zip(found.get(places, ()), found.get(lengths, ()), strict=False):
            reader.reach(place + length)
    if not found.get(256) or not found.get(257):
        raise DamagedPictureError("no size")
    return found[256][0], found[257][0]


def _heic(reader: _Reader) -> tuple[int, int]:
    """Only that its boxes fill the file: we never decode one, so that no size can harm us."""
    position, names = 0, set()
    for _number in range(MAX_PARTS):
        if position == reader.size:
            break
        length = reader.number(position, 4, ">")
        names.add(reader.at(position + 4, 4))
        if length == 1:
            length = reader.number(position + 8, 8, ">")
        elif length == 0:  # to the file's end
            length = reader.size - position
        if length < 8:
            raise DamagedPictureError("a box without a length")
        position += length
        reader.reach(position)
    if b"meta" not in names:
        raise DamagedPictureError("no picture")
    return 1, 1


SIZES: dict[FileKind, Callable[[_Reader], tuple[int, int]]] = {
    FileKind.PNG: _png,
    FileKind.JPEG: _jpeg,
    FileKind.GIF: _gif,
    FileKind.WEBP: _webp,
    FileKind.TIFF: _tiff,
    FileKind.BMP: _bmp,
    FileKind.HEIC: _heic,
}
