"""``manage.py load_demo``: the demo content, in both languages."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from demo import loader


class Command(BaseCommand):
    help = "Builds what is missing of the demo content; changes nothing that is there."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--if-empty", action="store_true", help="Do nothing where the site has a home page."
        )

    def handle(self, *args: Any, if_empty: bool = False, **options: Any) -> None:
        if if_empty and not loader.is_empty():
            return
        loader.load()
        if options["verbosity"]:
            self.stdout.write("The demo content is there.")
