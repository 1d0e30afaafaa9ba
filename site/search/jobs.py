"""What the worker does for the search."""

from jobs.registry import job
from search.models import missed
from search.rebuilding import mend


@job(every=5)
def mend_search_records() -> int:
    """Finds what was shown or hidden many at once, or past all signals."""
    return mend()


@job(every=3600)
def forget_missed_searches() -> int:
    """Removes searches without result that nobody has made for a year."""
    return missed.forget()
