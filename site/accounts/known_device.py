"""Browsers in which a member of staff has signed in, by a cookie that says so and opens nothing."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from accounts.models import User

KEPT = timedelta(days=365)
SALT = "accounts.known_device"


def of(request: HttpRequest, user: User | None) -> str:
    """The number of a browser that ``user`` has signed in from; blank for any other."""
    try:
        value = signing.loads(
            request.COOKIES.get(settings.KNOWN_DEVICE_COOKIE_NAME, ""), salt=SALT, max_age=KEPT
        )
        number, account = str(value["number"]), value["account"]
    except (signing.BadSignature, KeyError, TypeError):
        return ""
    return number if user and account == user.pk else ""


def remember(response: HttpResponseBase, user: User) -> None:
    """Lets a browser be known as one that ``user`` has signed in from, both factors included."""
    value = signing.dumps({"number": secrets.token_hex(16), "account": user.pk}, salt=SALT)
    response.set_cookie(
        settings.KNOWN_DEVICE_COOKIE_NAME, value, max_age=KEPT, path="/", httponly=True,
        samesite="Lax", secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip
