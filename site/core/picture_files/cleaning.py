"""Takes location and other personal data out of a picture's file, and sets it upright."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import filetype
from PIL import Image, JpegImagePlugin
from PIL.ExifTags import Base

from core.picture_files import avif, jpeg, png, webp
from core.picture_files.damage import DamagedPictureError


@dataclass(frozen=True)
class Kind:
    """A format in which pictures are taken."""

    name: str
    size: Callable[[bytes], tuple[int, int]]
    strip: Callable[[bytes], bytes]


KINDS = {
    "jpg": Kind("JPEG", jpeg.size, jpeg.strip),
    "png": Kind("PNG", png.size, png.strip),
    "webp": Kind("WebP", webp.size, webp.strip),
    "avif": Kind("AVIF", avif.size, avif.strip),
}
# How to turn a picture that its camera held otherwise (Exif's orientation).
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def picture_format(content: bytes) -> str | None:
    """A picture's usual ending by its content (``jpg``, ``gif``); None if it is none."""
    found = filetype.guess(content)
    return found.extension if found and found.mime.startswith("image/") else None


def clean(content: bytes) -> bytes:
    """The same picture without Exif, XMP and comments, upright, with its colour profile.

    A file that carries none of it is returned as it is. Only a picture that lay on its side is
    encoded anew. Files of other formats are not touched: no form takes them.
    """
    kind = KINDS.get(picture_format(content) or "")
    if kind is None:
        return content
    turn = TURNS.get(_orientation(content))
    stripped = kind.strip(content)
    return kind.strip(_turned(stripped, kind, turn)) if turn is not None else stripped


def check(content: bytes) -> None:
    """Raises DamagedPictureError if the picture can't be decoded to its end: the library would fail
    for everybody who opens it."""
    try:
        with Image.open(io.BytesIO(content)) as picture:
            picture.draft(None, (1, 1))  # of a JPEG an eighth of the pixels will do
            picture.load()
    except Exception as error:  # each decoder fails in its own way
        raise DamagedPictureError(str(error)) from error


def _orientation(content: bytes) -> int:
    try:
        with Image.open(io.BytesIO(content)) as picture:
            return picture.getexif().get(Base.Orientation, 1)
    except Exception as error:
        raise DamagedPictureError(str(error)) from error


def _turned(content: bytes, kind: Kind, turn: Image.Transpose) -> bytes:
    with Image.open(io.BytesIO(content)) as picture:
        options: dict[str, Any] = {"icc_profile": picture.info.get("icc_profile")}
        if isinstance(picture, JpegImagePlugin.JpegImageFile):
            # As finely as it was: the camera's own tables.
            options |= {
                "qtables": picture.quantization,
                "subsampling": JpegImagePlugin.get_sampling(picture),
                "progressive": bool(picture.info.get("progressive")),
            }
        elif kind.name == "WebP":
            options |= {"lossless": webp.is_lossless(content), "quality": 90}
        elif kind.name == "AVIF":
            options |= {"quality": 90, "speed": 8}
        output = io.BytesIO()
        picture.transpose(turn).save(output, kind.name, **options)
        return output.getvalue()
