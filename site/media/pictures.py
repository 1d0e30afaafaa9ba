"""Pictures in the sizes and formats that browsers choose from."""

import logging
from dataclasses import dataclass

from django.templatetags.static import static
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage

from media.sizes import CARD, CARD_SIZE, FALLBACKS, FORMATS, RENDITION_SPECS, SIZES, WHOLE

COMING = "img/picture-coming.svg"

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Candidate:
    """What a ``source`` element offers."""

    mime_type: str
    srcset: str


@dataclass(frozen=True)
class Picture:
    """What the template of a picture needs; sizes in px."""

    src: str
    width: int
    height: int
    sources: tuple[Candidate, ...] = ()


def describe(image: AbstractImage, shape: str = WHOLE) -> Picture:
    """A picture's addresses, whole or cut for a card.

    The uploaded file is not public. Its fallbacks are made with the upload; until then (for a
    picture that came by code) an empty field of the right proportions stands in.
    """
    made = {rendition.filter_spec: rendition for rendition in image.renditions.all()}
    fallback = made.get(FALLBACKS[shape])
    if fallback is None:
        width, height = CARD_SIZE if shape == CARD else (image.width, image.height)
        return Picture(static(COMING), width, height)
    sources = []
    for name in FORMATS:
        found = {
            rendition.width: rendition.url
            for size in SIZES[shape]
            if (rendition := made.get(f"{size}|format-{name}"))
        }
        if found:
            srcset = ", ".join(f"{url} {width}w" for width, url in sorted(found.items()))
            sources.append(Candidate(f"image/{name}", srcset))
    return Picture(fallback.url, fallback.width, fallback.height, tuple(sources))


def make_fallbacks(image: AbstractImage) -> None:
    """Makes what a page needs at the least, in the staff's request that brings the picture."""
    _make(image, *FALLBACKS.values())


def are_wanted() -> bool:
    """Return True if a picture lacks its sizes."""
    return get_image_model().objects.filter(renditions_made=False).exists()


def make_renditions() -> int:
    """Make the sizes of every picture that lacks them, what pages need at the least first; return
    the number of pictures done."""
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
        # The file is gone or broken: the page shows what it can, and others go on.
        logger.exception("No sizes could be made of picture %s", image.pk)
