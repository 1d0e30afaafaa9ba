"""``manage.py load_demo``: creates the missing demo content in both languages."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from demo import loader
from demo.content_files import ContentError


class Command(BaseCommand):
    """Load the demo content; with ``--if-empty``, only if the site has no home page."""

    help = "Builds what is missing of the demo content; changes nothing that is there."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--if-empty", action="store_true", help="Do nothing where the site has a home page."
        )

    def handle(self, *args: Any, if_empty: bool = False, **options: Any) -> None:
        if if_empty and not loader.is_empty():
            return
        try:
            loader.load_content()
        except ContentError as error:
            raise CommandError(str(error)) from error
        if options["verbosity"]:
            self.stdout.write("The demo content is there.")
