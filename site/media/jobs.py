"""Background jobs for pictures and share pictures."""

from jobs.registry import job
from media import pictures
from media.share import making, wanting


@job(every=2, apart_if=pictures.are_wanted)
def make_picture_sizes() -> int:
    """Makes the sizes of pictures that were uploaded or changed."""
    return pictures.make_renditions()


@job(every=5, apart_if=making.are_wanted)
def make_share_pictures() -> int:
    """Draws the share pictures of pages that were published or renamed."""
    return making.make_wanted()


@job(every=600)
def want_share_pictures() -> int:
    """Finds pages that were published before there were share pictures, or by other ways."""
    return wanting.want_missing()
