"""The catalogue: the index and a page for each family of materials."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from PIL import Image
from wagtail.admin.panels import FieldPanel

from core import structured_data
from core.blocks import BodyBlock
from core.fields import BodyField
from core.models import SitePage
from core.panels import page_form
from products.drawings import families
from products.drawings.raster import BAND_PALETTE, to_image
from products.family_drawings import CAPTIONS, FamilyDrawing


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

    def get_teasers(self, limit: int | None = None) -> Any:
        """The families, in the order of the tree."""
        families = FamilyPage.objects.child_of(self).for_readers().defer_streamfields()
        return families.order_by("path").with_pictures()[:limit]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["families"] = self.get_teasers()
        return context

    def get_structured_data(self, context: dict[str, Any]) -> list[dict[str, Any]]:
        return [structured_data.item_list(context["families"], context["frame"])]


class FamilyPage(SitePage):
    """A family of materials, as sintered NdFeB or ferrite."""

    drawing = models.CharField(
        _("drawing"),
        max_length=20,
        blank=True,
        choices=FamilyDrawing.choices,
        help_text=_("Computed field lines, on the card and at the head of the page."),
    )
    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    parent_page_types = ["products.ProductIndexPage"]
    subpage_types: list[str] = []
    template = "products/family_page.html"
    edit_handler = page_form([("body", _("Body"))], details=[FieldPanel("drawing")])

    class Meta:
        verbose_name = _("product family")
        verbose_name_plural = _("product families")

    @property
    def drawing_template(self) -> str:  # type: ignore[override]
        """The SVG that stands for this family; blank where staff chose none."""
        return f"drawings/{self.drawing}.svg" if self.drawing in FamilyDrawing.values else ""

    @property
    def share_artwork_key(self) -> str:
        return self.drawing or super().share_artwork_key

    def get_share_artwork(self) -> Image.Image | None:
        if self.drawing not in FamilyDrawing.values:
            return super().get_share_artwork()
        return to_image(families.for_sharing(self.drawing), 600, palette=BAND_PALETTE)

    @property
    def drawing_caption(self) -> Any:
        """What the drawing was computed for."""
        return CAPTIONS.get(self.drawing, "")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["families"] = self.get_siblings(inclusive=True).for_readers()
        return context
