"""What the processes know of each other's changes."""

from django.db import models


class ContentChange(models.Model):
    """Something that readers may see was written. How many of these there are, and the newest one,
    are the content's version; the worker removes old ones."""

    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.pk}, {self.at:%Y-%m-%d %H:%M:%S}"
