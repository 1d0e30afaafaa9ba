"""``manage.py rebuild_search_index``: rebuilds the search index of the site and of the admin."""

from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from search import rebuilding


class Command(BaseCommand):
    """Command that rebuilds the search index, with a progress bar on stderr."""

    help = (
        "Writes the search index anew, for readers and for staff, with a progress bar. Search "
        "works meanwhile, and so does everything else."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        quiet = options["verbosity"] == 0
        self.stderr.ending = ""  # keeps the progress bar on one line
        with tqdm(
            total=rebuilding.count_objects(), unit="", disable=quiet, file=self.stderr
        ) as bar:
            rebuilding.rebuild(bar.update)
        if not quiet:
            self.stdout.write("The search index is rebuilt.")
