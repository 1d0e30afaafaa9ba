from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Core")

    def ready(self) -> None:
        from core import admin_start, links, page_chooser, redirects
        from core.share import signals  # noqa: F401  # connects what it receives

        redirects.connect()
        links.limit()
        admin_start.connect()
        page_chooser.connect()
