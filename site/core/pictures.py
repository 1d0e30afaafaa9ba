"""Pictures in the sizes and formats that browsers choose from."""

import logging
from dataclasses import dataclass

from core.models.images import FALLBACKS, FORMATS, RENDITION_SPECS, SIZES, WHOLE, SiteImage

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
    """A picture's addresses, whole or cut for a card. Until the worker has made its sizes, the
    uploaded file stands in."""
    made = {rendition.filter_spec: rendition for rendition in image.renditions.all()}
    fallback = made.get(FALLBACKS[shape])
    if fallback is None:
        return Picture(image.file.url, image.width, image.height)
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


def make_renditions() -> int:
    """Makes the sizes of every picture that lacks them; the number of pictures done."""
    done = 0
    for image in SiteImage.objects.filter(renditions_made=False).order_by("-pk"):
        try:
            image.get_renditions(*RENDITION_SPECS)
        except (OSError, ValueError):
            # The file is gone or broken: the page shows what it can, and others go on.
            logger.exception("No sizes could be made of picture %s", image.pk)
        SiteImage.objects.filter(pk=image.pk, file=image.file.name).update(renditions_made=True)
        done += 1
    return done
