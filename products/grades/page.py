"""Page-like object for one grade, with the attributes that SiteContext and the templates read.

Grades are records, not Wagtail pages, because thousands of them are imported from files; each still
has its own URL.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.models import SitePage
from products.grades.display import ALL, Property, Shown
from products.grades.related import make_iec_designation
from products.materials import Material, get_material_label
from products.models.application import ApplicationPage
from products.models.catalogue_page import group_linked_pages
from products.models.family import FamilyPage
from products.models.grade import Grade
from products.models.product_type import ProductTypePage


@dataclass(frozen=True)
class PropertyRow:
    """A property and the grade's value of it; ``shown`` is None if the grade has no value."""

    property: Property
    shown: Shown | None


class GradePage:
    """Page of one grade below the index page ``index``, shown in the same languages."""

    open_graph_type = "website"
    live = True
    body = ""
    summary = ""
    drawing_template = ""
    keeps_query = True

    def __init__(self, grade: Grade, index: SitePage) -> None:
        self.grade, self.index = grade, index
        self.pk = index.pk  # the share picture is the one of the index page
        self.title = self.title_en = self.title_zh_hans = grade.name

    @property
    def shown_languages(self) -> list[str]:
        return self.index.shown_languages

    def is_shown_in(self, code: str) -> bool:
        return self.index.is_shown_in(code)

    def get_url(self, request: HttpRequest | None = None) -> str:
        return f"{self.index.get_url(request) or '/'}{self.grade.slug}/"

    def get_url_in(self, code: str, request: HttpRequest | None = None) -> str:
        return f"{self.index.get_url_in(code, request) or '/'}{self.grade.slug}/"

    @property
    def enquiry_item(self) -> str:
        """Return the name of this grade in the enquiry form (``enquiries.quote.items``)."""
        return f"grade:{self.grade.slug}"

    @property
    def material_name(self) -> str | Promise:
        return get_material_label(self.grade.material)

    @property
    def iec_designation(self) -> str:
        return make_iec_designation(self.grade)

    @property
    def title_for_search(self) -> str | Promise:
        return format_lazy(
            _("{grade}: magnet grade, {material}"),
            grade=self.grade.name,
            material=self.material_name,
        )

    @property
    def description_for_search(self) -> str:
        """Return the status and the first five properties of the grade, in SI units."""
        figures = "; ".join(
            f"{row.property.label} {row.shown.si} {row.property.si_unit}"
            for row in self.rows[:5]
            if row.shown
        )
        return f"{self.grade.get_status_display()}: {figures}"

    @property
    def rows(self) -> list[PropertyRow]:
        """Return a row for every property; rows without a value are included."""
        return [PropertyRow(column, column.get_value(self.grade)) for column in ALL]

    def get_links(self) -> dict[str, list[SitePage]]:
        """Return the pages of its family, and the product types and applications that list it."""
        types = ProductTypePage.objects.filter(grade_choices__grade=self.grade).values("pk")
        applications = ApplicationPage.objects.filter(grade_choices__grade=self.grade).values("pk")
        family = FamilyPage.objects.filter(material=self.grade.material).values("pk")
        return group_linked_pages([Q(pk__in=types), Q(pk__in=applications), Q(pk__in=family)])

    def get_structured_data(self, context: dict[str, Any]) -> list[dict[str, Any]]:
        return []

    @property
    def data_url(self) -> str:
        """Return the URL of the grade's JSON file."""
        return reverse("grade_json", args=[self.grade.slug])

    @property
    def has_linear_model(self) -> bool:
        return self.grade.material != Material.ALNICO
