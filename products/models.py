"""The catalogue: the index and a page for each family of materials."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from core.blocks import BodyBlock
from core.fields import BodyField
from core.models import SitePage
from core.panels import page_form


class ProductIndexPage(SitePage):
    """Where the catalogue begins."""

    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["products.FamilyPage"]
    max_count = 1
    template = "products/product_index_page.html"
    edit_handler = page_form([("body", _("Body"))])

    class Meta:
        verbose_name = _("product index")
        verbose_name_plural = _("product indexes")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["families"] = self.get_teasers()
        return context


class FamilyPage(SitePage):
    """A family of materials, as sintered NdFeB or ferrite."""

    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    parent_page_types = ["products.ProductIndexPage"]
    subpage_types: list[str] = []
    template = "products/family_page.html"
    edit_handler = page_form([("body", _("Body"))])

    class Meta:
        verbose_name = _("product family")
        verbose_name_plural = _("product families")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["families"] = self.get_siblings(inclusive=True).for_readers()
        return context
