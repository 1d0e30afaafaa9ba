"""Applications: what magnets are used for."""

from typing import Any

from django import forms
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultipleChooserPanel
from wagtail.models import Orderable

from core import structured_data
from core.blocks import BodyBlock
from core.fields import BodyField
from core.models import SitePage
from core.panels import page_form
from products.grade_table import GradeTable
from products.listings import part_of
from products.models.catalogue_page import CataloguePage, catalogue_panels
from products.models.grade import Grade


class ApplicationIndexPage(SitePage):
    """All applications."""

    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["products.ApplicationPage"]
    max_count = 1
    template = "products/listing_page.html"
    edit_handler = page_form([("body", _("Body"))])

    class Meta:
        verbose_name = _("list of applications")
        verbose_name_plural = _("lists of applications")

    def get_teasers(self, limit: int | None = None) -> Any:
        """The applications, in the order of the tree."""
        found = ApplicationPage.objects.child_of(self).for_readers().defer_streamfields()
        return found.order_by("path").with_pictures()[:limit]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["teasers"] = part_of(self.get_teasers(), request)
        return context

    def get_structured_data(self, context: dict[str, Any]) -> list[dict[str, Any]]:
        part = context["teasers"]
        return [structured_data.item_list(part, context["frame"], part.start_index() or 1)]


class ApplicationPage(CataloguePage):
    """What magnets are used for, with the types, families and grades that suit it."""

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
    edit_handler = page_form(
        [("body", _("Body"))],
        details=[
            FieldPanel("families", widget=forms.CheckboxSelectMultiple),
            FieldPanel("product_types", widget=forms.CheckboxSelectMultiple),
            MultipleChooserPanel(
                "grade_choices",
                chooser_field_name="grade",
                heading=_("Grades"),
                label=_("grade"),
                help_text=_("Those that are usual for it."),
            ),
            *catalogue_panels(),
        ],
    )

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")

    def linked(self) -> Q:
        families = ApplicationPage.families.through.objects.filter(applicationpage=self)
        types = ApplicationPage.product_types.through.objects.filter(applicationpage=self)
        return Q(pk__in=families.values("familypage")) | Q(pk__in=types.values("producttypepage"))

    def get_grades(self, request: HttpRequest) -> models.QuerySet:
        """The grades that staff chose; in a preview, those of the draft."""
        if getattr(request, "is_preview", False):
            chosen = [choice.grade_id for choice in self.grade_choices.all()]
            return Grade.objects.filter(pk__in=chosen)
        return Grade.objects.filter(application_choices__page=self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["grade_table"] = GradeTable(self.get_grades(request))
        return context


class ApplicationGrade(Orderable):
    """A grade that is often chosen for an application."""

    page = ParentalKey(ApplicationPage, on_delete=models.CASCADE, related_name="grade_choices")
    grade = models.ForeignKey(
        "products.Grade",
        verbose_name=_("grade"),
        on_delete=models.CASCADE,
        related_name="application_choices",
    )

    panels = [FieldPanel("grade")]

    class Meta(Orderable.Meta):
        verbose_name = _("grade")
        verbose_name_plural = _("grades")
        constraints = [
            models.UniqueConstraint(fields=["page", "grade"], name="application_grade_once")
        ]
