"""Share pictures (Open Graph images) of pages, one for each language."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from uploads.storage import get_public_storage


def upload_to(picture: "SharePicture", name: str) -> str:
    """Return the path of a share picture in its storage."""
    return f"share/{name}"


class SharePicture(models.Model):
    """A page's share picture in one language; the worker draws those with ``requested_at``."""

    page = models.ForeignKey(
        "core.SitePage", on_delete=models.CASCADE, related_name="share_pictures"
    )
    language = models.CharField(max_length=10)
    file = models.FileField(storage=get_public_storage, upload_to=upload_to, blank=True)
    # Hash of everything drawn; an unchanged picture is not drawn again.
    digest = models.CharField(max_length=64, blank=True)
    requested_at = models.DateTimeField(default=timezone.now, null=True, db_index=True)

    class Meta:
        verbose_name = _("share picture")
        verbose_name_plural = _("share pictures")
        constraints = [
            models.UniqueConstraint(fields=["page", "language"], name="unique_share_picture")
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language}"
