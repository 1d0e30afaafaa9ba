"""Questions asked of pages."""

from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Substr
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet


class SitePageQuerySet(PageQuerySet):
    """Wagtail's questions and our own."""

    def for_readers(self) -> "SitePageQuerySet":
        """Published, open to everybody, and shown in the active language."""
        return self.live().unrestricted().filter(shown=True)

    def unrestricted(self) -> "SitePageQuerySet":
        """Pages that neither themselves nor by a page above them are kept from the public.

        What Wagtail's ``public()`` says, which reads all restrictions in a query of its own first.
        """
        upper_path = Substr(OuterRef("path"), 1, Length("page__path"))
        return self.exclude(Exists(PageViewRestriction.objects.filter(page__path=upper_path)))

    def with_pictures(self) -> "SitePageQuerySet":
        """With the picture of each page and its sizes, in one more query for all."""
        return self.select_related("picture").prefetch_related("picture__renditions")
