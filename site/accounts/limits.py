"""Rate limits for wrong passwords and codes, per account and per network.

An attack from many addresses reaches the limit of the account. Its owner can still sign in with a
passkey, which cannot be guessed and is not limited, or in a browser in which they have signed in
before, which has its own limit ("device cookies", OWASP).
"""

from typing import Any

from django.conf import settings
from django.db.models import Count, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from accounts import known_device
from accounts.models import FailedSignIn, User
from security.client_address import get_client_network


def _key(kind: str, text: str) -> str:
    return salted_hmac(f"accounts.limits.{kind}", text, algorithm="sha256").hexdigest()


def _account_of(credentials: dict[str, Any]) -> tuple[str, User | None]:
    """Return the key under which attempts are counted, and the user or None.

    The key is a keyed hash, the same for the user name and for the e-mail address of an account.
    Names without an account are counted, too.
    """
    login = str(credentials.get("email") or credentials.get("username") or "")
    user = User.objects.filter(Q(email__iexact=login) | Q(username__iexact=login)).first()
    return _key("account", f"user {user.pk}" if user else f"name {login.casefold()}"), user


def begin_password_attempt(
    request: HttpRequest, credentials: dict[str, Any]
) -> FailedSignIn | None:
    """Store an attempt and return it, or None if the limit is reached.

    Call it before the password is checked, so that simultaneous attempts count each other, and
    delete the returned attempt if the password is right.
    """
    account, user = _account_of(credentials)
    return _count(account, user, request, known_device.get_device_id(request, user))


def begin_code_attempt(request: HttpRequest, user: User) -> FailedSignIn | None:
    """Store an attempt with a code of the second factor and return it; None if there were too many.

    The password is already known at this step, so a known browser gets no limit of its own.
    Passkeys are not limited.
    """
    return _count(_key("code", str(user.pk)), user, request, device="")


def _count(
    account: str, user: User | None, request: HttpRequest, device: str
) -> FailedSignIn | None:
    attempt = FailedSignIn.objects.create(
        account=account, network=get_client_network(request), device=device
    )
    recent = FailedSignIn.objects.filter(attempted_at__gt=timezone.now() - settings.SIGN_IN_WINDOW)
    counts = recent.aggregate(
        account=Count("pk", filter=Q(account=account, device=attempt.device)),
        network=Count("pk", filter=Q(network=attempt.network)),
    )
    if (
        counts["account"] > settings.SIGN_IN_FAILURES_PER_ACCOUNT
        or counts["network"] > settings.SIGN_IN_FAILURES_PER_ADDRESS
    ):
        attempt.delete()  # a rejected attempt must not extend the block
        return None
    attempt.user = user
    return attempt
