"""Outgoing mail in the admin, and the alert on its home."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.permissions import register_permission_policy

from outbox.alert import alert_for
from outbox.models import Message
from outbox.viewsets import MailViewSet, ReadAndResendPolicy

policy = ReadAndResendPolicy(Message)
register_permission_policy(Message, policy)


@hooks.register("register_admin_viewset")
def register_outgoing_mail() -> MailViewSet:
    return MailViewSet()


@hooks.register("construct_homepage_panels")
def add_mail_alert(request: HttpRequest, panels: list[Any]) -> None:
    """Says what is wrong with the mail, to those who may see it."""
    if policy.user_has_permission(request.user, "view") and (alert := alert_for()):
        panels.append(alert)
