"""Pictures, with their alternative text in both languages."""

from typing import Any

from django.core.files.base import ContentFile
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    ImageQuerySet,
    SourceImageIOError,
)
from wagtail.search import index

import languages
from media.picture_files import cleaning


class SiteImageManager(models.Manager.from_queryset(ImageQuerySet)):  # type: ignore[misc]
    """Brings the sizes along: a page with ten pictures asks for them once."""

    def get_queryset(self) -> models.QuerySet:
        return super().get_queryset().prefetch_related("renditions")


class SiteImage(AbstractImage):
    """A picture of the site. ``description`` is its alternative text and is translated."""

    file: Any  # the base's own field
    # Not ``decorative``: Wagtail sets an attribute of that name to False on every picture it loads.
    is_decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_("Adds nothing to the text; readers who can't see it are told nothing of it."),
    )
    renditions_made = models.BooleanField(default=False, editable=False, db_index=True)

    objects = SiteImageManager()

    # In each language by itself: what is indexed as "description" is that of the editor's.
    search_fields = [
        *(
            field
            for field in AbstractImage.search_fields
            if getattr(field, "field_name", "") != "description"
        ),
        *(
            kind(languages.field_name("description", code))
            for code in languages.CODES
            for kind in (index.SearchField, index.AutocompleteField)
        ),
    ]

    admin_form_fields = (
        "title",
        "file",
        "description_en",
        "description_zh_hans",
        "is_decorative",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        permissions = [("choose_siteimage", _("Can choose picture"))]

    def save(self, *args: Any, **kwargs: Any) -> None:
        # A new file or focal point needs new sizes; the form saves only then or with new texts.
        if kwargs.get("update_fields") is None:
            self.renditions_made = False
        if self.file and not self.file._committed:
            self._strip_file()
        super().save(*args, **kwargs)

    def _strip_file(self) -> None:
        """No file gets into the library with location and other personal data, whatever way it
        comes; its size and hash are those of what is stored."""
        self.file.open()
        content = self.file.read()
        if (cleaned := cleaning.clean(content)) != content:
            self.file = ContentFile(cleaned, name=self.file.name)
        self._set_image_file_metadata()

    def get_rendition(self, filter: Any) -> Any:
        """As Wagtail's, but the whole picture stays where it is, with an address for staff: Wagtail
        would put a copy of it where everybody may get it (its form does, to link to it). Where
        the file is gone, a size that has no file either, as Wagtail's templates show it."""
        spec = getattr(filter, "spec", filter)
        if spec == "original":
            # All at once: Django opens a file that is set later.
            return SiteRendition(
                image=self, filter_spec=spec, file=self.file, width=self.width, height=self.height
            )
        try:
            return super().get_rendition(filter)
        except SourceImageIOError:
            # Lost, or not restored yet: it can be chosen, and its file be brought again.
            lost = SiteRendition(image=self, filter_spec=spec, width=0, height=0)
            lost.file.name = "not-found"
            return lost

    @property
    def default_alt_text(self) -> str:
        """The alternative text in the active language, blank for a decorative picture. Never the
        title, which is a file's name."""
        return "" if self.is_decorative else self.description or ""


class SiteRendition(AbstractRendition):
    """A picture in one size and format."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            )
        ]
