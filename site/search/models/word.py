"""Words that stand in what readers find, for suggestions where one is misspelt."""

import re
from collections.abc import Iterable

from django.db import models

from search.words import han, normalise
from search.words.cutting import HAN

LATIN = re.compile("[a-z]+")
SHORTEST, LONGEST = 4, 40


class SearchWord(models.Model):
    """A word as it is read. Words are added and never missed: what is suggested is looked for
    first, and no suggestion finds nothing."""

    word = models.CharField(max_length=LONGEST, unique=True)
    in_title = models.BooleanField(default=False)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.word


def spelled_words(text: str) -> set[str]:
    """The words of a text that a reader may misspell: English ones, and those of a dictionary of
    Chinese."""
    text = normalise(text)
    found = {word for word in LATIN.findall(text) if SHORTEST <= len(word) <= LONGEST}
    for run in HAN.findall(text):
        found.update(word for word, known in han.words(run) if known and len(word) > 1)
    return found - han.STOP


def remember(titles: Iterable[str], texts: Iterable[str]) -> None:
    """Adds the words of titles and texts."""
    in_titles = {word for title in titles for word in spelled_words(title)}
    others = {word for text in texts for word in spelled_words(text)} - in_titles
    new = [SearchWord(word=word, in_title=word in in_titles) for word in sorted(in_titles | others)]
    SearchWord.objects.bulk_create(new, ignore_conflicts=True, batch_size=300)
    SearchWord.objects.filter(word__in=in_titles, in_title=False).update(in_title=True)
