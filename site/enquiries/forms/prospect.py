"""Who writes, and what about: the simple form of the contact page, and the full request."""

import datetime
import uuid
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import countries, languages, phone
from enquiries.forms.fields import ContactEmailField, LineField, TextField
from enquiries.models.enquiry import Enquiry, Way

HOME_REGION = {"en": "", "zh-hans": "CN"}
"""Where a telephone number without a country code is dialled from, if no country is chosen."""


class ProspectForm(forms.Form):
    """What both forms ask. A name, a way to answer and the consent are needed."""

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
    # For programs that fill in whatever there is: people never see it.
    homepage = LineField(label=_("Leave this empty"), required=False, max_length=500)

    ways: tuple[str, ...] = (Way.EMAIL, Way.TELEPHONE)
    no_way = _("Please write your e-mail address or your telephone number, so that we can answer.")

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        region = values.get("country") or HOME_REGION[languages.active()]
        for name in (Way.TELEPHONE, Way.WHATSAPP):
            if values.get(name):
                values[name] = phone.international(values[name], region)
        if not any(values.get(way) or way in self.errors for way in self.ways):
            self.add_error(self.ways[0], self.no_way)
        return values

    def values(self) -> dict[str, Any]:
        """What goes into the enquiry."""
        names = {field.name for field in Enquiry._meta.fields} - {"token"}
        return {name: value for name, value in self.cleaned_data.items() if name in names}


class ContactForm(ProspectForm):
    """A message. ``token`` makes a form that is sent twice one enquiry; ``status`` is that of the
    answer that shows the form."""

    status = 200

    token = forms.UUIDField(required=False, widget=forms.HiddenInput)
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["token"].initial = uuid.uuid4
        message = self.fields["message"]
        message.required = True
        message.error_messages["required"] = _("Please write your message.")

    def clean_token(self) -> uuid.UUID:
        return self.cleaned_data.get("token") or uuid.uuid4()


class RequestForm(ProspectForm):
    """The part of a request for quotation that stands once: the parts are ``LineForm``."""

    preferred_way = forms.ChoiceField(
        label=_("How shall we answer?"),
        required=False,
        choices=Way.choices,
        widget=forms.RadioSelect,
    )
    wechat = LineField(label=_("WeChat ID"), max_length=100, required=False)
    whatsapp = LineField(
        label=_("WhatsApp number"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel"}),
    )
    country = forms.ChoiceField(
        label=_("Country or region"),
        required=False,
        widget=forms.Select(attrs={"autocomplete": "country"}),
    )
    required_on = forms.DateField(
        label=_("Required date"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日"],
        error_messages={"invalid": _("The required date is no date; write it as 2027-03-31.")},
    )
    end_use = LineField(
        label=_("End use"),
        max_length=500,
        required=False,
        help_text=_("The device that the magnets go into, and what it is for."),
    )
    end_user = LineField(
        label=_("End user"),
        max_length=300,
        required=False,
        help_text=_("Who uses that device in the end, if it is not your company."),
    )

    ways = tuple(Way.values)
    no_way = _(
        "Please give us one way to answer: an e-mail address, a telephone or WhatsApp number, or "
        "a WeChat ID."
    )
    missing_way = {
        Way.EMAIL: _("You would like an answer by e-mail: please write the address."),
        Way.TELEPHONE: _("You would like an answer by telephone: please write the number."),
        Way.WECHAT: _("You would like an answer by WeChat: please write your ID."),
        Way.WHATSAPP: _("You would like an answer by WhatsApp: please write the number."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = [("", _("Please choose")), *countries.choices(languages.active())]
        self.fields["country"].choices = chosen  # type: ignore[attr-defined]
        self.fields["message"].widget.attrs["rows"] = 5

    def clean_required_on(self) -> datetime.date | None:
        date = self.cleaned_data["required_on"]
        if date and date < timezone.localdate() - datetime.timedelta(days=1):
            raise ValidationError(_("The required date is in the past."))
        return date

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        way = values.get("preferred_way")
        if way and not values.get(way) and way not in self.errors:
            self.add_error(way, self.missing_way[way])
        return values
