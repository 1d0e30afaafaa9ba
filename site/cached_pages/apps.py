"""Whole pages, kept for readers: here, in nginx, at a CDN."""

from django.apps import AppConfig


class CachedPagesConfig(AppConfig):
    name = "cached_pages"

    def ready(self) -> None:
        from cached_pages import purging

        purging.connect()
