"""App configuration of ``seo``: redirects, sitemap and structured data."""

from django.apps import AppConfig


class SeoConfig(AppConfig):
    """App configuration that connects the signal handlers for redirects."""

    name = "seo"

    def ready(self) -> None:
        from seo import redirects  # noqa: PLC0415  # models are not loaded earlier

        redirects.connect()
