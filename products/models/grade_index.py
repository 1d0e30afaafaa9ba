"""Page type of the list of grades; it also serves the page of each grade."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path

from core.blocks import BodyBlock
from core.fields import BodyField
from core.models import SitePage
from core.panels import make_page_edit_handler
from products.grades import dataset
from products.grades.curve.form import CURVE_PARAMETERS
from products.grades.curve.page import GradeCurve
from products.grades.explorer.explorer import EXPLORER_PARAMETERS, Explorer
from products.grades.related import find_related_grades
from products.models.grade import Grade
from products.models.settings import CatalogueSettings
from products.units.quantities import get_messages_json


class GradeIndexPage(RoutablePageMixin, SitePage):
    """Page with a filterable table of all grades and links to the data files."""

    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    parent_page_types = ["products.ProductIndexPage"]
    subpage_types: list[str] = []
    max_count = 1
    keeps_query = True
    query_parameters = EXPLORER_PARAMETERS | CURVE_PARAMETERS
    template = "products/grade_index_page.html"
    edit_handler = make_page_edit_handler([("body", _("Body"))])

    class Meta:
        verbose_name = _("list of grades")
        verbose_name_plural = _("lists of grades")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.elsewhere(request) or super().serve(request, *args, **kwargs)

    @re_path(r"^$")
    def list_grades(self, request: HttpRequest) -> HttpResponse:
        from products.grades.files.columns import COLUMNS  # noqa: PLC0415  # it imports models of this package

        response: HttpResponse = self.render(
            request,
            context_overrides={
                "data_columns": COLUMNS,
                "explorer": Explorer(Grade.objects.all(), request.GET),
                "page_path": request.path,
                "quantity_messages": get_messages_json(),
            },
        )
        return response

    @re_path(r"^(?P<slug>[-\w]+)/$")
    def show_grade(self, request: HttpRequest, slug: str) -> HttpResponse:
        # Imported here to avoid a circular import with the page models.
        from products.grades.page import GradePage  # noqa: PLC0415  # it imports models of this package

        grade = Grade.objects.filter(slug=slug).select_related("export_note").first()
        if grade is None:
            raise Http404("No such grade")
        page = GradePage(grade, self)
        context = SitePage.get_context(self, request)
        context["breadcrumbs"].append({"page": self, "url": self.get_url(request)})
        context |= {"page": page, "self": page, "grade": grade, "links": page.get_links()}
        context["curve"] = GradeCurve(grade, request.GET)
        context["related_grades"] = find_related_grades(
            grade, Grade.objects.filter(material=grade.material)
        )
        context["quantity_messages"] = get_messages_json()
        context["page_path"] = request.path
        request.served_page = page  # type: ignore[attr-defined]
        return TemplateResponse(request, "products/grade_page.html", context)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["links"] = {"grade_lists": [self]}
        settings = CatalogueSettings.load(request_or_site=request)
        context["data_licence"] = settings.data_licence
        context["data_licence_url"] = settings.data_licence_url
        return context

    def get_structured_data(self, context: dict[str, Any]) -> list[dict[str, Any]]:
        return [
            dataset.make_dataset_node(self, context["data_licence_url"], context["site_context"])
        ]

    @classmethod
    def subpages(cls) -> list[tuple[str, Any]]:
        """Return (URL path below this page, ``valid_from``) of every grade, for the sitemap."""
        grades = Grade.objects.values_list("slug", "valid_from")
        return [(f"{slug}/", valid_from) for slug, valid_from in grades]
