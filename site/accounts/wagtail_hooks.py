"""What accounts add to the admin."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from accounts import audit


@hooks.register("register_log_actions")
def register_actions(registry: Any) -> None:
    for name, (label, message) in audit.ACTIONS.items():
        registry.register_action(name, label, message)


@hooks.register("register_user_listing_buttons")
def access_button(user: Any, request_user: Any) -> Iterator[Button]:
    """The way to somebody's access, for administrators."""
    if request_user.is_superuser:
        url = reverse("wagtailusers_users:access", args=[user.pk])
        yield Button(_("Access"), url=url, icon_name="lock", priority=15)


@hooks.register("register_account_menu_item")
def security_item(request: HttpRequest) -> dict[str, Any]:
    """The way to one's own second factor, password and sessions."""
    return {"url": reverse("mfa_index"), "label": _("Sign-in and security")}
