"""``manage.py list_patches``: the patches of Wagtail and Django, for an upgrade."""

from importlib import import_module
from inspect import getdoc
from typing import Any

from django.core.management.base import BaseCommand

from wagtail_patches.registry import PATCHES


class Command(BaseCommand):
    """Print each patch with its reason, its upstream issue and what it replaces."""

    help = "Lists the patches of Wagtail and Django: reason, upstream issue, versions, targets."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the patches to standard output, in the order in which they are applied."""
        for name in PATCHES:
            patch = import_module(f"wagtail_patches.{name}")
            self.stdout.write(self.style.MIGRATE_HEADING(f"site/wagtail_patches/{name}.py"))
            self.stdout.write(getdoc(patch) or "")
            for target in patch.PATCHED:
                self.stdout.write(f"  replaces or relies on {target}")
            self.stdout.write("")
