"""Background job that deletes old content changes."""

from django.db.models import Max

from jobs.registry import job
from page_cache.models import ContentChange

KEPT_CHANGES = 100


@job(every=3600)
def delete_old_changes() -> int:
    """Delete all but the newest content changes and return the number deleted.

    That changes the content version once more, so every process renews its pages.
    """
    newest = ContentChange.objects.aggregate(newest=Max("pk"))["newest"] or 0
    old = ContentChange.objects.filter(pk__lte=newest - KEPT_CHANGES)
    deleted, _by_type = old.delete()
    return deleted
