"""AVIF: boxes in boxes, with the places of all data counted from the file's beginning.

So nothing may move: what is said of the photographer is overwritten where it stands.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from core.picture_files.damage import DamagedPictureError

KEPT = {b"ftyp", b"meta", b"mdat", b"moov", b"free", b"skip"}
# The shortest Exif that decoders accept: a header and a directory of nothing.
EMPTY_EXIF = b"\0\0\0\0II*\0\x08\0\0\0" + b"\0" * 6


@dataclass(frozen=True)
class Box:
    """A box's kind, and where its content begins and ends."""

    kind: bytes
    start: int
    stop: int


class Reader:
    """Numbers of changing widths, one after the other."""

    def __init__(self, content: bytes, start: int, stop: int) -> None:
        self.content, self.position, self.stop = content, start, stop

    def number(self, width: int) -> int:
        return int.from_bytes(self.bytes(width))

    def bytes(self, width: int) -> bytes:
        self.position += width
        if self.position > self.stop:
            raise DamagedPictureError("a box is cut off")
        return self.content[self.position - width : self.position]


def size(content: bytes) -> tuple[int, int]:
    """Width and height in px: those of the largest picture in the file."""
    sizes = []
    for properties in _inside(content, b"iprp"):
        for box in _boxes(content, properties.start, properties.stop):
            for found in _boxes(content, box.start, box.stop) if box.kind == b"ipco" else ():
                if found.kind == b"ispe":
                    reader = Reader(content, found.start + 4, found.stop)
                    sizes.append((reader.number(4), reader.number(4)))
    if not sizes:
        raise DamagedPictureError("no size")
    return max(sizes, key=lambda found: found[0] * found[1])


def strip(content: bytes) -> bytes:
    """The same picture without Exif and XMP, in a file of the same length."""
    cleaned = bytearray(content)
    for box in _boxes(content, 0, len(content)):
        if box.kind not in KEPT:
            cleaned[box.start : box.stop] = bytes(box.stop - box.start)
    kinds = dict(_kinds(content))
    for item, extents in _places(content):
        kind = kinds.get(item)
        if kind not in (b"Exif", b"mime"):
            continue
        length = sum(stop - start for start, stop in extents)
        blank = EMPTY_EXIF.ljust(length, b"\0") if kind == b"Exif" else b" " * length
        for start, stop in extents:
            cleaned[start:stop], blank = blank[: stop - start], blank[stop - start :]
    return bytes(cleaned)


def _boxes(content: bytes, start: int, stop: int) -> Iterator[Box]:
    while start < stop:
        reader = Reader(content, start, stop)
        length, kind = reader.number(4), reader.bytes(4)
        if length == 1:
            length = reader.number(8)
        end = start + length if length else stop
        if end > stop or end < reader.position:
            raise DamagedPictureError("a box is cut off")
        yield Box(kind, reader.position, end)
        start = end


def _inside(content: bytes, kind: bytes) -> Iterator[Box]:
    """The boxes of a kind in the file's description."""
    for box in _boxes(content, 0, len(content)):
        if box.kind == b"meta":
            for found in _boxes(content, box.start + 4, box.stop):
                if found.kind == kind:
                    yield found


def _kinds(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The number and kind of every item: the picture, its transparency, Exif, XMP."""
    for box in _inside(content, b"iinf"):
        version = content[box.start] if box.start < box.stop else 0
        for entry in _boxes(content, box.start + (6 if version == 0 else 8), box.stop):
            reader = Reader(content, entry.start, entry.stop)
            entry_version = reader.number(4) >> 24
            if entry_version >= 2:
                item = reader.number(2 if entry_version == 2 else 4)
                reader.number(2)
                yield item, reader.bytes(4)


def _places(content: bytes) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Where in the file the data of every item stand."""
    data = next(_inside(content, b"idat"), None)
    for box in _inside(content, b"iloc"):
        reader = Reader(content, box.start, box.stop)
        version = reader.number(4) >> 24
        widths = reader.number(2)
        offset_width, length_width = widths >> 12, widths >> 8 & 15
        base_width, index_width = widths >> 4 & 15, widths & 15 if version else 0
        for _item in range(reader.number(2 if version < 2 else 4)):
            item = reader.number(2 if version < 2 else 4)
            method = reader.number(2) & 15 if version else 0
            reader.number(2)
            base = reader.number(base_width)
            extents = []
            for _extent in range(reader.number(2)):
                reader.number(index_width)
                start = base + reader.number(offset_width)
                length = reader.number(length_width)
                if method == 1 and data:
                    start += data.start
                if method > 1 or start + length > len(content):
                    raise DamagedPictureError("data outside of the file")
                extents.append((start, start + length))
            yield item, extents
