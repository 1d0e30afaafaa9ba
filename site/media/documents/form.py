"""Form for documents in the admin, used by all upload and edit views."""

from typing import Any

from django import forms
from django.core.files import File
from django.utils.translation import gettext_lazy as _
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm

from media.documents import kinds

ACCEPT = ",".join(f".{ending}" for ending in kinds.KINDS)


class DocumentFileField(WagtailDocumentField):
    """Upload field that accepts the file types of ``media.documents.kinds``; errors give advice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        limit = {"limit": self.max_upload_size_text}
        # Wagtail's error code: its upload script shows this text before the upload.
        self.error_messages["file_too_large_unknown_size"] = (
            _("This file is too large: at most %(limit)s are allowed.") % limit
        )
        self.help_text = _("%(kinds)s, up to %(limit)s.") % {"kinds": kinds.NAMES, **limit}

    def to_python(self, data: File | None) -> Any:  # noqa: ANN401  # as Django's field declares it
        file: Any = forms.FileField.to_python(self, data)
        if file is not None:
            kinds.check_document(file, file.name)
        return file


class SiteDocumentForm(BaseDocumentForm):
    """Document form that checks a new file; an existing document may keep its file."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if file := self.fields.get("file"):
            file.widget.attrs["accept"] = ACCEPT
            # Wagtail creates this field itself and ignores a declared one.
            self.fields["file"] = DocumentFileField(
                label=file.label, required=file.required, widget=file.widget
            )
