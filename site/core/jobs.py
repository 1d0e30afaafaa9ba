"""Background jobs for pages."""

from django.core.management import call_command

from jobs.registry import job


@job(every=10)
def publish_scheduled() -> None:
    """Publishes and expires pages at the hour that staff have set."""
    call_command("publish_scheduled", verbosity=0)
