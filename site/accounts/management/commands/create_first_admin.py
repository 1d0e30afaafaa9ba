"""``manage.py create_first_admin``: a way in on a new machine."""

import secrets
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from accounts.models import User


class Command(BaseCommand):
    help = "Makes the user 'admin' with a random password where there is no superuser yet."

    def handle(self, *args: Any, **options: Any) -> None:
        if User.objects.filter(is_superuser=True).exists():
            return
        password = secrets.token_urlsafe(12)
        User.objects.create_superuser(
            "admin",
            "admin@localhost.localdomain",
            password,
            # Wagtail's account page saves nothing, not even the language, without names.
            first_name="Site",
            last_name="Administrator",
        )
        file = settings.VAR_DIR / "admin-password.txt"
        file.touch(mode=0o600)
        file.write_text(f"{password}\n")
        if options["verbosity"]:
            self.stdout.write(f"User admin; the password is in {file}")
