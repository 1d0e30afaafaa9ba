"""Article lists with pagination: all articles, or those of a category or a year."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _

from news.categories import get_categories
from news.models.article import ArticlePage
from news.models.category import Category

PER_PAGE = 12


@dataclass(frozen=True)
class Choice:
    """Filter option on the list page: a link to the list of a category or a year, or to all."""

    label: str
    url: str
    current: bool
    category: Category | None = None


class KeysPaginator(Paginator):
    """Paginator that skips primary keys in the index, then reads the articles of one page."""

    def __init__(self, keys: QuerySet, count: int) -> None:
        super().__init__(keys, PER_PAGE)
        self.count = count  # already known; Django would run a COUNT query

    def _get_page(self, *args: Any, **kwargs: Any) -> Page:
        keys, *rest = args
        return Page(ArticlePage.objects.read(keys), *rest, **kwargs)


class Listing:
    """One list of articles in the active language; four queries, and one for the pictures."""

    def __init__(
        self,
        url: str,
        slug: str = "",
        year: int | None = None,
        page: str | int | None = 1,
    ) -> None:
        """Store the filters without running a query.

        ``url`` is the URL of the news index; ``slug`` that of a category, or blank for all;
        ``year`` a year, or None for all; ``page`` the unchecked page number from the query string.
        """
        self.url, self.slug, self.year, self.number = url, slug, year, page

    @cached_property
    def categories(self) -> list[Category]:
        return get_categories()

    @cached_property
    def category(self) -> Category | None:
        return next((category for category in self.categories if category.slug == self.slug), None)

    @property
    def exists(self) -> bool:
        """Return True if the category exists and the year has articles.

        Staff may have removed a category. A blank slug and a year of None always pass.
        """
        if self.slug and self.category is None:
            return False
        return self.year is None or self.year in self.counts

    @property
    def is_filtered(self) -> bool:
        return bool(self.slug or self.year)

    @cached_property
    def counts(self) -> dict[int, int]:
        """Return the number of articles by year, latest first; of the category, if one is set."""
        keys = ArticlePage.objects.listed_keys(self.category).order_by("-archive_year")
        years = keys.values("archive_year").annotate(articles=Count("*"))
        return {year["archive_year"]: year["articles"] for year in years}

    @cached_property
    def articles(self) -> Page:
        """Return the requested page of articles; the last page if the number is too high."""
        count = self.counts[self.year] if self.year else sum(self.counts.values())
        keys = ArticlePage.objects.listed_keys(self.category, self.year)
        return KeysPaginator(keys, count).get_page(self.number)

    def address(self, slug: str = "", year: int | None = None) -> str:
        """Return the URL of the list of a category and a year."""
        return f"{self.url}{f'category/{slug}/' if slug else ''}{f'{year}/' if year else ''}"

    @property
    def feed_url(self) -> str:
        return f"{self.address(self.slug)}feed/"

    @cached_property
    def category_choices(self) -> list[Choice]:
        """Return the category filter: all articles first, then each category."""
        everything = Choice(_("All"), self.url, not self.slug and not self.year)
        return [
            everything,
            *(
                Choice(
                    category.name, self.address(category.slug), category == self.category, category
                )
                for category in self.categories
            ),
        ]

    @cached_property
    def year_choices(self) -> list[Choice]:
        """Return the year filter; empty if only one year has articles and no year is set."""
        if len(self.counts) < 2 and not self.year:
            return []
        return [
            Choice(str(year), self.address(self.slug, year), year == self.year)
            for year in self.counts
        ]
