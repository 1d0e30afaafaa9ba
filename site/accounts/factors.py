"""The second factors of an account: passkeys, an authenticator app, recovery codes."""

from allauth.mfa.models import Authenticator

from accounts.models import User

Type = Authenticator.Type


def has_any(user: User) -> bool:
    """Return True if the user has a passkey or an authenticator app; recovery codes don't count."""
    factors = Authenticator.objects.filter(user=user, type__in=[Type.WEBAUTHN, Type.TOTP])
    exist: bool = factors.exists()
    return exist


def list_factors(user: User) -> list[Authenticator]:
    """Return the user's second factors, recovery codes included, the oldest first."""
    return list(Authenticator.objects.filter(user=user).order_by("created_at"))


def remove_all(user: User) -> int:
    """Delete all second factors of a user who has lost them; return the number of deleted rows."""
    number: int = Authenticator.objects.filter(user=user).delete()[0]
    return number
