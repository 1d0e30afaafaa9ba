"""Form field for image uploads: validation, removal of metadata, error messages with advice."""

import io
import math
import os.path
from typing import Any, NoReturn

from django import forms
from django.core.exceptions import ValidationError
from django.core.files import File
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField

from media.picture_files import cleaning
from uploads import pictures
from uploads.formats import EXTENSIONS, FileKind

FORMATS = ", ".join(kind.label for kind in cleaning.PARTS)
MESSAGES = {
    # Wagtail's error codes: its upload script shows two of these texts before the upload.
    "invalid_image_extension": _(
        "Files of this kind are not taken. Save the picture in one of these formats: %(formats)s."
    ),
    "file_too_large_unknown_size": _("This file is too large: at most %(limit)s are allowed."),
    "file_too_large": _(
        "This file is too large: it has %(size)s, at most %(limit)s are allowed. Make the picture "
        "smaller and upload it again."
    ),
    "file_too_many_pixels": _(
        "This picture has too many pixels: %(width)s × %(height)s are %(megapixels)s megapixels, "
        "at most %(limit)s are allowed. Make it smaller and upload it again."
    ),
    "not_a_picture": _(
        "This file is not a picture: it is named .%(extension)s but holds something else. Choose "
        "a picture in one of these formats: %(formats)s."
    ),
    "invalid_image_known_format": _(
        "This file is named .%(extension)s but holds a picture in the format %(format)s. Save the "
        "picture in one of these formats, with its own ending: %(formats)s."
    ),
    "invalid_image": _(
        "This picture is damaged or incomplete. Open it, save it again and upload the new file."
    ),
}


class PictureFileField(WagtailImageField):
    """Image upload field that checks extension, size, content and pixels, and removes metadata.

    The checks run in this order. The pixel size is read from the file's structure, so that no image
    above the limit is decoded.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        limits = {"formats": FORMATS, "limit": self.max_upload_size_text}
        self.error_messages |= MESSAGES
        for code in ("invalid_image_extension", "file_too_large_unknown_size"):
            self.error_messages[code] = MESSAGES[code] % limits
        self.help_text = _(
            "%(formats)s, up to %(limit)s and %(megapixels)s megapixels. Its location, camera "
            "and author are removed from the file."
        ) % {**limits, "megapixels": compute_megapixels(self.max_image_pixels)}

    def to_python(self, data: File | None) -> Any:  # noqa: ANN401  # as Django's field declares it
        file: Any = forms.FileField.to_python(self, data)
        if file is None:
            return None
        extension = os.path.splitext(file.name)[1].lower().removeprefix(".")
        if extension not in self.allowed_image_extensions:
            self._refuse("invalid_image_extension")
        if file.size > self.max_upload_size:
            size, limit = filesizeformat(file.size), self.max_upload_size_text
            self._refuse("file_too_large", size=size, limit=limit)
        file.seek(0)
        content = file.read()
        kind = self._kind(content, extension)
        try:
            structure = pictures.read_structure(io.BytesIO(content), kind)
            self._check_pixels(structure.width, structure.height)
            cleaned = cleaning.strip_metadata(content)
            cleaning.check_decoding(cleaned)
        except pictures.DamagedPictureError:
            self._refuse("invalid_image")
        if cleaned != content:
            # Changed in place: Wagtail may store this upload until the form is complete.
            _rewrite(file, cleaned)
        file.seek(0)
        return file

    def _kind(self, content: bytes, extension: str) -> FileKind:
        kind = cleaning.detect_picture_kind(content)
        if kind not in pictures.READERS:
            self._refuse("not_a_picture", extension=extension, formats=FORMATS)
        if kind not in cleaning.PARTS or extension not in EXTENSIONS[kind]:
            self._refuse(
                "invalid_image_known_format",
                extension=extension,
                format=kind.label,
                formats=FORMATS,
            )
        return kind

    def _check_pixels(self, width: int, height: int) -> None:
        if width * height > self.max_image_pixels:
            self._refuse(
                "file_too_many_pixels",
                width=width,
                height=height,
                megapixels=compute_megapixels(width * height),
                limit=compute_megapixels(self.max_image_pixels),
            )

    def _refuse(self, code: str, **params: Any) -> NoReturn:
        raise ValidationError(self.error_messages[code], code=code, params=params or None)


def compute_megapixels(pixels: int) -> str:
    """Return megapixels, rounded up to 0.1: a size above a limit never looks equal to it."""
    return f"{math.ceil(pixels / 100_000) / 10:g}"


def _rewrite(file: Any, content: bytes) -> None:  # noqa: ANN401  # as Django's field declares it
    """Replace the content of an upload, in memory or in its temporary file."""
    file.file.seek(0)
    file.file.truncate()
    file.file.write(content)
    file.file.flush()
    file.size = len(content)
