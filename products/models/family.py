"""Page type of product families, such as sintered NdFeB."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from PIL import Image
from wagtail.admin.panels import FieldPanel

from core.panels import make_page_edit_handler
from media.artwork import open_motif
from products.family_drawings import CAPTIONS, FamilyDrawing
from products.grades.table import GradeTable
from products.materials import Material
from products.models.application import ApplicationPage
from products.models.catalogue_page import CataloguePage, make_catalogue_panels
from products.models.grade import Grade
from products.models.product_type import ProductTypePage


class FamilyPage(CataloguePage):
    """Page of a product family, such as sintered NdFeB or ferrite, with its grades."""

    drawing = models.CharField(
        _("drawing"),
        max_length=20,
        blank=True,
        choices=FamilyDrawing.choices,
        help_text=_("Computed field lines, on the card and at the head of the page."),
    )
    material = models.CharField(
        _("material"),
        max_length=20,
        blank=True,
        choices=Material.choices,
        help_text=_("Its grades are shown on the page."),
    )

    parent_page_types = ["products.ProductIndexPage"]
    template = "products/family_page.html"
    enquiry_kind = "family"
    edit_handler = make_page_edit_handler(
        [("body", _("Body"))],
        details=[FieldPanel("material"), FieldPanel("drawing"), *make_catalogue_panels()],
    )

    class Meta:
        verbose_name = _("product family")
        verbose_name_plural = _("product families")

    @property
    def drawing_template(self) -> str:  # type: ignore[override]
        """Return the template path of the SVG drawing of this family; blank if none was chosen."""
        return f"drawings/{self.drawing}.svg" if self.drawing in FamilyDrawing.values else ""

    @property
    def share_artwork_key(self) -> str:
        return self.drawing or super().share_artwork_key

    def get_share_artwork(self) -> Image.Image | None:
        if self.drawing not in FamilyDrawing.values:
            return super().get_share_artwork()
        return open_motif(f"family-{self.drawing}")

    @property
    def drawing_caption(self) -> str | Promise:
        """Return the caption (the magnet that was computed); blank without drawing."""
        return CAPTIONS.get(self.drawing, "")

    def linked(self) -> list[Q]:
        types = ProductTypePage.families.through.objects.filter(familypage=self)
        applications = ApplicationPage.families.through.objects.filter(familypage=self)
        siblings = self._get_children_path_interval(self.path[: -self.steplen])
        return [
            Q(pk__in=types.values("producttypepage")),
            Q(pk__in=applications.values("applicationpage")),
            Q(depth=self.depth, path__range=siblings),
        ]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        if self.material:
            context["grade_table"] = GradeTable(Grade.objects.filter(material=self.material))
        return context
