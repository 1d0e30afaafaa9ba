"""Takes location and other personal data out of a picture's file, and sets it upright."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PIL import Image, ImageOps, JpegImagePlugin

from uploads.formats import FileKind
from uploads.pictures import DamagedPictureError, Structure, read
from uploads.signatures import HEAD, kind_of

# The parts of a file that are the picture, its colours, transparency, density and animation: the
# rest is said by a camera or program of itself, of its owner, and of the place.
PARTS = {
    FileKind.JPEG: {b"JFIF", b"ICC_PROFILE", b"Adobe"},
    FileKind.PNG: {
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP",
        b"mDCV", b"cLLI", b"sBIT", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
    },
    FileKind.WEBP: {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"},
    FileKind.AVIF: {b"ftyp", b"meta", b"mdat", b"moov", b"free", b"skip"},
}  # fmt: skip
"""By the formats in which pictures are taken; Pillow knows them by the names of their kinds."""


def picture_kind(content: bytes) -> FileKind | None:
    """Return a file's kind by its content, None for one that is not known."""
    return kind_of(content[:HEAD])


def clean(content: bytes) -> bytes:
    """Return the same picture without Exif, XMP, comments and whatever follows its end, upright,
    with its colour profile.

    A file that carries none of it is returned as it is. Any other is encoded anew: as finely as it
    was, without loss where it was so, and of an animation the first picture alone, which is all
    that is shown. Files of other formats are not touched: no form takes them. Raises
    DamagedPictureError.
    """
    kind = picture_kind(content)
    if kind not in PARTS:
        return content
    structure = read(io.BytesIO(content), kind)
    if structure.parts <= PARTS[kind]:
        return content
    with _refused_if_damaged():
        picture, options = _decoded(content, kind, structure)
        output = io.BytesIO()
        picture.save(output, kind.name, **options)
        return output.getvalue()


def check(content: bytes) -> None:
    """Raise DamagedPictureError if the picture can't be decoded to its end: the library would fail
    for everybody who opens it."""
    formats = [kind.name for kind in PARTS]
    with _refused_if_damaged(), Image.open(io.BytesIO(content), formats=formats) as picture:
        picture.draft(None, (1, 1))  # of a JPEG an eighth of the pixels will do
        picture.load()


@contextmanager
def _refused_if_damaged() -> Iterator[None]:
    try:
        yield
    except Exception as error:  # each decoder fails in its own way
        raise DamagedPictureError(str(error)) from error


def _decoded(
    content: bytes, kind: FileKind, structure: Structure
) -> tuple[Image.Image, dict[str, Any]]:
    """Return the picture upright, and how to save it. Its decoder, which may hold as much memory
    as encoding takes, ends with this function."""
    with Image.open(io.BytesIO(content), formats=[kind.name]) as picture:
        options: dict[str, Any] = {"icc_profile": picture.info.get("icc_profile")}
        if isinstance(picture, JpegImagePlugin.JpegImageFile):
            # With the camera's own tables; Pillow would write the comment again.
            options |= {
                "qtables": picture.quantization,
                "subsampling": JpegImagePlugin.get_sampling(picture),
                "progressive": bool(picture.info.get("progressive")),
                "comment": b"",
            }
        elif b"VP8L" in structure.parts:  # without loss, with little effort
            options |= {"lossless": True, "quality": 50, "method": 0, "exact": True}
        elif kind == FileKind.WEBP:
            options |= {"quality": 90}
        elif kind == FileKind.AVIF:
            options |= {"quality": 90, "speed": 8}
        return ImageOps.exif_transpose(picture), options
