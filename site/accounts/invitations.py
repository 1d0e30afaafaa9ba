"""Invitation mail to a new member of staff, with a link to set the first password."""

from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.users.models import UserProfile

import languages
from accounts import audit
from accounts.models import User
from core.addresses import build_absolute_url
from core.models import CompanySettings

HOURS = settings.PASSWORD_RESET_TIMEOUT // 3600


def get_admin_language(user: User) -> str:
    """Return the code of the user's admin language; the site's first language if none is set."""
    code = UserProfile.get_for_user(user).preferred_language
    return code if code in languages.CODES else languages.CODES[0]


def send_invitation(user: User, request: HttpRequest) -> None:
    """Send the invitation, in the language of the invited user, and log it.

    Its link to the password form is valid once, and for HOURS (PASSWORD_RESET_TIMEOUT in hours).
    """
    key = {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}
    company = CompanySettings.load().called
    inviter: Any = request.user  # always signed in: the admin requires it
    with translation.override(get_admin_language(user)):
        context = {
            "name": user.get_full_name(),
            "inviter": inviter.get_full_name() or inviter.get_username(),
            "company": company,
            "username": user.get_username(),
            "url": build_absolute_url(
                reverse("account_reset_password_from_key", kwargs=key), request
            ),
            "hours": HOURS,
            "required": settings.SECOND_FACTOR_REQUIRED,
        }
        EmailMessage(
            _("You are invited to work on the website of %(company)s")
            % {"company": settings.WAGTAIL_SITE_NAME},
            render_to_string("accounts/mail/invitation.txt", context),
            to=[user.email],
            headers={"Sensitivity": "Private"},  # the outbox hides the link from staff
        ).send()
    audit.log_staff_action("accounts.invited", user, request)
