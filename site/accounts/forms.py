"""Forms of the staff's own accounts: django-allauth's, with words that say what is wanted."""

import json
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import LoginForm
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import limits
from accounts.models import User

FRAMEWORKS_WORDS = (
    # What allauth says in Chinese that an engineer would put otherwise: named here, it is in our
    # catalogue.
    _("Incorrect code."),
    _("Incorrect password."),
    _("Authenticator code"),
    _("Confirm Access"),
    _("Please reauthenticate to safeguard your account."),
    _("Alternative options"),
    _("Use a security key"),
    _("Use authenticator app or code"),
    _("Security key added."),
    _("Security key removed."),
    _("A new set of recovery codes has been generated."),
    _("Edit Security Key"),
    _("Remove Security Key"),
    _("Are you sure you want to remove this security key?"),
    _("Deactivate Authenticator App"),
    _("A new security key has been added."),
    _("A security key has been removed."),
    _("Security Key Added"),
    _("Security Key Removed"),
    _("Reset My Password"),
)


class SignInForm(LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("User name or e-mail address")
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)  # it repeats the label


class CodeField(forms.CharField):
    """A code of the app, or a recovery code; blanks between the digits do no harm."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Code of the app, or a recovery code"),
            widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
        )

    def to_python(self, value: Any) -> Any:
        return "".join(str(super().to_python(value)).split())


class _CountsWrongCodes(forms.Form):
    """allauth counts too, but in each process for itself."""

    user: User

    def clean_code(self) -> str:
        attempt = limits.begin_code(context.request, self.user)
        if attempt is None:
            raise get_adapter().validation_error("too_many_login_attempts")
        code: str = super().clean_code()  # type: ignore[misc]  # allauth's form has it
        attempt.delete()
        return code


class CodeForm(_CountsWrongCodes, AuthenticateForm):
    code = CodeField()


class CodeAgainForm(_CountsWrongCodes, ReauthenticateForm):
    code = CodeField()


class _FewParts(json.JSONDecoder):
    """What a browser says of a passkey has few parts; thousands within each other are read to the
    end of Python's stack."""

    most = 100

    def decode(self, s: str, *args: Any) -> Any:
        if s.count("[") + s.count("{") > self.most:
            raise json.JSONDecodeError("More parts than a passkey has", s, 0)
        return super().decode(s, *args)


def _credential() -> forms.JSONField:
    return forms.JSONField(widget=forms.HiddenInput, decoder=_FewParts)


class PasskeyForm(AuthenticateWebAuthnForm):
    credential = _credential()


class PasskeyAgainForm(ReauthenticateWebAuthnForm):
    credential = _credential()


class PasskeySignInForm(LoginWebAuthnForm):
    credential = _credential()


class AddPasskeyForm(AddWebAuthnForm):
    """A passkey opens the account by itself, unless that is unticked."""

    credential = _credential()
    name = forms.CharField(
        label=_("Name of the device"), required=False, max_length=80,
        help_text=_("So that you know it again in the list: “office laptop”, “my telephone”."),
    )  # fmt: skip
    passwordless = forms.BooleanField(
        label=_("Sign in with this passkey alone, without the password"),
        required=False, initial=True,
    )  # fmt: skip
