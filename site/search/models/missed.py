"""Searches without result: the words and how often; no data about the person who searched."""

import re
from datetime import timedelta
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

import languages
from search.words import normalise

LONGEST = 80
"""Maximum length in characters; longer texts are not searches for a product and are not stored."""
MOST_ROWS = 5_000
"""Maximum number of rows, so that nonsense queries cannot fill the database."""
KEPT_DAYS = 365
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
# E-mail address, URL or at least seven digits (telephone number): possibly personal data.
PERSONAL = re.compile(r"@|://|www\.|[a-z0-9]\.[a-z]{2}|\d(?:[\W_]*\d){6}")


class MissedSearch(models.Model):
    """A query without result in one language, with the number of times and the last date."""

    language = models.CharField(
        _("language of the page"),
        max_length=10,
        choices=[("en", _("English")), ("zh-hans", _("Chinese"))],
    )
    words = models.CharField(_("searched for"), max_length=LONGEST)
    times = models.PositiveIntegerField(_("times"), default=1)
    last_on = models.DateField(_("last on"), default=timezone.localdate)

    class Meta:
        verbose_name = _("search without result")
        verbose_name_plural = _("searches without result")
        ordering = ["-times", "-last_on", "words"]
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(fields=["language", "words"], name="missed_search_once")
        ]

    def __str__(self) -> str:
        return self.words


def count_missed_search(text: str) -> None:
    """Count a search without result in the active language.

    Ignored are texts that are too long or may contain personal data, and new ones if the table has
    ``MOST_ROWS`` already.
    """
    words = " ".join(CONTROLS.sub(" ", normalise(text)).split())
    if not words or len(words) > LONGEST or PERSONAL.search(words):
        return
    here = {"language": languages.get_active_language(), "words": words}
    if _again(here):
        return
    if MissedSearch.objects.count() >= MOST_ROWS:
        return
    # Another process may insert the same row at the same time; with times=0 both are counted.
    MissedSearch.objects.bulk_create([MissedSearch(**here, times=0)], ignore_conflicts=True)
    _again(here)


def _again(here: dict[str, Any]) -> bool:
    rows = MissedSearch.objects.filter(**here)
    return bool(rows.update(times=models.F("times") + 1, last_on=timezone.localdate()))


def delete_old_missed_searches() -> int:
    """Delete queries not repeated within ``KEPT_DAYS``, and return their number."""
    before = timezone.localdate() - timedelta(days=KEPT_DAYS)
    return MissedSearch.objects.filter(last_on__lt=before).delete()[0]
