"""App configuration of the news."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    """Django app ``news``: articles, categories, lists and Atom feeds."""

    name = "news"
    verbose_name = _("News")

    def ready(self) -> None:
        from news import signals  # noqa: F401, PLC0415  # connects the signal handlers
