"""What the worker does for cached pages."""

from django.db.models import Max

from content_version.models import ContentChange
from jobs.registry import job

KEPT = 100


@job(every=3600)
def forget_changes() -> int:
    """Removes all but the newest changes; how many. To the processes that is one change more."""
    newest = ContentChange.objects.aggregate(newest=Max("pk"))["newest"] or 0
    removed, _by_type = ContentChange.objects.filter(pk__lte=newest - KEPT).delete()
    return removed
