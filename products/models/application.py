"""Page types for applications of magnets (motors, sensors …) and their index page."""

from typing import Any

from django import forms
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel

from core.panels import make_page_edit_handler
from products.forms import GradeChoicesForm
from products.grades.table import GradeTable
from products.models.catalogue_page import CataloguePage, make_catalogue_panels
from products.models.grade_choice import GradeChoice, make_grade_choices_panel
from products.models.listing_page import ListingPage


class ApplicationIndexPage(ListingPage):
    """Index page that lists all applications."""

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["products.ApplicationPage"]
    template = "products/listing_page.html"

    class Meta(ListingPage.Meta):
        verbose_name = _("list of applications")
        verbose_name_plural = _("lists of applications")


class ApplicationPage(CataloguePage):
    """Page of one application, with suitable product types, families and grades."""

    families = ParentalManyToManyField(
        "products.FamilyPage", blank=True, related_name="applications", verbose_name=_("families")
    )
    product_types = ParentalManyToManyField(
        "products.ProductTypePage",
        blank=True,
        related_name="applications",
        verbose_name=_("product types"),
    )

    parent_page_types = ["products.ApplicationIndexPage"]
    template = "products/application_page.html"
    enquiry_kind = "application"
    chosen_as = "applicationgrades"
    edit_handler = make_page_edit_handler(
        [("body", _("Body"))],
        details=[
            FieldPanel("families", widget=forms.CheckboxSelectMultiple),
            FieldPanel("product_types", widget=forms.CheckboxSelectMultiple),
            make_grade_choices_panel(_("Those that are usual for it.")),
            *make_catalogue_panels(),
        ],
        form_class=GradeChoicesForm,
    )

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")

    def linked(self) -> list[Q]:
        families = ApplicationPage.families.through.objects.filter(applicationpage=self)
        types = ApplicationPage.product_types.through.objects.filter(applicationpage=self)
        return [Q(pk__in=families.values("familypage")), Q(pk__in=types.values("producttypepage"))]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["grade_table"] = GradeTable(self.get_grades(request))
        return context


class ApplicationGrade(GradeChoice):
    """Link from an application to a grade that is often chosen for it."""

    page = ParentalKey(ApplicationPage, on_delete=models.CASCADE, related_name="grade_choices")

    class Meta(GradeChoice.Meta):
        constraints = [
            models.UniqueConstraint(fields=["page", "grade"], name="application_grade_once")
        ]
