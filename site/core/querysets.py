"""Questions asked of pages."""

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Length, Substr
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet


def restricted() -> Exists:
    """Whether a page is kept from the public, by itself or by one above it."""
    # The few restrictions lead, each looks its page up: as a join, SQLite reads the paths of all
    # pages for every row.
    pages: QuerySet = QuerySet(PageViewRestriction._meta.get_field("page").related_model)
    path = pages.filter(pk=OuterRef("page_id")).values("path")
    restrictions = PageViewRestriction.objects.annotate(top=Subquery(path))
    return Exists(restrictions.filter(top=Substr(OuterRef("path"), 1, Length("top"))))


class SitePageQuerySet(PageQuerySet):
    """Wagtail's questions and our own."""

    def for_readers(self) -> "SitePageQuerySet":
        """Published, open to everybody, and shown in the active language."""
        return self.live().unrestricted().filter(shown=True)

    def unrestricted(self) -> "SitePageQuerySet":
        """Pages that neither themselves nor by a page above them are kept from the public.

        What Wagtail's ``public()`` says, which reads all restrictions in a query of its own first.
        """
        return self.exclude(restricted())

    def with_pictures(self) -> "SitePageQuerySet":
        """With the picture of each page and its sizes, in one more query for all."""
        return self.select_related("picture").prefetch_related("picture__renditions")
