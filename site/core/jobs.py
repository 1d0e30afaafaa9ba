"""Background job that publishes and unpublishes scheduled pages."""

from django.core.management import call_command

from jobs.registry import job


@job(every=10)
def publish_scheduled() -> None:
    """Publish and unpublish pages at the times that staff have set."""
    call_command("publish_scheduled", verbosity=0)
