"""What stands on the right half of a share picture."""

from pathlib import Path

from django.conf import settings
from PIL import Image, ImageOps
from wagtail.images.models import AbstractImage

SIZE = (600, 630)
"""In px."""
MOTIFS = Path("static") / "img" / "share"
"""Drawn by ``make artwork``."""


def open_motif(name: str) -> Image.Image:
    """Open one of the drawings that are kept for share pictures."""
    return Image.open(settings.BASE_DIR / MOTIFS / f"{name}.webp")


def artwork_of(picture: AbstractImage) -> Image.Image:
    """Cut round the focal point where staff set one; else whole, on the colour of its corner.

    OSError if the file is gone or is no picture.
    """
    with picture.open_file() as file:
        image = ImageOps.exif_transpose(Image.open(file)).convert("RGB")
    if focus := picture.get_focal_point():
        centre = (focus.centroid.x / picture.width, focus.centroid.y / picture.height)
        return ImageOps.fit(image, SIZE, centering=centre)
    corner = image.crop((0, 0, 1, 1)).tobytes()
    return ImageOps.pad(image, SIZE, color=tuple(corner))
