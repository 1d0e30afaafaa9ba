"""App configuration of the media app."""

from django.apps import AppConfig


class MediaConfig(AppConfig):
    """The media app: images, documents and share pictures; their models are in ``core``."""

    name = "media"

    def ready(self) -> None:
        from media.share import signal_handlers  # noqa: F401, PLC0415  # connects the signal handlers
