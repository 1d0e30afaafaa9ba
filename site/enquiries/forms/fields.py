"""Form fields that clean free text from the public: line, text, e-mail address."""

import re
from typing import Any

from django import forms
from django.utils.encoding import punycode

# Line ends of every script and control characters, as lines are used in mail headers.
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class LineField(forms.CharField):
    """Single-line text field: line ends and control characters become spaces."""

    def to_python(self, value: object) -> str:
        return CONTROL.sub(" ", str(value or "")).strip()


class TextField(forms.CharField):
    """Multi-line text field: keeps the text, with all line ends as "\\n".

    NUL is removed, because PostgreSQL cannot store it.
    """

    widget = forms.Textarea

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(strip=False, **kwargs)

    def to_python(self, value: object) -> str:
        text = str(super().to_python(value))
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
        return text if text.strip() else ""


class ContactEmailField(forms.EmailField):
    """E-mail field that ignores spaces and control characters around the address.

    A domain with non-ASCII letters is stored in the form that mail servers use (IDNA).
    """

    def to_python(self, value: object) -> str:
        return CONTROL.sub(" ", str(super().to_python(value))).strip()

    def clean(self, value: object) -> str:
        address = super().clean(value)
        name, sign, domain = address.rpartition("@")
        if "=?" in name:  # mail programs would decode it to another address (RFC 2047)
            raise forms.ValidationError(self.error_messages["invalid"], "invalid")
        try:
            return f"{name}{sign}{punycode(domain)}" if sign else address
        except UnicodeError as error:
            raise forms.ValidationError(self.error_messages["invalid"], "invalid") from error
