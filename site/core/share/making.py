"""Makes the share pictures that are wanted."""

import logging
from hashlib import sha256

from django.core.files.base import ContentFile
from django.utils import translation

from core.models import CompanySettings, SharePicture
from core.share import canvas

logger = logging.getLogger(__name__)

DESIGN = 1
"""To be counted up when the design changes: all pictures are then drawn anew."""


def make_wanted() -> int:
    """Draws what is wanted and has changed; the number drawn. One that fails stops no other."""
    company = CompanySettings.load()
    drawn = 0
    wanted = SharePicture.objects.filter(wanted=True, page__live=True).order_by("pk")
    for picture in wanted.select_related("page"):
        # Taken before it is drawn: a page published meanwhile is wanted again.
        SharePicture.objects.filter(pk=picture.pk).update(wanted=False)
        try:
            drawn += _make(picture, company)
        except Exception:  # whatever a broken file brings: the default picture stands in
            logger.exception("No share picture could be drawn of page %s", picture.page_id)
    return drawn


def _make(picture: SharePicture, company: CompanySettings) -> bool:
    page = picture.page.specific
    with translation.override(picture.language):
        words = canvas.Words(title=page.title, company=company.name or "")
        key = [DESIGN, words, page.share_artwork_key, canvas.font_file(words.title + words.company)]
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
