"""Removal of location and other metadata from image files; Exif orientation is applied."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PIL import Image, ImageOps, JpegImagePlugin

from uploads.formats import FileKind
from uploads.pictures import DamagedPictureError, Structure, read_structure
from uploads.signatures import HEAD, detect_signature

# Allowed parts: image data, colours, transparency, density and animation. All others are metadata
# of a camera or program: about itself, its owner and the place.
PARTS = {
    FileKind.JPEG: {b"JFIF", b"ICC_PROFILE", b"Adobe"},
    FileKind.PNG: {
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP",
        b"mDCV", b"cLLI", b"sBIT", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
    },
    FileKind.WEBP: {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"},
    FileKind.AVIF: {b"ftyp", b"meta", b"mdat", b"moov", b"free", b"skip"},
}  # fmt: skip
"""Allowed parts by accepted image type; the names of these types are Pillow's format names."""


def detect_picture_kind(content: bytes) -> FileKind | None:
    """Return the file type by content; None if unknown."""
    return detect_signature(content[:HEAD])


def strip_metadata(content: bytes) -> bytes:
    """Return the image upright, without Exif, XMP, comments and data after its end.

    The colour profile (ICC) is kept. A file without such data is returned unchanged. Any other is
    encoded again: JPEG with its own quantization tables, PNG and lossless WebP without loss, other
    WebP and AVIF with quality 90. Of an animation only the first frame is kept, as only that is
    displayed. Files of types not in PARTS are returned unchanged; no form accepts them. Raises
    DamagedPictureError.
    """
    kind = detect_picture_kind(content)
    if kind not in PARTS:
        return content
    structure = read_structure(io.BytesIO(content), kind)
    if structure.parts <= PARTS[kind]:
        return content
    with _refused_if_damaged():
        picture, options = _decoded(content, kind, structure)
        output = io.BytesIO()
        picture.save(output, kind.name, **options)
        return output.getvalue()


def check_decoding(content: bytes) -> None:
    """Raise DamagedPictureError if the image can't be decoded to its end.

    In the library, such an image would fail in every view that opens it.
    """
    formats = [kind.name for kind in PARTS]
    with _refused_if_damaged(), Image.open(io.BytesIO(content), formats=formats) as picture:
        picture.draft(None, (1, 1))  # JPEG: decoding at 1/8 scale is enough
        picture.load()


@contextmanager
def _refused_if_damaged() -> Iterator[None]:
    try:
        yield
    except Exception as error:  # each decoder raises its own exceptions
        raise DamagedPictureError(str(error)) from error


def _decoded(
    content: bytes, kind: FileKind, structure: Structure
) -> tuple[Image.Image, dict[str, Any]]:
    """Return the image, turned by its Exif orientation, and the options to save it.

    The decoder is closed here, as it may hold as much memory as encoding needs.
    """
    with Image.open(io.BytesIO(content), formats=[kind.name]) as picture:
        options: dict[str, Any] = {"icc_profile": picture.info.get("icc_profile")}
        if isinstance(picture, JpegImagePlugin.JpegImageFile):
            # The camera's own tables; the empty comment, as Pillow would write the old one again.
            options |= {
                "qtables": picture.quantization,
                "subsampling": JpegImagePlugin.get_sampling(picture),
                "progressive": bool(picture.info.get("progressive")),
                "comment": b"",
            }
        elif b"VP8L" in structure.parts:  # lossless, with the fastest method
            options |= {"lossless": True, "quality": 50, "method": 0, "exact": True}
        elif kind == FileKind.WEBP:
            options |= {"quality": 90}
        elif kind == FileKind.AVIF:
            options |= {"quality": 90, "speed": 8}
        return ImageOps.exif_transpose(picture), options
