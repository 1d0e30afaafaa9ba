"""What the worker does for the catalogue."""

from jobs.registry import job
from products.grade_files import working


@job(every=1)
def run_grade_imports() -> int:
    """Checks the files of grades that were uploaded, and writes those that were confirmed."""
    taken = 0
    while working.run_next():
        taken += 1
    return taken
