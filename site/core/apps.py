from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Core")

    def ready(self) -> None:
        from core import links
        from media.share import signals  # noqa: F401  # connects what it receives
        from seo import redirects
        from wagtail_patches import chooser_scripts, page_chooser

        redirects.connect()
        links.limit()
        chooser_scripts.connect()
        page_chooser.connect()
