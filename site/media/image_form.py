"""Form for images in the admin, used by all upload and edit views."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.images.forms import BaseImageForm
from wagtail.images.models import AbstractImage

import languages
from languages.labels import label_in_language
from media import pictures
from media.image_field import PictureFileField

MISSING_DESCRIPTION = {
    "en": _("Describe the picture in English, or tick “decorative”."),
    "zh-hans": _("Describe the picture in Chinese, or tick “decorative”."),
}


class SiteImageForm(BaseImageForm):
    """Image form that requires alternative text in both languages unless the image is decorative.

    The upload of several images sends the files alone. Wagtail then stores each one temporarily
    until this form is valid, so that no image without alternative text gets into the library.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if file := self.fields.get("file"):
            # Wagtail creates this field itself and ignores a declared one.
            self.fields["file"] = PictureFileField(
                label=file.label, required=file.required, widget=file.widget
            )
        for code in languages.CODES:
            if text := self.fields.get(languages.get_field_name("description", code)):
                text.label = label_in_language(_("Alternative text"), code)
                text.help_text = _("What a reader who can't see the picture should know.")

    def save(self, commit: bool = True) -> AbstractImage:
        picture = super().save(commit)
        if commit:
            pictures.make_fallbacks(picture)
        return picture

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean()
        if self._keeps_its_file():
            data.pop("file", None)
        if not data.get("is_decorative"):
            for code in languages.CODES:
                name = languages.get_field_name("description", code)
                if name in self.fields and name not in self.errors and not data.get(name):
                    self.add_error(name, MISSING_DESCRIPTION[code])
        return data

    def _get_validation_exclusions(self) -> set[str]:
        excluded: set[str] = super()._get_validation_exclusions()
        return excluded | ({"file"} if self._keeps_its_file() else set())

    def _keeps_its_file(self) -> bool:
        """Return True if an existing image gets no new file.

        The file is then not assigned again: Django would open it, and fail if it is missing.
        """
        return bool(self.instance.pk) and "file" not in self.changed_data
