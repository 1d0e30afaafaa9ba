"""Searches that found nothing: the words and how often, nothing of who asked."""

import re
from datetime import timedelta
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

import languages
from search.words import normalise

LONGEST = 80
"""A longer text is no search for a product."""
MOST_ROWS = 5_000
"""Whoever fills the table with nonsense gets no further than this."""
KEPT_DAYS = 365
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
# An address, a web address, or digits enough for a telephone number: somebody's, perhaps.
PERSONAL = re.compile(r"@|://|www\.|[a-z0-9]\.[a-z]{2}|\d(?:[\W_]*\d){6}")


class MissedSearch(models.Model):
    """Words that readers of a language searched for in vain."""

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


def count(text: str) -> None:
    """Counts a search of the active language. Left out is what may name a person, and what is new
    when there are too many already."""
    words = " ".join(CONTROLS.sub(" ", normalise(text)).split())
    if not words or len(words) > LONGEST or PERSONAL.search(words):
        return
    here = {"language": languages.active(), "words": words}
    if _again(here):
        return
    if MissedSearch.objects.count() >= MOST_ROWS:
        return
    # Another process may be as fast: whoever comes first, both are counted.
    MissedSearch.objects.bulk_create([MissedSearch(**here, times=0)], ignore_conflicts=True)
    _again(here)


def _again(here: dict[str, Any]) -> bool:
    found = MissedSearch.objects.filter(**here)
    return bool(found.update(times=models.F("times") + 1, last_on=timezone.localdate()))


def forget() -> int:
    """Removes what nobody has searched for within a year; how many."""
    before = timezone.localdate() - timedelta(days=KEPT_DAYS)
    return MissedSearch.objects.filter(last_on__lt=before).delete()[0]
