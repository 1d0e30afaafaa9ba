"""Accepted file types, their file name extensions, and the size limit of uploads."""

from django.db import models

MAX_BYTES = 25 * 1024 * 1024
LIMIT = f"{MAX_BYTES // 1024**2} MB"


class FileKind(models.TextChoices):
    """File type, as detected from the content."""

    PDF = "pdf", "PDF"
    STEP = "step", "STEP"
    DXF = "dxf", "DXF"
    DWG = "dwg", "DWG"
    ZIP = "zip", "ZIP"
    PNG = "png", "PNG"
    JPEG = "jpeg", "JPEG"
    WEBP = "webp", "WebP"
    GIF = "gif", "GIF"
    TIFF = "tiff", "TIFF"
    BMP = "bmp", "BMP"
    HEIC = "heic", "HEIC"
    AVIF = "avif", "AVIF"


# The first one is added to a name that has none of them.
EXTENSIONS: dict[FileKind, tuple[str, ...]] = {
    FileKind.PDF: ("pdf",),
    FileKind.STEP: ("step", "stp", "p21"),
    FileKind.DXF: ("dxf",),
    FileKind.DWG: ("dwg",),
    FileKind.ZIP: ("zip",),
    FileKind.PNG: ("png",),
    FileKind.JPEG: ("jpg", "jpeg", "jpe", "jfif"),
    FileKind.WEBP: ("webp",),
    FileKind.GIF: ("gif",),
    FileKind.TIFF: ("tif", "tiff"),
    FileKind.BMP: ("bmp", "dib"),
    FileKind.HEIC: ("heic", "heif"),
    FileKind.AVIF: ("avif",),
}
DRAWINGS = tuple(kind for kind in FileKind if kind != FileKind.AVIF)
"""File types accepted from visitors; without AVIF, which no program of theirs writes."""
DRAWING_CHOICES = [(kind.value, kind.label) for kind in DRAWINGS]
# Extensions, not MIME types: browsers have none for STEP and DWG; phones still offer photos.
ACCEPT = ",".join(f".{ending}" for kind in DRAWINGS for ending in EXTENSIONS[kind])
