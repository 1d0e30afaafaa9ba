"""Base form of the contact form and the request for quotation: contact details and message."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

import languages
from enquiries.forms.fields import ContactEmailField, LineField, TextField
from enquiries.models.enquiry import Enquiry, Way
from languages import telephone

HOME_REGION = {"en": "", "zh-hans": "CN"}
"""Country code for telephone numbers without one, by language, if no country is chosen."""


class ProspectForm(forms.Form):
    """Fields of both forms; a name, one way to answer (``ways``) and the consent are required."""

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
    email = ContactEmailField(
        label=_("E-mail"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "invalid": _("This is not a complete e-mail address; it looks like name@example.com."),
        },
    )
    telephone = LineField(
        label=_("Telephone"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
    )
    message = TextField(
        label=_("Message"),
        max_length=20_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8, "maxlength": 20_000}),
    )
    consent = forms.BooleanField(
        label=_("I have read the privacy notice and agree that my data is used to answer me."),
        error_messages={"required": _("Without your consent we may not use your data.")},
    )
    # Honeypot for programs that fill in every field: hidden from people.
    homepage = LineField(label=_("Leave this empty"), required=False, max_length=500)

    ways: tuple[str, ...] = (Way.EMAIL, Way.TELEPHONE)
    no_way = _("Please write your e-mail address or your telephone number, so that we can answer.")

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        region = values.get("country") or HOME_REGION[languages.get_active_language()]
        for name in (Way.TELEPHONE, Way.WHATSAPP):
            if values.get(name):
                values[name] = telephone.format_international(values[name], region)
        if not any(values.get(way) or way in self.errors for way in self.ways):
            self.add_error(self.ways[0], self.no_way)
        return values

    def values(self) -> dict[str, Any]:
        """Return the cleaned values that are fields of ``Enquiry``."""
        names = {field.name for field in Enquiry._meta.fields} - {"token"}
        return {name: value for name, value in self.cleaned_data.items() if name in names}
