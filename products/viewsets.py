"""Wagtail snippet viewsets of the catalogue: grades, coatings, export control notes."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.views.snippets import (
    CreateView,
    EditView,
    IndexView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from core.panels import make_bilingual_panels
from products.grades.files import buttons
from products.materials import Material
from products.models import Coating, ExportNote, Grade


class GradeFilterForm(BaseFilterForm):
    """Filter form of the grade chooser: by part of the name and by material."""

    q = forms.CharField(
        label=_("Grade"),
        required=False,
        widget=forms.TextInput(attrs={"data-chooser-modal-search-filter": True}),
    )
    material = forms.ChoiceField(
        label=_("Material"),
        required=False,
        choices=[("", _("All materials")), *Material.choices],
        widget=forms.Select(attrs={"data-chooser-modal-search-filter": True}),
    )

    def filter(self, objects: QuerySet) -> QuerySet:
        objects = super().filter(objects)
        if query := self.cleaned_data.get("q"):
            self.is_searching, self.search_query = True, query
            objects = objects.filter(name__icontains=query)
        if material := self.cleaned_data.get("material"):
            objects = objects.filter(material=material)
        return objects


class GradeChooseView(ChooseView):
    """Grade chooser dialog with filters."""

    filter_form_class = GradeFilterForm


class GradeChooseResultsView(ChooseResultsView):
    """Result list of the grade chooser, filtered."""

    filter_form_class = GradeFilterForm


class GradeChooserViewSet(SnippetChooserViewSet):
    """Viewset of the grade chooser, 50 grades a page."""

    choose_view_class = GradeChooseView
    choose_results_view_class = GradeChooseResultsView
    per_page = 50


class SavedWhenAskedMixin:
    """Disables Wagtail's autosave: records have no drafts, a half-typed number would go live."""

    autosave_enabled = property(lambda self: False, lambda self, value: None)


class RecordCreateView(SavedWhenAskedMixin, CreateView):
    """View that creates a record, without autosave."""

    pass


class RecordEditView(SavedWhenAskedMixin, EditView):
    """View that edits a record, without autosave."""

    pass


class RecordViewSet(SnippetViewSet):
    """Base viewset of the catalogue's records: no autosave, no copying."""

    add_view_class = RecordCreateView
    edit_view_class = RecordEditView
    copy_view_enabled = False


class GradeIndexView(IndexView):
    """List of grades in the admin, with buttons to import and download the table."""

    @property
    def header_buttons(self) -> list[Any]:
        return [*super().header_buttons, *buttons.make_header_buttons(self.request.user)]


class GradeViewSet(RecordViewSet):
    """Admin views of grades."""

    model = Grade
    index_view_class = GradeIndexView
    icon = "table"
    url_prefix = "grades"
    ordering = ["material", "name"]
    list_display = [
        "name",
        "material",
        "br_min_t",
        "hcb_min_ka_per_m",
        "hcj_min_ka_per_m",
        "max_operating_temperature_c",
        "status",
    ]
    list_filter = ["material", "status", "confidence", "export_note"]
    list_per_page = 50
    search_fields = ["name", "compound"]
    chooser_viewset_class = GradeChooserViewSet
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldRowPanel([FieldPanel("material"), FieldPanel("compound")]),
            ],
            heading=_("Grade"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("br_min_t"), FieldPanel("br_nominal_t")]),
                FieldRowPanel([FieldPanel("hcb_min_ka_per_m"), FieldPanel("hcj_min_ka_per_m")]),
                FieldRowPanel(
                    [FieldPanel("bhmax_min_kj_per_m3"), FieldPanel("bhmax_max_kj_per_m3")]
                ),
                FieldPanel("recoil_permeability"),
            ],
            heading=_("Magnetic properties at 20 °C"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("max_operating_temperature_c"),
                FieldRowPanel(
                    [FieldPanel("alpha_br_percent_per_k"), FieldPanel("beta_hcj_percent_per_k")]
                ),
                FieldPanel("density_g_per_cm3"),
            ],
            heading=_("Temperature and density"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("status", widget=forms.RadioSelect),
                FieldRowPanel([FieldPanel("confidence"), FieldPanel("source_keys")]),
                FieldPanel("valid_from"),
                FieldPanel("export_note"),
            ],
            heading=_("What the values are"),
        ),
    ]


class CoatingViewSet(RecordViewSet):
    """Admin views of coatings."""

    model = Coating
    icon = "clipboard-list"
    url_prefix = "coatings"
    list_display = ["name", "thickness_min_um", "thickness_max_um", "max_temperature_c", "status"]
    list_filter = ["status"]
    search_fields = ["name_en", "name_zh_hans"]
    panels = [
        *make_bilingual_panels("name", _("Coating name")),
        FieldRowPanel([FieldPanel("slug"), FieldPanel("sort_order")]),
        FieldRowPanel([FieldPanel("thickness_min_um"), FieldPanel("thickness_max_um")]),
        FieldRowPanel([FieldPanel("salt_spray_min_h"), FieldPanel("salt_spray_max_h")]),
        FieldPanel("max_temperature_c"),
        *make_bilingual_panels("note", _("Note")),
        FieldPanel("status", widget=forms.RadioSelect),
        FieldPanel("source"),
    ]


class ExportNoteViewSet(RecordViewSet):
    """Admin views of export control notes."""

    model = ExportNote
    icon = "warning"
    url_prefix = "export-notes"
    list_display = ["title", "slug", "as_of"]
    search_fields = ["title_en", "title_zh_hans"]
    panels = [
        *make_bilingual_panels("title", _("Heading")),
        *make_bilingual_panels("text", _("Text")),
        FieldRowPanel([FieldPanel("as_of"), FieldPanel("slug")]),
    ]


class CatalogueGroup(SnippetViewSetGroup):
    """Menu item "Catalogue" with the viewsets of grades, coatings and export control notes."""

    menu_label = _("Catalogue")
    menu_icon = "table"
    menu_order = 120
    items = (GradeViewSet, CoatingViewSet, ExportNoteViewSet)
