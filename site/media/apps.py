from django.apps import AppConfig


class MediaConfig(AppConfig):
    """Pictures, documents and share pictures; the models stay in core."""

    name = "media"

    def ready(self) -> None:
        from media.share import signal_handlers  # noqa: F401  # connects its receivers
