"""What a CDN has yet to be told."""

from django.db import models


class StaleAddress(models.Model):
    """An address of which a CDN may hold an old page; gone once it was told to forget it."""

    url = models.CharField(max_length=2_000)

    def __str__(self) -> str:
        return self.url
