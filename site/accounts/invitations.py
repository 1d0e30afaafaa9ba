"""The mail by which a new member of staff gets in."""

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
from core.addresses import absolute
from core.models import CompanySettings

HOURS = settings.PASSWORD_RESET_TIMEOUT // 3600


def language_of(user: User) -> str:
    """The language that somebody reads the admin in."""
    code = UserProfile.get_for_user(user).preferred_language
    return code if code in languages.CODES else languages.CODES[0]


def send(user: User, request: HttpRequest) -> None:
    """Queues the invitation: a link, good once and for HOURS, to where the password is chosen."""
    key = {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}
    company = CompanySettings.load().called
    inviter: Any = request.user  # signed in: the admin asks for it
    with translation.override(language_of(user)):
        context = {
            "name": user.get_full_name(),
            "inviter": inviter.get_full_name() or inviter.get_username(),
            "company": company,
            "username": user.get_username(),
            "url": absolute(reverse("account_reset_password_from_key", kwargs=key), request),
            "hours": HOURS,
            "required": settings.SECOND_FACTOR_REQUIRED,
        }
        EmailMessage(
            _("You are invited to work on the website of %(company)s")
            % {"company": settings.WAGTAIL_SITE_NAME},
            render_to_string("accounts/mail/invitation.txt", context),
            to=[user.email],
            headers={"Sensitivity": "Private"},  # whoever reads the site's mail must not follow it
        ).send()
    audit.note("accounts.invited", user, request)
