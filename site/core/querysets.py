"""Questions asked of pages."""

from wagtail.query import PageQuerySet


class SitePageQuerySet(PageQuerySet):
    """Wagtail's questions and our own."""

    def for_readers(self) -> "SitePageQuerySet":
        """Published, public, and shown in the active language."""
        return self.live().public().filter(shown=True)

    def with_pictures(self) -> "SitePageQuerySet":
        """With the picture of each page and its sizes, in two queries for all."""
        return self.prefetch_related("picture__renditions")
