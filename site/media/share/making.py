"""Creation of the share pictures that are marked as wanted."""

import logging
from hashlib import sha256

from django.core.files.base import ContentFile
from django.db.models import QuerySet
from django.utils import translation

from core.models import CompanySettings, SharePicture
from media.share import canvas

logger = logging.getLogger(__name__)

DESIGN = 1
"""Version of the design, part of the digest: increase it after a change of the design.

A share picture is then drawn again the next time it is marked as wanted.
"""


def has_wanted_pictures() -> bool:
    """Return True if a share picture of a published page is marked as wanted."""
    return _wanted().exists()


def make_wanted() -> int:
    """Draw the wanted share pictures whose content has changed; return the number drawn.

    A picture that fails is logged and does not stop the others.
    """
    company = CompanySettings.load()
    drawn = 0
    for picture in _wanted().order_by("pk").select_related("page"):
        try:
            drawn += _make(picture, company)
        except Exception:  # any error of a broken file: pages use the default picture
            logger.exception("No share picture could be drawn of page %s", picture.page_id)
        # After drawing, as the process may be killed; the filter keeps newer requests as wanted.
        done = SharePicture.objects.filter(pk=picture.pk, requested_at=picture.requested_at)
        done.update(requested_at=None)
    return drawn


def _wanted() -> QuerySet[SharePicture]:
    return SharePicture.objects.filter(requested_at__isnull=False, page__live=True)


def _make(picture: SharePicture, company: CompanySettings) -> bool:
    page = picture.page.specific
    with translation.override(picture.language):
        words = canvas.ShareTexts(title=page.title, company=company.name or "")
        key = [
            DESIGN,
            words,
            page.share_artwork_key,
            canvas.find_font_file(words.title + words.company),
        ]
        digest = sha256(repr(key).encode()).hexdigest()
        if picture.digest == digest:
            return False
        data = canvas.draw(words, page.get_share_artwork())
    name = f"{page.pk}-{picture.language}-{digest[:12]}.jpg"
    old = picture.file.name
    picture.file.save(name, ContentFile(data), save=False)
    SharePicture.objects.filter(pk=picture.pk).update(file=picture.file.name, digest=digest)
    if old and old != picture.file.name:
        picture.file.storage.delete(old)
    return True
