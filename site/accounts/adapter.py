"""How django-allauth is bent to a site where only staff sign in."""

import base64
import time
from hashlib import sha256
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from accounts import audit, known_device, limits
from accounts.models import User
from core.models import CompanySettings
from security.client_address import client_address


class StaffAccountAdapter(DefaultAccountAdapter):
    """Accounts are made by staff in the admin, never by visitors."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def render_mail(
        self, template_prefix: str, email: Any, context: dict[str, Any], headers: Any = None
    ) -> EmailMessage:
        """A mail with a link that opens an account: whoever reads the site's mail in the admin must
        not be shown it (RFC 4021, Sensitivity)."""
        context = {**context, "company": CompanySettings.load().called}
        mail = super().render_mail(template_prefix, email, context, headers)
        mail.extra_headers["Sensitivity"] = "Private"
        return mail

    def format_email_subject(self, subject: str) -> str:
        return f"{subject} – {settings.WAGTAIL_SITE_NAME}"

    def send_notification_mail(
        self, template_prefix: str, user: Any, context: Any = None, email: str | None = None
    ) -> None:
        """No alarm to somebody who has just chosen the first password by the invitation."""
        if template_prefix == "account/email/password_reset" and user.last_login is None:
            return
        super().send_notification_mail(template_prefix, user, context, email)

    def get_client_ip(self, request: HttpRequest) -> str:
        """As the rest of the site knows it: by the number of trusted proxies."""
        address = client_address(request).partition("/")[0]
        return "0.0.0.0" if address == "unknown" else address

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Not allauth's own limit, which each process counts for itself, and which locks the owner
        out with the attacker: ``authenticate`` has ours."""

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Any:
        attempt = limits.begin(request, credentials)
        if attempt is None:
            raise self.validation_error("too_many_login_attempts")
        if user := super().authenticate(request, **credentials):
            attempt.delete()
        elif attempt.user:
            audit.note("accounts.sign_in_failed", attempt.user, request)
        return user

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        response = super().post_login(request, user, **kwargs)
        known_device.remember(response, user)
        return response

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """A sign-in of a moment ago is proof enough."""
        request = context.request
        records = get_authentication_records(request, request.user)
        if records and time.time() - records[-1]["at"] < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT:
            return False
        return super().is_reauthentication_required(app=app, **kwargs)


class StaffMFAAdapter(DefaultMFAAdapter):
    """Secrets of the second factor are not readable in the database or its backups."""

    def generate_authenticator_name(self, user: User, type: str) -> str:
        """What a passkey is called until its owner knows better: none is a master of the others."""
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return _("Passkey %(number)s") % {"number": number}

    def encrypt(self, text: str) -> str:
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _fernet().decrypt(encrypted_text.encode()).decode()


def _fernet() -> MultiFernet:
    """Encrypts with a key made of SECRET_KEY, and reads what older keys encrypted."""
    keys = [str(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    digests = [sha256(f"accounts.second_factor {key}".encode()).digest() for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
