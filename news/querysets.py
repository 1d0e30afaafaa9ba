"""Queryset of articles: keys for the lists, and the columns ``listed`` and ``archive_year``.

A list counts and skips rows, which takes longer with more articles. It does so in an index of
``news_articlepage`` only: ``listed`` is True, per language, for articles that visitors can find,
``archive_year`` is the year of the date. Then only the articles of the requested page are read.
"""

from django.db.models import Model, QuerySet
from django.db.models.functions import ExtractYear

import languages
from core.models import SitePage
from core.querysets import SitePageQuerySet

NEWEST_FIRST = ("-archive_year", "-date", "-pk")


class ArticleQuerySet(SitePageQuerySet):
    """Queryset of articles, with the methods of Wagtail, of the site and of the news."""

    def listed_keys(
        self, category: Model | None = None, year: int | None = None
    ) -> "ArticleQuerySet":
        """Return the primary keys of articles listed in the active language, newest first.

        ``category`` is a Category, or None for all; ``year`` that of the date, or None for all.
        """
        narrower = {"category": category, "archive_year": year}
        conditions = {name: value for name, value in narrower.items() if value is not None}
        # Only columns of this model: no join with the page table.
        articles = self.order_by(*NEWEST_FIRST).filter(listed=True, **conditions)
        keys: ArticleQuerySet = articles.values("pk")
        return keys

    def read(self, keys: QuerySet) -> "ArticleQuerySet":
        """Return the articles of ``keys`` for cards; one more query reads all their pictures."""
        readable = self.for_readers().filter(pk__in=keys).order_by(*NEWEST_FIRST)
        readable = readable.defer_streamfields().select_related("category")
        articles: ArticleQuerySet = readable.with_pictures()
        return articles

    def refresh_listing(self) -> None:
        """Update the columns ``listed`` and ``archive_year``.

        Runs two queries per language, and one for the year.
        """
        self = self.order_by()  # noqa: PLW0642  # a queryset is replaced, never changed
        for code in languages.CODES:
            name = languages.get_field_name("listed", code)
            listed = SitePage.objects.live().unrestricted()
            listed = listed.filter(**{languages.get_field_name("shown", code): True}).values("pk")
            self.filter(pk__in=listed).update(**{name: True})
            self.exclude(pk__in=listed).update(**{name: False})
        self.update(archive_year=ExtractYear("date"))
