"""``manage.py create_first_admin``: the first superuser of a new installation."""

import secrets
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from accounts.models import User


class Command(BaseCommand):
    """Create the user ``admin`` if there is no superuser; store its password in VAR_DIR (0600)."""

    help = "Makes the user 'admin' with a random password where there is no superuser yet."

    def handle(self, *args: Any, **options: Any) -> None:
        if User.objects.filter(is_superuser=True).exists():
            return
        password = secrets.token_urlsafe(12)
        User.objects.create_superuser(
            "admin",
            "admin@localhost.localdomain",
            password,
            # Wagtail's account page requires both names, even to save only the language.
            first_name="Site",
            last_name="Administrator",
        )
        file = settings.VAR_DIR / "admin-password.txt"
        file.touch(mode=0o600)
        file.write_text(f"{password}\n")
        if options["verbosity"]:
            self.stdout.write(f"User admin; the password is in {file}")
