"""A grade as a page: what the frame and the templates ask of the page they stand around.

Grades are records, as a table of thousands is kept by import; each has an address all the same.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.models import SitePage
from products.grades.display import ALL, Property, Shown
from products.grades.related import iec_designation
from products.materials import Material, label_of
from products.models.application import ApplicationPage
from products.models.catalogue_page import links_of
from products.models.family import FamilyPage
from products.models.grade import Grade
from products.models.product_type import ProductTypePage


@dataclass(frozen=True)
class Row:
    """A property with the grade's figures; None where it has none."""

    property: Property
    shown: Shown | None


class GradePage:
    """A grade below the list of grades; shown in the languages in which the list is."""

    open_graph_type = "website"
    live = True
    body = ""
    summary = ""
    drawing_template = ""
    keeps_query = True

    def __init__(self, grade: Grade, index: SitePage) -> None:
        self.grade, self.index = grade, index
        self.pk = index.pk  # whose share picture it has
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
    def material_name(self) -> Any:
        return label_of(self.grade.material)

    @property
    def iec_designation(self) -> str:
        return iec_designation(self.grade)

    @property
    def title_for_search(self) -> Any:
        return format_lazy(
            _("{grade}: magnet grade, {material}"),
            grade=self.grade.name,
            material=self.material_name,
        )

    @property
    def description_for_search(self) -> str:
        """The figures, with what they are."""
        figures = "; ".join(
            f"{row.property.label} {row.shown.si} {row.property.si_unit}"
            for row in self.rows[:5]
            if row.shown
        )
        return f"{self.grade.get_status_display()}: {figures}"

    @property
    def rows(self) -> list[Row]:
        """Every property that the grade's material can have."""
        return [Row(column, column.of(self.grade)) for column in ALL]

    def get_links(self) -> dict[str, list[SitePage]]:
        """Its family, and the product types and applications that name it."""
        types = ProductTypePage.objects.filter(grade_choices__grade=self.grade).values("pk")
        applications = ApplicationPage.objects.filter(grade_choices__grade=self.grade).values("pk")
        family = FamilyPage.objects.filter(material=self.grade.material).values("pk")
        return links_of([Q(pk__in=types), Q(pk__in=applications), Q(pk__in=family)])

    def get_structured_data(self, context: Any) -> list[dict[str, Any]]:
        return []

    @property
    def data_url(self) -> str:
        """The grade as JSON."""
        return reverse("grade_json", args=[self.grade.slug])

    @property
    def has_linear_model(self) -> bool:
        return self.grade.material != Material.ALNICO
