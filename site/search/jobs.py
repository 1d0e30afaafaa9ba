"""What the worker does for the search."""

from jobs.registry import job
from search import rebuilding
from search.models import missed


@job(every=10)
def mend_search_records() -> int:
    """Finds what was shown or hidden many at once, or past all signals."""
    return rebuilding.mend()


@job(every=600)
def refresh_grades_in_search() -> None:
    """Finds what imports have changed of grades."""
    rebuilding.refresh_grades()


@job(every=3600)
def tidy_search() -> None:
    """Removes what the index holds of records that are gone, and searches without result that
    nobody has made for a year."""
    rebuilding.forget_lost_entries()
    missed.forget()
