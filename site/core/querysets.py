"""Queryset of pages: visibility to readers, view restrictions, prefetched pictures."""

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Length, Substr
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet


def has_view_restriction() -> Exists:
    """Return an expression that is true for pages with a view restriction, own or inherited."""
    # A subquery for each of the few restrictions: with a join, SQLite reads the paths of all pages
    # for every row.
    pages: QuerySet = QuerySet(PageViewRestriction._meta.get_field("page").related_model)
    path = pages.filter(pk=OuterRef("page_id")).values("path")
    restrictions = PageViewRestriction.objects.annotate(top=Subquery(path))
    return Exists(restrictions.filter(top=Substr(OuterRef("path"), 1, Length("top"))))


class SitePageQuerySet(PageQuerySet):
    """Wagtail's page queryset with filters for readers."""

    def for_readers(self) -> "SitePageQuerySet":
        """Return pages that are published, unrestricted and shown in the active language."""
        pages: SitePageQuerySet = self.live().unrestricted().filter(shown=True)
        return pages

    def unrestricted(self) -> "SitePageQuerySet":
        """Return pages without a view restriction of their own or of an ancestor.

        The result is that of Wagtail's ``public()``, which reads all restrictions in a separate
        query first.
        """
        pages: SitePageQuerySet = self.exclude(has_view_restriction())
        return pages

    def with_pictures(self) -> "SitePageQuerySet":
        """Return pages with their pictures and renditions, in one more query for all of them."""
        pages: SitePageQuerySet = self.select_related("picture").prefetch_related(
            "picture__renditions"
        )
        return pages
