"""Django app configuration of the product catalogue."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProductsConfig(AppConfig):
    """App config that connects the signal handlers of the catalogue."""

    name = "products"
    verbose_name = _("Products")

    def ready(self) -> None:
        from products import managers_group  # noqa: F401, PLC0415  # connects its signal handlers
