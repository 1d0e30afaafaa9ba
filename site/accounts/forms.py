"""Forms of the staff's own accounts: django-allauth's, with words that say what is wanted."""

import json
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ReauthenticateForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
    SetPasswordForm,
)
from allauth.core import context
from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import limits
from accounts.models import User


class _SaidOnce(forms.Form):
    """Without allauth's placeholders, which repeat the labels."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
        widgets = [field.widget for field in self.fields.values()]
        # A password is never sent back: the summary of errors says so.
        self.asks_again = any(isinstance(widget, forms.PasswordInput) for widget in widgets)


class SignInForm(_SaidOnce, LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("User name or e-mail address")


class PasswordAgainForm(_SaidOnce, ReauthenticateForm):
    pass


class NewPasswordForm(_SaidOnce, ChangePasswordForm):
    pass


class FirstPasswordForm(_SaidOnce, SetPasswordForm):
    pass


class LostPasswordForm(_SaidOnce, ResetPasswordForm):
    pass


class PasswordByLinkForm(_SaidOnce, ResetPasswordKeyForm):
    pass


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


class CodeForm(_CountsWrongCodes, mfa_forms.AuthenticateForm):
    code = CodeField()


class CodeAgainForm(_CountsWrongCodes, mfa_forms.ReauthenticateForm):
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


class PasskeyNameForm(EditWebAuthnForm):
    name = forms.CharField(label=_("Name of the device"), max_length=80)


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
