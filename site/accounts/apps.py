"""App configurations: the site's staff accounts, and Wagtail's users app with its own viewset."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    """The accounts app; connects the signal handlers of ``accounts.signals``."""

    default = True
    name = "accounts"
    verbose_name = _("Staff accounts")

    def ready(self) -> None:
        from accounts import signals  # noqa: F401, PLC0415  # connects the signal handlers


class StaffUsersConfig(WagtailUsersAppConfig):
    """Wagtail's users app with the site's own viewset and forms."""

    user_viewset = "accounts.viewsets.StaffViewSet"
