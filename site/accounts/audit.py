"""What staff do with accounts and personal data, in Wagtail's log beside what they do with pages.

Nobody edits the log: it has no form, no address and no permission; administrators read it under
Reports › Site history.
"""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from security.client_address import client_address

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
"""What is written down beyond what Wagtail does: by its name, what it is called and what is said.
Other apps register theirs in the same hook."""


def note(
    action: str, about: Any, request: HttpRequest | None = None, by: Any = None, **data: Any
) -> None:
    """Writes an entry about an object. Who did it is ``by``, else whoever is signed in; ``data``
    says more, with the address that the request came from."""
    if request is not None:
        data["address"] = client_address(request)
        user = getattr(request, "user", None)
        by = by or (user if user is not None and user.is_authenticated else None)
    log(instance=about, action=action, user=by, data=data)
