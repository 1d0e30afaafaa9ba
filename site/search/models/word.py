"""Words of the site's texts, from which spelling corrections are made."""

import re
from collections.abc import Iterable

from django.db import models

from search.words import han, normalise
from search.words.cutting import HAN

LATIN = re.compile("[a-z]+")
SHORTEST, LONGEST = 4, 40


class SearchWord(models.Model):
    """A word of the site's texts, not stemmed.

    Words are not deleted with their texts, only by ``search.rebuilding.rebuild``. Outdated ones do
    no harm, because a correction is shown only if it has results.
    """

    word = models.CharField(max_length=LONGEST, unique=True)
    in_title = models.BooleanField(default=False)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.word


def list_spelled_words(text: str) -> set[str]:
    """Return the words of a text that readers may misspell, without Chinese stop words.

    They are Latin words of 4 to 40 letters, and Chinese words of a dictionary.
    """
    text = normalise(text)
    words = {word for word in LATIN.findall(text) if SHORTEST <= len(word) <= LONGEST}
    for run in HAN.findall(text):
        words.update(word for word, known in han.segment_words(run) if known and len(word) > 1)
    return words - han.STOP


def store_words(titles: Iterable[str], texts: Iterable[str]) -> None:
    """Store the words of titles and texts; those of titles are preferred in corrections."""
    in_titles = {word for title in titles for word in list_spelled_words(title)}
    others = {word for text in texts for word in list_spelled_words(text)} - in_titles
    new = [SearchWord(word=word, in_title=word in in_titles) for word in sorted(in_titles | others)]
    SearchWord.objects.bulk_create(new, ignore_conflicts=True, batch_size=300)
    SearchWord.objects.filter(word__in=in_titles, in_title=False).update(in_title=True)
