"""The list of articles as a reader asks for it: all, of a category, of a year, page by page."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count
from django.utils.translation import gettext as _

from news.categories import all_categories
from news.models.article import ArticlePage
from news.models.category import Category

PER_PAGE = 12


@dataclass(frozen=True)
class Choice:
    """A way to another list: all categories or years among the first of their kind."""

    label: str
    url: str
    current: bool
    category: Any = None


class KeysPaginator(Paginator):
    """Skips rows in the index, then reads the articles of one page."""

    def __init__(self, keys: Any, count: int) -> None:
        super().__init__(keys, PER_PAGE)
        self.count = count  # known already: Django's would count again

    def _get_page(self, *args: Any, **kwargs: Any) -> Page:
        keys, *rest = args
        return Page(ArticlePage.objects.read(keys), *rest, **kwargs)


class Listing:
    """One list of articles in the active language; four queries, and one for the pictures."""

    def __init__(self, url: str, slug: str = "", year: int | None = None, page: Any = 1) -> None:
        """``url`` is the news index's address; ``slug`` a category's or blank for all, ``year`` or
        None for all; ``page`` whatever the reader's address says."""
        self.url, self.slug, self.year, self.number = url, slug, year, page

    @cached_property
    def categories(self) -> list[Category]:
        return all_categories()

    @cached_property
    def category(self) -> Category | None:
        return next((found for found in self.categories if found.slug == self.slug), None)

    @property
    def exists(self) -> bool:
        """Whether there is such a list: staff may have removed a category, and a year without an
        article is no list."""
        if self.slug and self.category is None:
            return False
        return self.year is None or self.year in self.counts

    @property
    def is_filtered(self) -> bool:
        return bool(self.slug or self.year)

    @cached_property
    def counts(self) -> dict[int, int]:
        """How many articles each year has, the latest year first; of the category, if one is
        chosen."""
        keys = ArticlePage.objects.listed_keys(self.category).order_by("-archive_year")
        years = keys.values("archive_year").annotate(articles=Count("*"))
        return {year["archive_year"]: year["articles"] for year in years}

    @cached_property
    def articles(self) -> Page:
        """The articles of the page asked for."""
        count = self.counts[self.year] if self.year else sum(self.counts.values())
        keys = ArticlePage.objects.listed_keys(self.category, self.year)
        return KeysPaginator(keys, count).get_page(self.number)

    def address(self, slug: str = "", year: int | None = None) -> str:
        """The address of a list."""
        return f"{self.url}{f'category/{slug}/' if slug else ''}{f'{year}/' if year else ''}"

    @property
    def feed_url(self) -> str:
        return f"{self.address(self.slug)}feed/"

    @cached_property
    def category_choices(self) -> list[Choice]:
        """All articles, then each category."""
        everything = Choice(_("All"), self.url, not self.slug and not self.year)
        return [
            everything,
            *(
                Choice(found.name, self.address(found.slug), found == self.category, found)
                for found in self.categories
            ),
        ]

    @cached_property
    def year_choices(self) -> list[Choice]:
        """The years that have articles; none while there is one only."""
        if len(self.counts) < 2 and not self.year:
            return []
        return [
            Choice(str(year), self.address(self.slug, year), year == self.year)
            for year in self.counts
        ]
