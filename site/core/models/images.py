"""Image and rendition models, with the alternative text in both languages."""

from typing import Any

from django.core.files.base import ContentFile
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    Filter,
    ImageQuerySet,
    SourceImageIOError,
)
from wagtail.search import index

import languages
from media.picture_files import cleaning


class SiteImageManager(models.Manager.from_queryset(ImageQuerySet)):  # type: ignore[misc]
    """Manager that prefetches renditions: a page with ten pictures reads them in one query."""

    def get_queryset(self) -> models.QuerySet:
        pictures: models.QuerySet = super().get_queryset()
        return pictures.prefetch_related("renditions")


class SiteImage(AbstractImage):
    """A picture of the site. ``description`` is its alternative text and is translated."""

    file: Any  # declared by AbstractImage
    # Not ``decorative``: Wagtail sets an attribute of that name to False on every picture it loads.
    is_decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_("Adds nothing to the text; readers who can't see it are told nothing of it."),
    )
    renditions_made = models.BooleanField(default=False, editable=False, db_index=True)

    objects = SiteImageManager()

    # One index field per language: plain "description" would index the editor's language only.
    search_fields = [
        *(
            field
            for field in AbstractImage.search_fields
            if getattr(field, "field_name", "") != "description"
        ),
        *(
            kind(languages.get_field_name("description", code))
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
        # A full save may bring a new file or focal point, which needs new renditions.
        if kwargs.get("update_fields") is None:
            self.renditions_made = False
        if self.file and not self.file._committed:
            self._strip_file()
        super().save(*args, **kwargs)

    def _strip_file(self) -> None:
        """Remove location and other personal data from a new file, whatever way it is added.

        Size and hash are then set from the file that is stored.
        """
        self.file.open()
        content = self.file.read()
        if (cleaned := cleaning.strip_metadata(content)) != content:
            self.file = ContentFile(cleaned, name=self.file.name)
        self._set_image_file_metadata()

    def get_rendition(self, filter: Filter | str) -> "SiteRendition":
        """Return a rendition as Wagtail does, except for "original" and for a missing file.

        "original" gives an unsaved rendition of the private file, with a URL for staff: Wagtail
        would store a public copy (its form does, to link to it). If the picture's file is missing,
        the result is an unsaved rendition without a file, like the one that Wagtail's template tags
        make.
        """
        spec = getattr(filter, "spec", filter)
        if spec == "original":
            # Pass the file to the constructor: Django opens one that is assigned later.
            return SiteRendition(
                image=self, filter_spec=spec, file=self.file, width=self.width, height=self.height
            )
        try:
            rendition: SiteRendition = super().get_rendition(filter)
            return rendition
        except SourceImageIOError:
            # The file is lost or not restored yet: staff can still upload it again.
            lost = SiteRendition(image=self, filter_spec=spec, width=0, height=0)
            lost.file.name = "not-found"
            return lost

    @property
    def default_alt_text(self) -> str:
        """Return the alternative text in the active language, else in the other one.

        It is blank for a decorative picture, and never the title, which is a file name.
        """
        return "" if self.is_decorative else self.description or ""


class SiteRendition(AbstractRendition):
    """A rendition: a picture in one size and format."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            )
        ]
