"""The enquiry form."""

import re
import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from enquiries.models.enquiry import Enquiry

# Line ends in every alphabet, and what else has no place in a line: a mail's header is made of it.
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class LineField(forms.CharField):
    """A line of text: line ends and control characters in it become spaces."""

    def to_python(self, value: Any) -> str:
        return CONTROL.sub(" ", str(value or "")).strip()


class EnquiryForm(forms.Form):
    """What a prospect writes. A name, an e-mail address, a message and the consent are needed."""

    name = LineField(
        label=_("Name"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Please write your name.")},
    )
    company = LineField(
        label=_("Company"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Please write your e-mail address, so that we can answer."),
            "invalid": _("This is not a complete e-mail address; it looks like name@example.com."),
        },
    )
    telephone = LineField(
        label=_("Telephone"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
    )
    country = LineField(
        label=_("Country or region"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "country-name"}),
    )
    message = forms.CharField(
        label=_("Message"),
        max_length=20_000,
        strip=False,
        help_text=_(
            "For a quotation: material or grade, shape and dimensions, coating, working "
            "temperature, quantity."
        ),
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Please write your message.")},
    )
    consent = forms.BooleanField(
        label=_("I have read the privacy notice and agree that my data is used to answer me."),
        error_messages={"required": _("Without your consent we may not use your data.")},
    )
    token = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["token"].initial = uuid.uuid4

    def clean_message(self) -> str:
        message = self.cleaned_data["message"]
        if not message.strip():
            raise forms.ValidationError(_("Please write your message."))
        return message

    def clean_token(self) -> uuid.UUID:
        return self.cleaned_data.get("token") or uuid.uuid4()

    def values(self) -> dict[str, Any]:
        """What goes into the enquiry."""
        names = {field.name for field in Enquiry._meta.fields}
        return {name: value for name, value in self.cleaned_data.items() if name in names}
