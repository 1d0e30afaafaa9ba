"""How processes learn of each other's changes."""

from django.db import models


class ContentChange(models.Model):
    """Something that the public can see was written.

    The number of these rows and the newest key are the content's version; the worker deletes old
    rows.
    """

    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.pk}, {self.created_at:%Y-%m-%d %H:%M:%S}"
