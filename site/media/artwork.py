"""Artwork for the right half of a share picture: a stored drawing or the page's own image."""

from pathlib import Path

from django.conf import settings
from PIL import Image, ImageOps
from wagtail.images.models import AbstractImage

SIZE = (600, 630)
"""Width and height in px."""
MOTIFS = Path("static") / "img" / "share"
"""Directory of the drawings, which ``make artwork`` creates."""


def open_motif(name: str) -> Image.Image:
    """Return one of the stored drawings for share pictures."""
    return Image.open(settings.BASE_DIR / MOTIFS / f"{name}.webp")


def get_hero_rendition(picture: AbstractImage) -> Image.Image:
    """Return the image in SIZE: cropped to its focal point, or padded if it has none.

    The padding has the colour of the top left pixel. Raises OSError if the file is missing or is no
    image.
    """
    with picture.open_file() as file:
        image = ImageOps.exif_transpose(Image.open(file)).convert("RGB")
    if focus := picture.get_focal_point():
        centre = (focus.centroid.x / picture.width, focus.centroid.y / picture.height)
        return ImageOps.fit(image, SIZE, centering=centre)
    corner = image.crop((0, 0, 1, 1)).tobytes()
    return ImageOps.pad(image, SIZE, color=tuple(corner))
