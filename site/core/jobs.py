"""What the worker does for pages and pictures."""

from django.core.management import call_command

from core import pictures
from jobs.registry import job


@job(every=10)
def publish_scheduled() -> None:
    """Publishes and expires pages at the hour that staff have set."""
    call_command("publish_scheduled", verbosity=0)


@job(every=2)
def make_picture_sizes() -> int:
    """Makes the sizes of pictures that were uploaded or changed."""
    return pictures.make_renditions()
