"""Form of the contact page; not a view, as the page model shows it empty, also in a preview."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from enquiries.forms.prospect import ProspectForm
from enquiries.spam import make_stamp


class ContactForm(ProspectForm):
    """Contact form with a message.

    ``token`` identifies the form, so that sending it twice stores one enquiry. ``status`` is the
    HTTP status of the response that shows the form.
    """

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


def make_empty_contact_form() -> ContactForm:
    """Return the empty form with a signed timestamp in ``stamp``."""
    return ContactForm(initial={"stamp": make_stamp()})
