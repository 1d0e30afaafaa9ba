"""Wrong passwords, counted in the database: every process sees the attempts of all."""

from django.db import models
from django.utils import timezone

from accounts.models.user import User


class FailedSignIn(models.Model):
    """One wrong password. ``account`` and ``device`` are keyed hashes (the device's is blank where
    the account's owner has not signed in from that browser), ``network`` an address."""

    at = models.DateTimeField(default=timezone.now, db_index=True)
    account = models.CharField(max_length=64)
    network = models.CharField(max_length=64)
    device = models.CharField(max_length=64, blank=True)

    user: User | None = None
    """The account that is tried, while it is."""

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["account", "at"], name="failed_by_account"),
            models.Index(fields=["network", "at"], name="failed_by_network"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M:%S} {self.network}"
