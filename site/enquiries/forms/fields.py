"""Fields that take whatever a stranger writes."""

import re
from typing import Any

from django import forms
from django.utils.encoding import punycode

# Line ends in every alphabet, and what else has no place in a line: a mail's header is made of it.
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class LineField(forms.CharField):
    """A line of text: line ends and control characters in it become spaces."""

    def to_python(self, value: Any) -> str:
        return CONTROL.sub(" ", str(value or "")).strip()


class TextField(forms.CharField):
    """Text of several lines, as it was written: line ends become "\\n" whatever the browser sent,
    and NUL, which no database keeps, goes."""

    widget = forms.Textarea

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(strip=False, **kwargs)

    def to_python(self, value: Any) -> str:
        text = str(super().to_python(value))
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
        return text if text.strip() else ""


class ContactEmailField(forms.EmailField):
    """An e-mail address; blanks and control characters around it don't matter. A domain in other
    letters than Latin is kept as mail servers know it (IDNA)."""

    def to_python(self, value: Any) -> str:
        return CONTROL.sub(" ", str(super().to_python(value))).strip()

    def clean(self, value: Any) -> str:
        address = super().clean(value)
        name, at, domain = address.rpartition("@")
        if "=?" in name:  # mail programs would read another address (RFC 2047)
            raise forms.ValidationError(self.error_messages["invalid"], "invalid")
        try:
            return f"{name}{at}{punycode(domain)}" if at else address
        except UnicodeError as error:
            raise forms.ValidationError(self.error_messages["invalid"], "invalid") from error
