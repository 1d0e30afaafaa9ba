from django.apps import AppConfig


class SeoConfig(AppConfig):
    """Redirects, sitemap and structured data."""

    name = "seo"

    def ready(self) -> None:
        from seo import redirects

        redirects.connect()
