"""Which files are taken, and what their names end in."""

from django.db import models

MAX_BYTES = 25 * 1024 * 1024
LIMIT = f"{MAX_BYTES // 1024**2} MB"


class FileKind(models.TextChoices):
    """What a file is by its content."""

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


# The first is what a name gets that has none of them.
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
"""The kinds that strangers may send: no program of theirs makes AVIF."""
DRAWING_CHOICES = [(kind.value, kind.label) for kind in DRAWINGS]
# Endings, not types: browsers know no type for STEP and DWG, and telephones offer their pictures.
ACCEPT = ",".join(f".{ending}" for kind in DRAWINGS for ending in EXTENSIONS[kind])
