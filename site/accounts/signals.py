"""Signal handlers that log account events and end sessions after security changes."""

import time
from typing import Any

from allauth.account import signals as account
from allauth.mfa import signals as mfa
from allauth.mfa.models import Authenticator
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.dispatch import receiver
from django.http import HttpRequest

from accounts import audit, sessions
from accounts.models import User


@receiver(user_logged_in)
def signed_in(request: HttpRequest, user: User, **kwargs: Any) -> None:
    """Store the session's start time and log the sign-in."""
    request.session[sessions.BEGAN] = request.session[sessions.SEEN] = time.time()
    audit.log_staff_action("accounts.signed_in", user, request, by=user)


@receiver(user_logged_out)
def signed_out(request: HttpRequest, user: User | None, **kwargs: Any) -> None:
    """Log the sign-out."""
    if user is not None:
        audit.log_staff_action("accounts.signed_out", user, request, by=user)


@receiver([account.password_set, account.password_changed, account.password_reset])
def password_changed(request: HttpRequest, user: User, **kwargs: Any) -> None:
    """Log the new password and end the user's other sessions."""
    audit.log_staff_action("accounts.password_changed", user, request, by=user)
    sessions.end_other_sessions(user, but=request.session.session_key)


@receiver([mfa.authenticator_added, mfa.authenticator_reset])
def factor_added(
    request: HttpRequest, user: User, authenticator: Authenticator, **kwargs: Any
) -> None:
    """Log a new second factor, or new recovery codes."""
    audit.log_staff_action("accounts.factor_added", user, request, factor=authenticator.type)


@receiver(mfa.authenticator_removed)
def factor_removed(
    request: HttpRequest, user: User, authenticator: Authenticator, **kwargs: Any
) -> None:
    """Log the removal and end the user's other sessions, as the device may have been lost."""
    audit.log_staff_action("accounts.factor_removed", user, request, factor=authenticator.type)
    sessions.end_other_sessions(user, but=request.session.session_key)


@receiver(mfa.authentication_failed)
def factor_failed(request: HttpRequest, user: User, **kwargs: Any) -> None:
    """Log a wrong code or passkey."""
    audit.log_staff_action("accounts.factor_failed", user, request)
