"""Form of the contact details and purpose in a request for quotation."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

import languages
from enquiries.forms.fields import LineField
from enquiries.forms.prospect import ProspectForm
from enquiries.models.enquiry import Way
from languages import countries


class RequestForm(ProspectForm):
    """Contact details, required date and end use of a request; each part is a ``LineForm``."""

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
        chosen = [
            ("", _("Please choose")),
            *countries.get_country_choices(languages.get_active_language()),
        ]
        self.fields["country"].choices = chosen  # type: ignore[attr-defined]
        self.fields["message"].widget.attrs["rows"] = 5

    def clean_required_on(self) -> datetime.date | None:
        date: datetime.date | None = self.cleaned_data["required_on"]
        if date and date < timezone.localdate() - datetime.timedelta(days=1):
            raise ValidationError(_("The required date is in the past."))
        return date

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        way = values.get("preferred_way")
        if way and not values.get(way) and way not in self.errors:
            self.add_error(way, self.missing_way[way])
        return values
