"""Wagtail hooks: log actions, a button in the user list, an item in the account menu."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry

from accounts import audit
from accounts.models import User


@hooks.register("register_log_actions")
def register_actions(registry: LogActionRegistry) -> None:
    """Register the log actions of ``accounts.audit``."""
    for name, (label, message) in audit.ACTIONS.items():
        registry.register_action(name, label, message)


@hooks.register("register_user_listing_buttons")
def access_button(user: User, request_user: User) -> Iterator[Button]:
    """Yield the button to a user's access page, for superusers."""
    if request_user.is_superuser:
        url = reverse("wagtailusers_users:access", args=[user.pk])
        yield Button(_("Access"), url=url, icon_name="lock", priority=15)


@hooks.register("register_account_menu_item")
def security_item(request: HttpRequest) -> dict[str, Any]:
    """Return the menu item for the user's own second factors, password and sessions."""
    return {"url": reverse("mfa_index"), "label": _("Sign-in and security")}
