"""App configuration of ``jobs``: the worker and the registry of background jobs."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JobsConfig(AppConfig):
    """Django app configuration of ``jobs``."""

    name = "jobs"
    verbose_name = _("Background jobs")
