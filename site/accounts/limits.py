"""How many wrong passwords and codes are let through, of one account and from one network.

Who attacks an account from many addresses meets the account's limit; its owner does not, neither
with a passkey, which nobody can guess, nor in a browser in which he has signed in before, which has
a limit of its own ("device cookies", OWASP).
"""

from typing import Any

from django.conf import settings
from django.db.models import Count, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from accounts import known_device
from accounts.models import FailedSignIn, User
from security.client_address import client_address


def _key(kind: str, text: str) -> str:
    return salted_hmac(f"accounts.limits.{kind}", text, algorithm="sha256").hexdigest()


def _account_of(credentials: dict[str, Any]) -> tuple[str, User | None]:
    """What the attempts on an account are counted under, whichever of its names was typed, and the
    account itself, if there is one."""
    login = str(credentials.get("email") or credentials.get("username") or "")
    user = User.objects.filter(Q(email__iexact=login) | Q(username__iexact=login)).first()
    return _key("account", f"user {user.pk}" if user else f"name {login.casefold()}"), user


def begin(request: HttpRequest, credentials: dict[str, Any]) -> FailedSignIn | None:
    """Counts an attempt before its password is looked at, so that attempts at once see each other;
    None where there were too many. Whoever succeeds deletes what this returns."""
    account, user = _account_of(credentials)
    return _count(account, user, request, known_device.of(request, user))


def begin_code(request: HttpRequest, user: User) -> FailedSignIn | None:
    """The same for a code of the second factor. Who gets there has the password, so that no browser
    is trusted more than another; a passkey still opens."""
    return _count(_key("code", str(user.pk)), user, request, device="")


def _count(
    account: str, user: User | None, request: HttpRequest, device: str
) -> FailedSignIn | None:
    attempt = FailedSignIn.objects.create(
        account=account, network=client_address(request), device=device
    )
    recent = FailedSignIn.objects.filter(at__gt=timezone.now() - settings.SIGN_IN_WINDOW)
    counts = recent.aggregate(
        account=Count("pk", filter=Q(account=account, device=attempt.device)),
        network=Count("pk", filter=Q(network=attempt.network)),
    )
    if (
        counts["account"] > settings.SIGN_IN_FAILURES_PER_ACCOUNT
        or counts["network"] > settings.SIGN_IN_FAILURES_PER_ADDRESS
    ):
        attempt.delete()  # what was not looked at does not prolong the limit
        return None
    attempt.user = user
    return attempt
