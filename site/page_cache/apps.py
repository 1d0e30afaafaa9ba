"""Whole pages kept in memory per content version, and what a process remembers of the content."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate


class PageCacheConfig(AppConfig):
    name = "page_cache"

    def ready(self) -> None:
        from page_cache import changes

        connection_created.connect(changes.watch_connection)
        pre_migrate.connect(changes.pause_recording)
        post_migrate.connect(changes.resume_recording)
