from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core.files.moving import move_uploads
from core.models.images import SiteRendition


class Command(BaseCommand):
    help = (
        "Moves uploaded pictures and documents out of the public media folder, as the migration of "
        "this version does: for a backup of an older one that is put back. To be repeated at will."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        moved, kept = move_uploads(SiteRendition)
        self.stdout.write(f"{moved} files moved.")
        if kept:
            raise CommandError(f"Still public, as others have their names: {', '.join(kept)}")
