"""Write the site's own artwork (the pages' drawings, the icons) from code."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from products.drawings.artwork import differences, write

ROOT = Path(__file__).resolve().parents[3]


class Command(BaseCommand):
    help = "Draws the pages' drawings and the icons; --check only compares."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="write nothing; fail if a file differs"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["check"]:
            if stale := differences(ROOT):
                raise CommandError(f"Not what the code draws: {', '.join(stale)}")
            self.stdout.write("The artwork is what the code draws.")
            return
        for path in write(ROOT):
            self.stdout.write(f"Wrote {path}")
