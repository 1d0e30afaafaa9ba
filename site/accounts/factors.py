"""The second factors of an account: passkeys, an authenticator app, recovery codes."""

from allauth.mfa.models import Authenticator

from accounts.models import User

Type = Authenticator.Type


def has_any(user: User) -> bool:
    """Whether there is a passkey or an authenticator app; recovery codes alone are none."""
    return Authenticator.objects.filter(user=user, type__in=[Type.WEBAUTHN, Type.TOTP]).exists()


def of(user: User) -> list[Authenticator]:
    return list(Authenticator.objects.filter(user=user).order_by("created_at"))


def remove_all(user: User) -> int:
    """For somebody who has lost them all; the number of those removed."""
    return Authenticator.objects.filter(user=user).delete()[0]
