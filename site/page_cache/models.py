"""Content changes, from which all processes learn that cached pages are stale."""

from django.db import models


class ContentChange(models.Model):
    """Record of a write that the public can see.

    The number of rows and the newest key are the content version; the worker deletes old rows.
    """

    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.pk}, {self.created_at:%Y-%m-%d %H:%M:%S}"
