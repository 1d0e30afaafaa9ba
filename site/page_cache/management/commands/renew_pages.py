"""``manage.py renew_pages``: renew every cached page."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils import translation
from django.utils.translation import gettext as _

from page_cache.changes import record_content_change


class Command(BaseCommand):
    """Command that makes every process renew its cached pages."""

    help = (
        "Makes every process renew its pages within a second: after the content was changed past "
        "the site, by another program or a restored backup."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        codes = [code for code, _name in settings.LANGUAGES]
        parser.add_argument("--language", choices=codes, default=codes[0], help="Of the message.")

    def handle(self, *args: Any, language: str = "en", **options: Any) -> None:
        record_content_change()
        if options["verbosity"]:
            with translation.override(language):
                self.stdout.write(_("Every page is made anew within a second."))
