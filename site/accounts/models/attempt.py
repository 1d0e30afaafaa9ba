"""Failed sign-in attempts, stored in the database so that all processes share the counts."""

from django.db import models
from django.utils import timezone

from accounts.models.user import User


class FailedSignIn(models.Model):
    """One attempt with a wrong password or code, or one that is still being checked.

    ``account`` is a keyed hash; ``device`` the random id of a browser that the account's owner has
    used before, blank for others; ``network`` the client address (IPv6: its /64 network).
    """

    attempted_at = models.DateTimeField(default=timezone.now, db_index=True)
    account = models.CharField(max_length=64)
    network = models.CharField(max_length=64)
    device = models.CharField(max_length=64, blank=True)

    user: User | None = None
    """The user whose account is tried; not stored, set only while the attempt is checked."""

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["account", "attempted_at"], name="failed_by_account"),
            models.Index(fields=["network", "attempted_at"], name="failed_by_network"),
        ]

    def __str__(self) -> str:
        return f"{self.attempted_at:%Y-%m-%d %H:%M:%S} {self.network}"
