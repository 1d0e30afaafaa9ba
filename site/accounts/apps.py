from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    default = True
    name = "accounts"
    verbose_name = _("Staff accounts")

    def ready(self) -> None:
        from accounts import signals  # noqa: F401  # connects what it receives


class StaffUsersConfig(WagtailUsersAppConfig):
    """Wagtail's list of users, with the site's own forms."""

    user_viewset = "accounts.viewsets.StaffViewSet"
