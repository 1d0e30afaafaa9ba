"""Wagtail hooks: outgoing mail in the admin, and the alert on the admin home page."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.permissions import register_permission_policy

from outbox.alert import get_outbox_alert
from outbox.models import Message
from outbox.viewsets import MailViewSet, ReadAndResendPolicy

policy = ReadAndResendPolicy(Message)
register_permission_policy(Message, policy)


@hooks.register("register_admin_viewset")
def register_outgoing_mail() -> MailViewSet:
    """Return the admin viewset of outgoing mail for Wagtail to register."""
    return MailViewSet()


@hooks.register("construct_homepage_panels")
def add_mail_alert(request: HttpRequest, panels: list[Any]) -> None:
    """Add the mail alert to the admin home page of users who may view mails."""
    if policy.user_has_permission(request.user, "view") and (alert := get_outbox_alert()):
        panels.append(alert)
