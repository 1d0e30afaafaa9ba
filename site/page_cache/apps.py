"""App configuration of ``page_cache``: whole pages and shared parts, cached per content version."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate


class PageCacheConfig(AppConfig):
    """App configuration that records content changes on every database connection."""

    name = "page_cache"

    def ready(self) -> None:
        from page_cache import changes  # noqa: PLC0415  # models are not loaded earlier

        connection_created.connect(changes.watch_connection)
        pre_migrate.connect(changes.pause_recording)
        post_migrate.connect(changes.resume_recording)
