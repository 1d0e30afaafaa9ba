"""Abstract page type of the index pages of product types and applications."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from core.blocks import BodyBlock
from core.fields import BodyField
from core.models import SitePage
from core.models.site_page import SitePageManager
from core.panels import make_page_edit_handler
from core.querysets import SitePageQuerySet
from products.listings import paginate_listing
from seo import structured_data


class ListingPage(SitePage):
    """Abstract index page that lists its child pages as cards, with pagination."""

    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    max_count = 1
    query_parameters = frozenset({"page"})
    edit_handler = make_page_edit_handler([("body", _("Body"))])

    class Meta:
        abstract = True

    def get_listed(self) -> SitePageManager:
        """Return the manager of the one allowed child page type."""
        (listed,) = self.allowed_subpage_models()
        objects: SitePageManager = listed.objects
        return objects

    def get_teasers(self, limit: int | None = None) -> SitePageQuerySet:
        """Return a queryset of the child pages that readers may see, in tree order."""
        pages = self.get_listed().child_of(self).for_readers().defer_streamfields()
        teasers: SitePageQuerySet = pages.order_by("path").with_pictures()[:limit]
        return teasers

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["teasers"] = paginate_listing(self.get_teasers(), request)
        return context

    def get_structured_data(self, context: dict[str, Any]) -> list[dict[str, Any]]:
        part = context["teasers"]
        return [
            structured_data.make_item_list(part, context["site_context"], part.start_index() or 1)
        ]
