"""App configuration of ``core``: base page, images, blocks, admin forms, shared views."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """Django app configuration of ``core``."""

    name = "core"
    verbose_name = _("Core")
