"""How django-allauth is bent to a site where only staff sign in."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.core.mail import EmailMessage
from django.http import HttpRequest


class StaffAccountAdapter(DefaultAccountAdapter):
    """Accounts are made by staff in the admin, never by visitors."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def render_mail(self, *args: Any, **kwargs: Any) -> EmailMessage:
        """A mail with a link that opens an account: whoever reads the site's mail in the admin must
        not be shown it (RFC 4021, Sensitivity)."""
        mail = super().render_mail(*args, **kwargs)
        mail.extra_headers["Sensitivity"] = "Private"
        return mail
