"""Page types for product types (shapes and assemblies, in any material) and their index page."""

from typing import Any

from django import forms
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from PIL import Image
from wagtail.admin.panels import FieldPanel

import languages
from core.panels import make_page_edit_handler
from media.artwork import open_motif
from products.forms import GradeChoicesForm
from products.grades.table import GradeTable
from products.models.application import ApplicationPage
from products.models.catalogue_page import CataloguePage, make_catalogue_panels
from products.models.grade_choice import GradeChoice, make_grade_choices_panel
from products.models.listing_page import ListingPage
from products.shape_drawings import CAPTIONS, ShapeDrawing


class ProductTypeIndexPage(ListingPage):
    """Index page that lists all product types."""

    parent_page_types = ["products.ProductIndexPage"]
    subpage_types = ["products.ProductTypePage"]
    template = "products/listing_page.html"

    class Meta(ListingPage.Meta):
        verbose_name = _("list of product types")
        verbose_name_plural = _("lists of product types")


class ProductTypePage(CataloguePage):
    """Page of a product type: a shape or an assembly, such as block, ring or pot magnet."""

    shape = models.CharField(
        _("drawing"),
        max_length=20,
        blank=True,
        choices=ShapeDrawing.choices,
        help_text=_("With its dimensions, on the card and at the head of the page."),
    )
    families = ParentalManyToManyField(
        "products.FamilyPage", blank=True, related_name="product_types", verbose_name=_("families")
    )
    coatings = ParentalManyToManyField(
        "products.Coating", blank=True, related_name="product_types", verbose_name=_("coatings")
    )

    parent_page_types = ["products.ProductTypeIndexPage"]
    template = "products/product_type_page.html"
    enquiry_kind = "type"
    chosen_as = "producttypegrades"
    edit_handler = make_page_edit_handler(
        [("body", _("Body"))],
        details=[
            FieldPanel("shape"),
            FieldPanel("families", widget=forms.CheckboxSelectMultiple),
            make_grade_choices_panel(_("Those that it is usually made in.")),
            FieldPanel("coatings", widget=forms.CheckboxSelectMultiple),
            *make_catalogue_panels(),
        ],
        form_class=GradeChoicesForm,
    )

    class Meta:
        verbose_name = _("product type")
        verbose_name_plural = _("product types")

    @property
    def drawing_template(self) -> str:  # type: ignore[override]
        """Return the template path of the SVG drawing of the shape; blank if none was chosen."""
        return f"drawings/shapes/{self.shape}.svg" if self.shape in ShapeDrawing.values else ""

    @property
    def drawing_caption(self) -> str | Promise:
        """Return the caption of the drawing; blank without drawing."""
        return CAPTIONS.get(self.shape, "")

    @property
    def share_artwork_key(self) -> str:
        return f"shape {self.shape}" if self.shape else super().share_artwork_key

    def get_share_artwork(self) -> Image.Image | None:
        if self.shape not in ShapeDrawing.values:
            return super().get_share_artwork()
        return open_motif(f"shape-{self.shape}")

    def texts_in(self, code: str) -> list[str]:
        name = languages.get_field_name("name", code)
        coatings = (getattr(coating, name) for coating in self.coatings.all())
        return [*super().texts_in(code), *(text for text in coatings if text)]

    def linked(self) -> list[Q]:
        applications = ApplicationPage.product_types.through.objects.filter(producttypepage=self)
        families = ProductTypePage.families.through.objects.filter(producttypepage=self)
        return [
            Q(pk__in=applications.values("applicationpage")),
            Q(pk__in=families.values("familypage")),
        ]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["grade_table"] = GradeTable(self.get_grades(request))
        context["coatings"] = list(self.coatings.all())
        return context


class ProductTypeGrade(GradeChoice):
    """Link from a product type to a grade in which it is often ordered."""

    page = ParentalKey(ProductTypePage, on_delete=models.CASCADE, related_name="grade_choices")

    class Meta(GradeChoice.Meta):
        constraints = [
            models.UniqueConstraint(fields=["page", "grade"], name="product_type_grade_once")
        ]
