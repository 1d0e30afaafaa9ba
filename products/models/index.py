"""Page type of the start page of the catalogue."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from core.blocks import BodyBlock
from core.fields import BodyField
from core.models import SitePage
from core.panels import make_page_edit_handler
from core.querysets import SitePageQuerySet
from products.grades.table import GradeTable
from products.models.family import FamilyPage
from products.models.grade import Grade
from seo import structured_data


class ProductIndexPage(SitePage):
    """Start page of the catalogue: families as cards, links to product types and grades."""

    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    parent_page_types = ["pages.HomePage"]
    subpage_types = [
        "products.FamilyPage",
        "products.GradeIndexPage",
        "products.ProductTypeIndexPage",
    ]
    max_count = 1
    template = "products/product_index_page.html"
    edit_handler = make_page_edit_handler([("body", _("Body"))])

    class Meta:
        verbose_name = _("product index")
        verbose_name_plural = _("product indexes")

    def get_teasers(self, limit: int | None = None) -> SitePageQuerySet:
        """Return a queryset of the families that readers may see, in tree order."""
        families = FamilyPage.objects.child_of(self).for_readers().defer_streamfields()
        teasers: SitePageQuerySet = families.order_by("path").with_pictures()[:limit]
        return teasers

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["families"] = self.get_teasers()
        context["grade_table"] = GradeTable(Grade.objects.all())
        lists = self.get_children().not_type(FamilyPage)
        context["lists"] = lists.for_readers().order_by("path")
        return context

    def get_structured_data(self, context: dict[str, Any]) -> list[dict[str, Any]]:
        return [structured_data.make_item_list(context["families"], context["site_context"])]
