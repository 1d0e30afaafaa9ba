"""Audit log of staff actions on accounts and personal data, kept in Wagtail's own log.

The log is read-only: no form, URL or permission changes it. Administrators read it under
Reports › Site history.
"""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from security.client_address import get_client_network

ACTIONS = {
    "accounts.signed_in": (_("Sign in"), _("Signed in")),
    "accounts.signed_out": (_("Sign out"), _("Signed out")),
    "accounts.sign_in_failed": (_("Wrong password"), _("Wrong password")),
    "accounts.factor_failed": (_("Wrong second factor"), _("Wrong second factor")),
    "accounts.factor_added": (_("Add a second factor"), _("Added a second factor")),
    "accounts.factor_removed": (_("Remove a second factor"), _("Removed a second factor")),
    "accounts.password_changed": (_("Change the password"), _("Changed the password")),
    "accounts.sessions_ended": (_("End sessions"), _("Ended sessions")),
    "accounts.invited": (_("Invite"), _("Sent an invitation")),
}
"""The log actions of this app, in addition to Wagtail's own: {action: (label, message)}.

``accounts.wagtail_hooks`` registers them; other apps register theirs with the same hook
(register_log_actions).
"""


def log_staff_action(
    action: str,
    about: object,
    request: HttpRequest | None = None,
    by: AbstractBaseUser | None = None,
    **data: Any,
) -> None:
    """Write an entry about an object to Wagtail's log.

    The entry's user is ``by``, else the signed-in user of the request. The entry stores ``data`` as
    details; with a request, the client address is added under ``address``.
    """
    if request is not None:
        data["address"] = get_client_network(request)
        user = getattr(request, "user", None)
        by = by or (user if user is not None and user.is_authenticated else None)
    log(instance=about, action=action, user=by, data=data)
