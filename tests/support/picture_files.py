"""Image files for upload tests: with location data, too large, or with a wrong size declared."""

import io
import struct
import zlib
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms
from PIL.ExifTags import GPS, IFD, Base

ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif"}
CAMERA = "SECRET-CAMERA"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><city>SECRET-CITY</city></x:xmpmeta>'
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def sample() -> Image.Image:
    """Return a picture of four coloured rectangles: its corners show how it is rotated."""
    picture = Image.new("RGB", (96, 64), "red")
    picture.paste("lime", (48, 0, 96, 32))
    picture.paste("blue", (0, 32, 48, 64))
    picture.paste("white", (48, 32, 96, 64))
    return picture


def encoded(name: str, picture: Image.Image | None = None, **options: Any) -> bytes:
    output = io.BytesIO()
    (picture or sample()).save(output, name, **options)
    return output.getvalue()


def located(name: str, orientation: int = 1, **options: Any) -> bytes:
    """Return a picture as a telephone makes it: camera, location, XMP and colour profile."""
    exif = Image.Exif()
    exif[Base.Make], exif[Base.Orientation] = CAMERA, orientation
    place = exif.get_ifd(IFD.GPSInfo)
    place[GPS.GPSLatitudeRef], place[GPS.GPSLatitude] = "N", (39.0, 54.0, 20.0)
    if name == "JPEG":
        options["comment"] = b"SECRET-COMMENT"
    return encoded(name, exif=exif, xmp=XMP, icc_profile=PROFILE, quality=92, **options)


def declared_png(width: int, height: int) -> bytes:
    """Return a small PNG that declares the given size but has the data of one pixel."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0\0\0\0")), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def declared_jpeg(width: int, height: int) -> bytes:
    """Return a small JPEG that declares the given size in its frame header."""
    content = bytearray(encoded("JPEG"))
    frame = content.index(b"\xff\xc0")
    content[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    return bytes(content)


def declared_webp(width: int, height: int) -> bytes:
    """Return a small extended WebP that declares the given size."""
    content = bytearray(located("WEBP"))
    start = content.index(b"VP8X") + 8
    content[start + 4 : start + 7] = (width - 1).to_bytes(3, "little")
    content[start + 7 : start + 10] = (height - 1).to_bytes(3, "little")
    return bytes(content)


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)
