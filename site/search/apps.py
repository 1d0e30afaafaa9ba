"""App configuration of the site search."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The search app; connects the signal handlers that keep the index up to date."""

    name = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        from search.records import signals  # noqa: F401, PLC0415  # connects the signal handlers
