"""Questions asked of articles.

A listing counts and skips rows, which is what grows with the number of articles. It does so in an
index of ``news_articlepage`` alone: ``listed`` says per language that readers find an article,
``archive_year`` is the year of its date. Only the articles of the page asked for are then read.
"""

from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import ExtractYear

import languages
from core.models import SitePage
from core.querysets import SitePageQuerySet

NEWEST_FIRST = ("-archive_year", "-date", "-pk")


class ArticleQuerySet(SitePageQuerySet):
    """Wagtail's questions, the site's, and those of the news."""

    def listed_keys(self, category: Any = None, year: int | None = None) -> "ArticleQuerySet":
        """Primary keys of what readers find in the active language, the newest first.

        ``category`` a Category or None for all, ``year`` that of the date or None for all.
        """
        narrower = {"category": category, "archive_year": year}
        given = {name: value for name, value in narrower.items() if value is not None}
        # The model's own columns alone: no join with the pages' table.
        return self.order_by(*NEWEST_FIRST).filter(listed=True, **given).values("pk")

    def read(self, keys: QuerySet) -> "ArticleQuerySet":
        """The articles of some keys, for cards, in one more query for all their pictures."""
        found = self.for_readers().filter(pk__in=keys).order_by(*NEWEST_FIRST)
        return found.defer_streamfields().select_related("category").with_pictures()

    def refresh_listing(self) -> None:
        """Brings the columns of the listings up to date with the pages; two queries a language."""
        self = self.order_by()
        for code in languages.CODES:
            name = languages.field_name("listed", code)
            found = SitePage.objects.live().unrestricted()
            found = found.filter(**{languages.field_name("shown", code): True}).values("pk")
            self.filter(pk__in=found).update(**{name: True})
            self.exclude(pk__in=found).update(**{name: False})
        self.update(archive_year=ExtractYear("date"))
