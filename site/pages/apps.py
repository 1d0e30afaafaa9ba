"""App configuration of ``pages``: home page and content pages."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    """Django app configuration of ``pages``."""

    name = "pages"
    verbose_name = _("Pages")
