"""Management command ``import_grades FILE``: import grades from a CSV or Excel file."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation
from django.utils.translation import gettext as _

from products.grades.files import checking, reading, snapshot, storing
from products.grades.files.problems import RefusedFileError
from uploads.spreadsheets import MAX_BYTES, MESSAGES


class Command(BaseCommand):
    """Imports all rows of a grade file in one transaction, or nothing if any row has errors."""

    help = "Writes the grades of a CSV or Excel file, or none and what is wrong with which row."

    def add_arguments(self, parser: CommandParser) -> None:
        codes = [code for code, _name in settings.LANGUAGES]
        parser.add_argument("file", type=Path)
        parser.add_argument("--check", action="store_true", help="Only say what would happen.")
        parser.add_argument("--language", choices=codes, default=codes[0], help="Of the report.")

    def handle(
        self, *args: Any, file: Path, check: bool = False, language: str = "en", **options: Any
    ) -> None:
        with translation.override(language):
            self.run(file, only_check=check)

    def run(self, file: Path, only_check: bool) -> None:
        """Check the file and, unless ``only_check``, write its grades.

        Raises CommandError (exit code 1) if the file or a row has errors, or if the table has
        changed since the check; nothing is written then.
        """
        table = snapshot.take_snapshot()
        try:
            results = checking.check_rows(
                reading.read_grade_file(file.name, _read(file)), table, self._checked
            )
        except RefusedFileError as error:
            raise CommandError(str(error)) from error
        counts = checking.count_kinds(results)
        if counts[checking.REFUSED]:
            self._print_refused(results)
            raise CommandError(_("Nothing has been written.") + " " + checking.summarise(counts))
        if not only_check:
            try:
                storing.store(results, None, table.fingerprint, progress=self._written)
            except storing.OutdatedError as error:
                raise CommandError(
                    _("The table has changed in the meantime. Nothing has been written.")
                ) from error
        self.stdout.write(checking.summarise(counts))

    def _print_refused(self, results: list[checking.RowResult]) -> None:
        for result in results:
            for problem in result.problems:
                params = {"row": result.number, "grade": result.name, "column": problem.column}
                place = _("Row %(row)d, grade %(grade)s, column %(column)s") % params
                self.stdout.write(f"{place}: {problem}")

    def _checked(self, done: int, total: int) -> None:
        self._say(_("Checked: row %(done)d of %(total)d") % {"done": done, "total": total})

    def _written(self, done: int, total: int) -> None:
        self._say(_("Written: row %(done)d of %(total)d") % {"done": done, "total": total})

    def _say(self, text: str) -> None:
        # On a terminal the progress line overwrites itself; in a log each is a new line.
        self.stderr.write(text, ending="\r" if self.stderr.isatty() else "\n")


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > MAX_BYTES:
            raise CommandError(str(MESSAGES["file_large"]))
        return file.read_bytes()
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}") from error
