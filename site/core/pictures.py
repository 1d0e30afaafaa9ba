"""Pictures in the sizes and formats that browsers choose from."""

import logging
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import models
from django.templatetags.static import static

from core.models.images import (
    CARD,
    CARD_SIZE,
    FALLBACKS,
    FORMATS,
    RENDITION_SPECS,
    SIZES,
    WHOLE,
    SiteImage,
    SiteRendition,
)
from core.prepared import Prepared

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


def describe(image: SiteImage, shape: str = WHOLE) -> Picture:
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


def read(numbers: Collection[int]) -> dict[int, SiteImage]:
    """Pictures with their sizes, by primary key, in one query; what is of no use to readers is
    left out of them."""
    if not numbers:
        return {}
    # As many places as the next power of two: few different questions.
    places = 1 << (len(numbers) - 1).bit_length()
    filled = [*numbers, *[next(iter(numbers))] * (places - len(numbers))]
    question = _question(len(filled))
    image_columns, size_columns = _columns(SiteImage), _columns(SiteRendition)
    width = len(image_columns)
    found: dict[int, SiteImage] = {}
    for row in question.rows(**dict(zip(question.types, filled, strict=True))):
        image = found.get(row[0])
        if image is None:
            image = found[row[0]] = SiteImage.from_db(None, image_columns, row[:width])
            image._prefetched_objects_cache = {"renditions": []}
        if row[width] is not None:
            size = SiteRendition.from_db(None, size_columns, row[width:])
            image._prefetched_objects_cache["renditions"].append(size)
    return found


@cache  # when it is asked for: translated fields are added once the models are loaded
def _columns(model: Any) -> list[str]:
    """Those whose values a database gives as they are."""
    fields = model._meta.concrete_fields
    return [field.attname for field in fields if field.get_internal_type() not in CONVERTED]


CONVERTED = {"DateTimeField", "UUIDField", "JSONField"}


@cache
def _question(count: int) -> Prepared:
    def images(**numbers: int) -> models.QuerySet:
        sizes = (f"renditions__{name}" for name in _columns(SiteRendition))
        plain: models.QuerySet = models.QuerySet(SiteImage).filter(pk__in=numbers.values())
        return plain.order_by().values_list(*_columns(SiteImage), *sizes)

    return Prepared(images, **{f"number_{place}": int for place in range(count)})


def make_fallbacks(image: SiteImage) -> None:
    """Makes what a page needs at the least, in the staff's request that brings the picture."""
    _make(image, *FALLBACKS.values())


def make_renditions() -> int:
    """Makes the sizes of every picture that lacks them, what pages need at the least first; the
    number of pictures done."""
    done = 0
    wanting = list(SiteImage.objects.filter(renditions_made=False).order_by("-pk"))
    for image in wanting:
        make_fallbacks(image)
    for image in wanting:
        _make(image, *RENDITION_SPECS)
        SiteImage.objects.filter(pk=image.pk, file=image.file.name).update(renditions_made=True)
        done += 1
    return done


def _make(image: SiteImage, *specs: str) -> None:
    try:
        image.get_renditions(*specs)
    except (OSError, ValueError):
        # The file is gone or broken: the page shows what it can, and others go on.
        logger.exception("No sizes could be made of picture %s", image.pk)
