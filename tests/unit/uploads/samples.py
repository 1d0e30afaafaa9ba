"""Sample files: as prospects send them, and harmful ones."""

import io
import struct
import zipfile
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image

from uploads.dangerous import EICAR

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
STEP = b"ISO-10303-21;\nHEADER;\nENDSEC;\nDATA;\nENDSEC;\nEND-ISO-10303-21;\n"
DXF = b"  0\r\nSECTION\r\n  2\r\nENTITIES\r\n  0\r\nENDSEC\r\n  0\r\nEOF\r\n"
DWG = b"AC1032\0\0\0\0\0\x03" + bytes(200)
EXE = b"MZ\x90\0\x03\0\0\0" + bytes(100) + b"This program cannot be run in DOS mode."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
SVG = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
)
HTML = b"<!doctype html><script>alert(1)</script>"
HEIC = (
    struct.pack(">I4s4sI4s4s", 24, b"ftyp", b"heic", 0, b"mif1", b"heic")
    + struct.pack(">I4sI", 12, b"meta", 0)
    + struct.pack(">I4sI", 12, b"mdat", 0)
)


def file(content: bytes) -> ContentFile:
    return ContentFile(content)


def picture(name: str, size: tuple[int, int] = (64, 48), **options: Any) -> bytes:
    output = io.BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(output, name, **options)
    return output.getvalue()


def zipped(
    members: dict[str, bytes] | None = None, method: int = zipfile.ZIP_DEFLATED, **more: bytes
) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", method) as archive:
        for name, content in {**(members or {}), **more}.items():
            archive.writestr(name, content)
    return output.getvalue()


def encrypted() -> bytes:
    """Return a ZIP file whose member is marked as encrypted in its flags.

    The content is not encrypted, because nothing reads it.
    """
    content = bytearray(zipped({"part.step": STEP}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def overlapping(members: int = 200) -> bytes:
    """Return a ZIP bomb with overlapping members (David Fifield): 1 MB each from the same bytes."""
    whole = zipped({"a": bytes(1024 * 1024)})
    start = whole.index(b"PK\x01\x02")
    end = whole.index(b"PK\x05\x06")
    entry = whole[start:end]
    entries = b"".join(
        entry[:28] + struct.pack("<H", 4) + entry[30:46] + f"{number:04}".encode()
        for number in range(members)
    )
    record = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, members, members, len(entries), start, 0)
    return whole[:start] + entries + record


def streamed(silent: bool = False) -> bytes:
    """Return a ZIP file with a ZIP64 end record, as servers write it.

    With ``silent``, the usual end record refers to it for all values.
    """
    whole = zipped({"part.step": STEP})
    end = whole.index(b"PK\x05\x06")
    length, offset = struct.unpack("<2L", whole[end + 12 : end + 20])
    record = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, length, offset)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    last = whole[end : end + 8] + b"\xff" * 12 + b"\0\0" if silent else whole[end:]
    return whole[:end] + record + locator + last


def linked() -> bytes:
    """Return a ZIP file with a symbolic link, as packed on Unix."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        info = zipfile.ZipInfo("drawing.dwg")
        info.create_system, info.external_attr = 3, 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return output.getvalue()


def renamed_beside() -> bytes:
    """Return a ZIP member with a harmless name and a second Unicode name for a script.

    Some programs prefer the second name (extra field 0x7075).
    """
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        info = zipfile.ZipInfo("drawing.pdf")
        data = struct.pack("<BI", 1, 0) + b"drawing.js"
        info.extra = struct.pack("<2H", 0x7075, len(data)) + data
        archive.writestr(info, PDF)
    return output.getvalue()


DOCX = zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"})
DOCM = zipped({"[Content_Types].xml": b"<Types/>", "word/vbaProject.bin": OLE})

GOOD: dict[str, tuple[str, bytes]] = {
    "PDF": ("pdf", PDF),
    "PDF after a BOM": ("pdf", b"\xef\xbb\xbf\r\n" + PDF),
    "PDF that is a ZIP too": ("pdf", PDF + zipped({"a.exe": EXE})),
    "STEP": ("step", STEP),
    "STEP after comments": ("step", b"\r\n /* made by * hand **/\n/**/ " + STEP),
    "DXF": ("dxf", DXF),
    "DXF with LF": ("dxf", DXF.replace(b"\r", b"")),
    "DXF with comments": ("dxf", b"999\n\xd6\xd0\xce\xc4\n  999\n<html>\n" + DXF),
    "binary DXF": ("dxf", b"AutoCAD Binary DXF\r\n\x1a\0\0\0SECTION\0"),
    "DWG": ("dwg", DWG),
    "old DWG": ("dwg", b"AC1009\0\0" + bytes(99)),
    "ZIP": ("zip", zipped({"图纸/零件.step": STEP, "part.pdf": PDF, "MZ.txt": b"MZ-001 x"})),
    "stored ZIP": ("zip", zipped({"part.step": STEP}, zipfile.ZIP_STORED)),
    "streamed ZIP": ("zip", streamed()),
    "ZIP as some clouds pack it": ("zip", streamed(silent=True)),
    "ZIP in a ZIP": ("zip", zipped({"a.zip": zipped({"b.docx": DOCX})})),
    "PNG": ("png", picture("PNG")),
    "JPEG": ("jpeg", picture("JPEG")),
    "progressive JPEG": ("jpeg", picture("JPEG", progressive=True)),
    "WebP": ("webp", picture("WEBP")),
    "lossless WebP": ("webp", picture("WEBP", lossless=True)),
    "GIF": ("gif", picture("GIF")),
    "TIFF": ("tiff", picture("TIFF")),
    "packed TIFF": ("tiff", picture("TIFF", compression="tiff_lzw")),
    "BMP": ("bmp", picture("BMP")),
    "HEIC": ("heic", HEIC),
}
PICTURES = {kind: content for kind, content in GOOD.values() if kind in
            {"png", "jpeg", "webp", "gif", "tiff", "bmp", "heic"}}  # fmt: skip
UNKNOWN: dict[str, bytes] = {
    "HTML": HTML,
    "HTML before a PDF": HTML + PDF,
    "SVG": SVG,
    "EICAR": EICAR,
    "program": EXE,
    "ELF": b"\x7fELF" + bytes(100),
    "program with a ZIP": EXE + zipped({"a.step": STEP}),
    "script": b"#!/bin/sh\nrm -rf /\n",
    "old Word": OLE,
    "3MF": zipped({"[Content_Types].xml": b"<Types/>", "3D/3dmodel.model": b"<model/>"}),
    "RAR": b"Rar!\x1a\x07\x01\0" + bytes(50),
    "text": b"BMW, N42SH\nGIF, AC1032\n",
    "version of a DWG": b"AC1032 is what we use",
    "comment without end": b"/*" * 30_000,
    "AVIF": struct.pack(">I4s4sI4s", 20, b"ftyp", b"avif", 0, b"mif1"),
    "a byte": b"%",
}
BAD_ZIPS: dict[str, tuple[str, bytes]] = {
    "encrypted": ("zip_encrypted", encrypted()),
    "cut off": ("zip_damaged", zipped({"a.step": STEP * 99})[:-30]),
    "wrong sum": ("zip_damaged", zipped(a=b"drawing", method=0).replace(b"drawing", b"Drawing", 1)),
    "something before": ("zip_damaged", zipped({"a": PDF}) + zipped({"b": PDF})),
    "overlapping": ("zip_damaged", overlapping()),
    "bzip2": ("zip_damaged", zipped({"a.step": STEP}, zipfile.ZIP_BZIP2)),
    "empty": ("zip_empty", zipped()),
    "only a folder": ("zip_empty", zipped({"drawings/": b""})),
    "flat bomb": ("zip_bomb", zipped({"a": bytes(12 * 1024**2)})),
    "deep bomb": ("zip_bomb", zipped({"a.zip": zipped({"a": bytes(12 * 1024**2)})})),
    "many": ("zip_many", zipped({str(number): b"" for number in range(1001)})),
    "many in all": (
        "zip_many",
        zipped({f"{a}.zip": zipped({f"{n}": b"" for n in range(600)}) for a in "ab"}),
    ),
    "too deep": (
        "zip_nested",
        zipped({"a.zip": zipped({"b.zip": zipped({"c.zip": zipped({"d.step": STEP})})})}),
    ),
    "RAR inside": ("zip_nested", zipped({"a.dwg": b"Rar!\x1a\x07\x01\0"})),
    "up": ("zip_path", zipped({"../a.step": STEP})),
    "up on Windows": ("zip_path", zipped({"a\\..\\..\\a.step": STEP})),
    "absolute": ("zip_path", zipped({"/etc/a.step": STEP})),
    "drive": ("zip_path", zipped({"C:a.step": STEP})),
    "link": ("zip_path", linked()),
    "second name": ("zip_program", renamed_beside()),
    "program by content": ("zip_program", zipped({"drawing.pdf": EXE})),
    "macros inside": ("zip_program", zipped({"a.docx": DOCM})),
    "virus": ("zip_virus", zipped({"a.txt": EICAR})),
    "virus far inside": ("zip_virus", zipped({"a.txt": b" " * 65_500 + EICAR})),
    "virus two deep": ("zip_virus", zipped({"b.zip": zipped({"a.txt": EICAR})})),
    "Word": ("office", DOCX),
    "Word with macros": ("office", DOCM),
    "OpenDocument": (
        "office",
        zipped({"mimetype": b"x", "content.xml": b"x", "META-INF/manifest.xml": b"x"}),
    ),
}  # fmt: skip
PROGRAM_NAMES = [
    "a.exe", "a.JS", "a.vbs", "a.lnk", "a.scr", "a.bat", "a.cmd", "a.com", "a.msi", "a.hta",
    "a.ps1", "a.jar", "a.xlsm", "b/acad.lsp", "a.exe.", "a.exe ", "a.pdf:a.exe", "a.html", "图.svg",
    "drawing\u202efdp.exe",
]  # fmt: skip
