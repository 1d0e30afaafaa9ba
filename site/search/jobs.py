"""Background jobs of the search: update records, delete outdated ones."""

from jobs.registry import job
from search import rebuilding
from search.models import missed


@job(every=10)
def mend_search_records() -> int:
    """Add the missing records and delete those of hidden pages, after changes without signals.

    A changed text is not noticed. Returns the number of batches.
    """
    return rebuilding.mend()


@job(every=600)
def refresh_grades_in_search() -> None:
    """Update the records of all grades, because bulk imports send no signals."""
    rebuilding.refresh_all_grades()


@job(every=3600)
def tidy_search() -> None:
    """Delete orphaned index entries, and searches without result not repeated within a year."""
    rebuilding.delete_lost_entries()
    missed.delete_old_missed_searches()
