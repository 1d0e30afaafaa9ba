"""django-allauth adapters (account, MFA) for a site on which only staff have accounts."""

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
from security.client_address import get_client_network


class StaffAccountAdapter(DefaultAccountAdapter):
    """Account adapter: no public sign-up, own sign-in limits, entries in the audit log."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def render_mail(
        self,
        template_prefix: str,
        email: str | list[str],
        context: dict[str, Any],
        headers: dict[str, str] | None = None,
    ) -> EmailMessage:
        """Return allauth's mail, marked ``Sensitivity: Private`` (RFC 4021).

        It contains a link that gives access to an account. The outbox in the admin hides the text
        of private mails from the staff who may read outgoing mail.
        """
        context = {**context, "company": CompanySettings.load().called}
        mail: EmailMessage = super().render_mail(template_prefix, email, context, headers)
        mail.extra_headers["Sensitivity"] = "Private"
        return mail

    def format_email_subject(self, subject: str) -> str:
        return f"{subject} – {settings.WAGTAIL_SITE_NAME}"

    def send_notification_mail(
        self,
        template_prefix: str,
        user: User,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Send a security notice, except after an invited user has set the first password."""
        if template_prefix == "account/email/password_reset" and user.last_login is None:
            return
        super().send_notification_mail(template_prefix, user, context, email)

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the client address by TRUSTED_PROXIES, as everywhere on the site.

        An IPv6 address is that of its /64 network; ``0.0.0.0`` stands for an unknown address.
        """
        address = get_client_network(request).partition("/")[0]
        return "0.0.0.0" if address == "unknown" else address  # noqa: S104  # an address to count by, nothing listens there

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Disable allauth's own rate limit; ``authenticate`` applies that of ``accounts.limits``.

        allauth's counters are separate in each process, and its limit locks out the owner of an
        account together with the attacker.
        """

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """Return the user, or None for wrong credentials.

        A failed attempt is counted, and logged if the account exists. Raises ValidationError,
        without checking the password, if a limit of ``accounts.limits`` is reached.
        """
        attempt = limits.begin_password_attempt(request, credentials)
        if attempt is None:
            raise self.validation_error("too_many_login_attempts")
        user: User | None = super().authenticate(request, **credentials)
        if user:
            attempt.delete()
        elif attempt.user:
            audit.log_staff_action("accounts.sign_in_failed", attempt.user, request)
        return user

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        """Return allauth's response with the known-device cookie of ``accounts.known_device``."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        known_device.set_device_cookie(response, user)
        return response

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Return False if the user has proved their identity recently, else allauth's answer.

        "Recently" is ACCOUNT_REAUTHENTICATION_TIMEOUT, in seconds; a sign-in counts, too.
        """
        request = context.request
        records = get_authentication_records(request, request.user)
        if records and time.time() - records[-1]["at"] < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT:
            return False
        is_required: bool = super().is_reauthentication_required(app=app, **kwargs)
        return is_required


class StaffMFAAdapter(DefaultMFAAdapter):
    """MFA adapter: encrypts the second factors' secrets in the database and in its backups."""

    def generate_authenticator_name(self, user: User, type: str) -> str:
        """Return the default name of a new passkey: “Passkey” and a number.

        allauth's default calls the first one “Master key”, although all passkeys are equal.
        """
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return _("Passkey %(number)s") % {"number": number}

    def encrypt(self, text: str) -> str:
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _fernet().decrypt(encrypted_text.encode()).decode()


def _fernet() -> MultiFernet:
    """Return a cipher that encrypts with a key derived from SECRET_KEY.

    It also decrypts secrets that were encrypted with a key of SECRET_KEY_FALLBACKS.
    """
    keys = [str(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    digests = [sha256(f"accounts.second_factor {key}".encode()).digest() for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
