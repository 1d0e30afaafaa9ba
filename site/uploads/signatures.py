"""The kind of a file by its first bytes: drawings of strangers, documents and pictures of staff.

No library: none knows STEP and DXF, which are text, and those that guess take text for pictures.
"""

import re

from uploads.formats import FileKind

HEAD = 64 * 1024
BOM = b"\xef\xbb\xbf"
# Some programs put blanks before a PDF; anything else before it would be another kind of file.
PDF = re.compile(rb"[\0\t\n\f\r ]{0,1024}%PDF-[0-9]")
DWG = re.compile(rb"AC10[0-9]{2}\0")
STEP = re.compile(rb"ISO-10303-21\s*;")
DXF_BINARY = b"AutoCAD Binary DXF\r\n\x1a\0"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
BMP_HEADERS = {12, 16, 40, 52, 56, 64, 108, 124}
HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"}
AVIF = {b"avif", b"avis"}


def kind_of(head: bytes) -> FileKind | None:
    """The kind of a file that starts with these bytes (``HEAD`` are enough); None: none of ours."""
    text = head.removeprefix(BOM)
    if PDF.match(text):
        return FileKind.PDF
    if DWG.match(head):
        return FileKind.DWG
    if head.startswith(ZIP):
        return FileKind.ZIP
    if head.startswith(DXF_BINARY) or _is_dxf(text):
        return FileKind.DXF
    if _is_step(text):
        return FileKind.STEP
    return _picture(head)


def _is_step(text: bytes) -> bool:
    position = _after_blanks(text, 0)
    while text.startswith(b"/*", position):
        stop = text.find(b"*/", position + 2)
        if stop < 0:
            return False
        position = _after_blanks(text, stop + 2)
    return bool(STEP.match(text, position))


def _after_blanks(text: bytes, position: int) -> int:
    while text[position : position + 1].isspace():
        position += 1
    return position


def _is_dxf(text: bytes) -> bool:
    """Lines in pairs, a code and its value: comments (999), then a section (0) with a name (2)."""
    lines = iter(text.lstrip().splitlines())
    wanted: list[tuple[bytes, bytes | None]] = [(b"0", b"SECTION"), (b"2", None)]
    for code, value in zip(lines, lines, strict=False):
        if code.strip() == b"999":
            continue
        right_code, right_value = wanted.pop(0)
        if code.strip() != right_code or right_value not in (None, value.strip()):
            return False
        if not wanted:
            return True
    return False


def _picture(head: bytes) -> FileKind | None:
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return FileKind.PNG
    if head.startswith(b"\xff\xd8\xff"):
        return FileKind.JPEG
    if head.startswith((b"GIF87a", b"GIF89a")):
        return FileKind.GIF
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return FileKind.WEBP
    if head.startswith((b"II*\0", b"MM\0*")):
        return FileKind.TIFF
    # Two letters are too few: a text can start with them.
    if head.startswith(b"BM") and int.from_bytes(head[14:18], "little") in BMP_HEADERS:
        return FileKind.BMP
    brands = _brands(head)
    if brands & HEIC:
        return FileKind.HEIC
    return FileKind.AVIF if brands & AVIF else None


def _brands(head: bytes) -> set[bytes]:
    """Return what a file of boxes says it is; nothing for any other file."""
    length = int.from_bytes(head[:4])
    if head[4:8] != b"ftyp" or not 16 <= length <= 1024:
        return set()
    return {head[8:12], *(head[start : start + 4] for start in range(16, length, 4))}
