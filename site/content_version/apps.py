"""The version of all that readers may see, and what a process remembers of it."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate


class ContentVersionConfig(AppConfig):
    name = "content_version"

    def ready(self) -> None:
        from content_version import changes

        connection_created.connect(changes.watch_connection)
        pre_migrate.connect(changes.pause)
        post_migrate.connect(changes.go_on)
