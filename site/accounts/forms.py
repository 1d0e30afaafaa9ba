"""Forms for sign-in, passwords, codes and passkeys: django-allauth's, with the site's labels."""

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
    """Mixin that removes allauth's placeholders, which repeat the labels.

    ``asks_again`` is True if the form has a password field.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
        widgets = [field.widget for field in self.fields.values()]
        # A password is not shown again after an error: the error summary asks for it once more.
        self.asks_again = any(isinstance(widget, forms.PasswordInput) for widget in widgets)


class SignInForm(_SaidOnce, LoginForm):
    """Sign-in with user name or e-mail address, and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("User name or e-mail address")


class PasswordAgainForm(_SaidOnce, ReauthenticateForm):
    """Reauthentication by password before a sensitive action."""

    pass


class NewPasswordForm(_SaidOnce, ChangePasswordForm):
    """Change of the password by its owner."""

    pass


class FirstPasswordForm(_SaidOnce, SetPasswordForm):
    """First password of a signed-in user who has none."""

    pass


class LostPasswordForm(_SaidOnce, ResetPasswordForm):
    """Request for a password reset link by e-mail."""

    pass


class PasswordByLinkForm(_SaidOnce, ResetPasswordKeyForm):
    """New password, set through the link of an invitation or a password reset."""

    pass


class CodeField(forms.CharField):
    """Field for a code of the authenticator app or a recovery code; spaces in it are removed."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Code of the app, or a recovery code"),
            widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
        )

    def to_python(self, value: object) -> str:
        return "".join(str(super().to_python(value)).split())


class _CountsWrongCodes(forms.Form):
    """Mixin that limits wrong codes by ``accounts.limits``.

    allauth has a limit too, but its counters are separate in each process.
    """

    user: User

    def clean_code(self) -> str:
        attempt = limits.begin_code_attempt(context.request, self.user)
        if attempt is None:
            raise get_adapter().validation_error("too_many_login_attempts")
        code: str = super().clean_code()  # type: ignore[misc]  # allauth's form has it
        attempt.delete()
        return code


class CodeForm(_CountsWrongCodes, mfa_forms.AuthenticateForm):
    """Second step of the sign-in: a code."""

    code = CodeField()


class CodeAgainForm(_CountsWrongCodes, mfa_forms.ReauthenticateForm):
    """Reauthentication by a code."""

    code = CodeField()


class _FewParts(json.JSONDecoder):
    """JSON decoder that refuses more than ``most`` arrays and objects.

    The data of a passkey has few of them; thousands of nested ones would make the standard decoder
    raise RecursionError.
    """

    most = 100

    def decode(self, s: str, *args: Any) -> Any:  # noqa: ANN401  # any JSON
        if s.count("[") + s.count("{") > self.most:
            raise json.JSONDecodeError("More parts than a passkey has", s, 0)
        return super().decode(s, *args)


def _credential() -> forms.JSONField:
    return forms.JSONField(widget=forms.HiddenInput, decoder=_FewParts)


class PasskeyForm(AuthenticateWebAuthnForm):
    """Second step of the sign-in: a passkey."""

    credential = _credential()


class PasskeyAgainForm(ReauthenticateWebAuthnForm):
    """Reauthentication by a passkey."""

    credential = _credential()


class PasskeySignInForm(LoginWebAuthnForm):
    """Sign-in with a passkey alone, without a password."""

    credential = _credential()


class PasskeyNameForm(EditWebAuthnForm):
    """Change of a passkey's name."""

    name = forms.CharField(label=_("Name of the device"), max_length=80)


class AddPasskeyForm(AddWebAuthnForm):
    """Registration of a passkey; by default it may be used to sign in without the password."""

    credential = _credential()
    name = forms.CharField(
        label=_("Name of the device"), required=False, max_length=80,
        help_text=_("So that you know it again in the list: “office laptop”, “my telephone”."),
    )  # fmt: skip
    passwordless = forms.BooleanField(
        label=_("Sign in with this passkey alone, without the password"),
        required=False, initial=True,
    )  # fmt: skip
