"""The form of the contact page. No view: the page's model shows it empty, in a preview too."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from enquiries.forms.prospect import ProspectForm
from enquiries.spam import new_stamp


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


def new_contact_form() -> ContactForm:
    """Return the empty form, stamped with the time."""
    return ContactForm(initial={"stamp": new_stamp()})
