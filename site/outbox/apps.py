"""App configuration of the outbox (queued outgoing mail)."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OutboxConfig(AppConfig):
    """Django app ``outbox``: mail stored in the database and sent by the worker."""

    name = "outbox"
    verbose_name = _("Outgoing mail")

    def ready(self) -> None:
        from outbox import checks  # noqa: F401, PLC0415  # registers the system checks
