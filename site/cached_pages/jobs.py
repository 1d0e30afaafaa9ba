"""What the worker does for cached pages."""

from cached_pages import purging
from jobs.registry import job


@job(every=2)
def tell_cdn() -> int:
    """Tells a CDN which pages to forget."""
    return purging.purge()
