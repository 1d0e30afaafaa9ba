"""Image renditions: creation in all sizes and formats, and template data for <picture>."""

import logging
from dataclasses import dataclass

from django.templatetags.static import static
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage

from media.sizes import CARD, CARD_SIZE, FALLBACKS, FORMATS, RENDITION_SPECS, SIZES, WHOLE

COMING = "img/picture-coming.svg"

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class PictureSource:
    """Attributes of a ``<source>`` element."""

    mime_type: str
    srcset: str


@dataclass(frozen=True)
class Picture:
    """Template data for a ``<picture>`` element; width and height in px."""

    src: str
    width: int
    height: int
    sources: tuple[PictureSource, ...] = ()


def describe_picture(image: AbstractImage, shape: str = WHOLE) -> Picture:
    """Return the template data of an image in a shape: WHOLE, or CARD (cropped for cards).

    The original file is not public. If the JPEG fallback is missing, a placeholder of the same
    proportions is returned; the upload form creates the fallbacks, so this happens only to images
    that were added by code.
    """
    made = {rendition.filter_spec: rendition for rendition in image.renditions.all()}
    fallback = made.get(FALLBACKS[shape])
    if fallback is None:
        width, height = CARD_SIZE if shape == CARD else (image.width, image.height)
        return Picture(static(COMING), width, height)
    sources = []
    for name in FORMATS:
        texts = {
            rendition.width: rendition.url
            for size in SIZES[shape]
            if (rendition := made.get(f"{size}|format-{name}"))
        }
        if texts:
            srcset = ", ".join(f"{url} {width}w" for width, url in sorted(texts.items()))
            sources.append(PictureSource(f"image/{name}", srcset))
    return Picture(fallback.url, fallback.width, fallback.height, tuple(sources))


def make_fallbacks(image: AbstractImage) -> None:
    """Create the JPEG fallbacks, the minimum for a page, within the request of the upload."""
    _make(image, *FALLBACKS.values())


def has_missing_renditions() -> bool:
    """Return True if the renditions of an image are missing."""
    is_missing: bool = get_image_model().objects.filter(renditions_made=False).exists()
    return is_missing


def make_renditions() -> int:
    """Create the missing renditions of all images and return the number of images.

    The fallbacks of all images come first, as pages need at least these.
    """
    done = 0
    images = get_image_model().objects
    wanting = list(images.filter(renditions_made=False).order_by("-pk"))
    for image in wanting:
        make_fallbacks(image)
    for image in wanting:
        _make(image, *RENDITION_SPECS)
        get_image_model().objects.filter(pk=image.pk, file=image.file.name).update(
            renditions_made=True
        )
        done += 1
    return done


def _make(image: AbstractImage, *specs: str) -> None:
    try:
        image.get_renditions(*specs)
    except (OSError, ValueError):
        # Missing or broken file: the page shows what exists, and the other images still get theirs.
        logger.exception("No sizes could be made of picture %s", image.pk)
