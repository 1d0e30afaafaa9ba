"""File type detection by the first bytes (magic numbers): drawings, documents, images.

Detection libraries are not used: none knows the text formats STEP and DXF, and those that guess
take text for images.
"""

import re

from uploads.formats import FileKind

HEAD = 64 * 1024
BOM = b"\xef\xbb\xbf"
# Some programs write white space before a PDF header; other data there means another file type.
PDF = re.compile(rb"[\0\t\n\f\r ]{0,1024}%PDF-[0-9]")
DWG = re.compile(rb"AC10[0-9]{2}\0")
STEP = re.compile(rb"ISO-10303-21\s*;")
DXF_BINARY = b"AutoCAD Binary DXF\r\n\x1a\0"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
BMP_HEADERS = {12, 16, 40, 52, 56, 64, 108, 124}
HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"}
AVIF = {b"avif", b"avis"}


def detect_signature(head: bytes) -> FileKind | None:
    """Return the type of a file by its first HEAD (65,536) bytes; None if unknown."""
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
    """Return True if the text begins like a DXF file.

    Its lines are pairs of a group code and a value: comments (999), then a section (0) and its name
    (2).
    """
    lines = iter(text.lstrip().splitlines())
    expected: list[tuple[bytes, bytes | None]] = [(b"0", b"SECTION"), (b"2", None)]
    for code, value in zip(lines, lines, strict=False):
        if code.strip() == b"999":
            continue
        right_code, right_value = expected.pop(0)
        if code.strip() != right_code or right_value not in (None, value.strip()):
            return False
        if not expected:
            return True
    return False


def _picture(head: bytes) -> FileKind | None:  # noqa: PLR0911  # a return for each kind of picture
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
    # A text can also start with "BM", so the header size is checked.
    if head.startswith(b"BM") and int.from_bytes(head[14:18], "little") in BMP_HEADERS:
        return FileKind.BMP
    brands = _brands(head)
    if brands & HEIC:
        return FileKind.HEIC
    return FileKind.AVIF if brands & AVIF else None


def _brands(head: bytes) -> set[bytes]:
    """Return the brands of the ``ftyp`` box (HEIC, AVIF); an empty set for other files."""
    length = int.from_bytes(head[:4])
    if head[4:8] != b"ftyp" or not 16 <= length <= 1024:
        return set()
    return {head[8:12], *(head[start : start + 4] for start in range(16, length, 4))}
