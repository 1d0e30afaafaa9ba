"""Signed cookie that marks a browser in which a member of staff has signed in before.

It gives no access; it only moves the browser's failed sign-ins to a limit of its own
(``accounts.limits``).
"""

import secrets
from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from accounts.models import User

KEPT = timedelta(days=365)
SALT = "accounts.known_device"


def get_device_id(request: HttpRequest, user: User | None) -> str:
    """Return the random id of the browser if ``user`` has signed in from it, else "".

    The cookie must be signed, not older than KEPT, and made for this user.
    """
    try:
        value = signing.loads(
            request.COOKIES.get(settings.KNOWN_DEVICE_COOKIE_NAME, ""), salt=SALT, max_age=KEPT
        )
        number, account = str(value["number"]), value["account"]
    except (signing.BadSignature, KeyError, TypeError):
        return ""
    return number if user and account == user.pk else ""


def set_device_cookie(response: HttpResponseBase, user: User) -> None:
    """Set the cookie on the response to a complete sign-in (second factor included).

    Each sign-in gets a new id.
    """
    value = signing.dumps({"number": secrets.token_hex(16), "account": user.pk}, salt=SALT)
    response.set_cookie(
        settings.KNOWN_DEVICE_COOKIE_NAME, value, max_age=KEPT, path="/", httponly=True,
        samesite="Lax", secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip
