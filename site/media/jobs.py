"""Background jobs that create image renditions and share pictures."""

from jobs.registry import job
from media import pictures
from media.share import making, queue


@job(every=2, apart_if=pictures.has_missing_renditions)
def make_picture_sizes() -> int:
    """Create the renditions of new and changed images; return the number of images."""
    return pictures.make_renditions()


@job(every=5, apart_if=making.has_wanted_pictures)
def make_share_pictures() -> int:
    """Draw the share pictures that are marked as wanted; return the number drawn."""
    return making.make_wanted()


@job(every=600)
def request_share_pictures_of_new_pages() -> int:
    """Mark published pages that have no share pictures at all; return the number of pages."""
    return queue.request_missing_share_pictures()
