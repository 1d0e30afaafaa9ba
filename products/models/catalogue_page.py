"""Abstract page type of families, product types and applications, and links between such pages."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import StreamBlock

import languages
from core.blocks import BodyBlock
from core.fields import BodyField
from core.models import SitePage
from core.panels import make_bilingual_panels
from products.blocks import CatalogueDocumentBlock, DimensionBlock, GalleryBlock, ToleranceBlock
from products.models.grade import Grade
from products.querysets import GradeQuerySet
from products.tolerances import ToleranceTable, tabulate


class CataloguePage(SitePage):
    """Abstract catalogue page: body text, dimensions, tolerances, gallery and documents.

    Lengths are in mm and are stored once for both languages.
    """

    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))
    dimensions = BodyField(
        StreamBlock([("dimension", DimensionBlock())], required=False),
        blank=True,
        verbose_name=_("dimensions"),
    )
    tolerances = BodyField(
        StreamBlock([("process", ToleranceBlock())], required=False),
        blank=True,
        verbose_name=_("tolerances"),
    )
    tolerances_source = models.CharField(
        _("source of the tolerances"),
        max_length=200,
        blank=True,
        help_text=_("The standard they come from, and what else a reader should know of them."),
    )
    gallery = BodyField(
        StreamBlock([("picture", GalleryBlock())], required=False),
        blank=True,
        verbose_name=_("gallery"),
    )
    documents = BodyField(
        StreamBlock([("document", CatalogueDocumentBlock())], required=False),
        blank=True,
        verbose_name=_("documents"),
    )

    grade_choices: Any
    subpage_types: list[str] = []

    class Meta:
        abstract = True

    @cached_property
    def tolerance_table(self) -> ToleranceTable:
        """Return the tolerances of all processes as one table."""
        return tabulate([block.value for block in self.tolerances])

    def texts_in(self, code: str) -> list[str]:
        """Return the texts of the page in one language, for the search index.

        After the texts of the base class come the names in the shared blocks (dimensions,
        tolerances, gallery) and the source of the tolerances.
        """
        named = [*self.dimensions, *self.tolerances, *self.gallery]
        names = [block.value.get(languages.get_field_name("name", code)) for block in named]
        source = getattr(self, languages.get_field_name("tolerances_source", code))
        return [*super().texts_in(code), *(text for text in (*names, source) if text)]

    def documents_in(self, code: str) -> Iterator[tuple[int, str]]:
        yield from super().documents_in(code)
        for block in self.documents:
            if document := block.value["document"]:
                yield document.pk, block.value.get(languages.get_field_name("name", code)) or ""

    @property
    def has_limits(self) -> bool:
        """Return True if any dimension has a smallest or largest value."""
        return any(limit is not None for block in self.dimensions for limit in block.value.limits)

    @property
    def has_notes(self) -> bool:
        """Return True if any dimension has a note."""
        return any(block.value.note for block in self.dimensions)

    # Reverse name, in queries on Grade, of the GradeChoice model of this page type.
    chosen_as = ""

    def get_grades(self, request: HttpRequest) -> GradeQuerySet:
        """Return a queryset of the grades chosen by editors; in a preview, those of the draft."""
        if getattr(request, "is_preview", False):
            chosen = [choice.grade_id for choice in self.grade_choices.all()]
            return Grade.objects.filter(pk__in=chosen)
        return Grade.objects.filter(**{f"{self.chosen_as}__page": self})

    def linked(self) -> list[Q]:
        """Return the conditions for related pages; a page that meets any of them is linked."""
        return []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["links"] = group_linked_pages(self.linked(), besides=self.pk)
        return context


MOST_LINKS = 100
"""Maximum number of links to related pages; the index pages list all pages."""
KINDS = {
    "familypage": "families",
    "producttypepage": "product_types",
    "applicationpage": "applications",
    "gradeindexpage": "grade_lists",
}


def group_linked_pages(conditions: list[Q], besides: int = 0) -> dict[str, list[SitePage]]:
    """Return the pages that meet any of the conditions, grouped by the values of ``KINDS``.

    The grade index page is always included, because the URLs of grades start with its URL. Only
    pages that readers may see; the page with the key ``besides`` is left out. One query.
    """
    groups: dict[str, list[SitePage]] = {kind: [] for kind in KINDS.values()}
    lists = apps.get_model("products.GradeIndexPage").objects.order_by().values("pk")
    # A union lets each condition use its own index; combined with OR, the whole table is scanned.
    keys = [SitePage.objects.filter(condition).order_by().values("pk") for condition in conditions]
    any_condition = lists.union(*keys)
    pages = SitePage.objects.for_readers().filter(pk__in=any_condition).exclude(pk=besides)
    pages = pages.order_by("path")
    for page in pages[:MOST_LINKS]:
        if kind := KINDS.get(page.cached_content_type.model):
            groups[kind].append(page)
    return groups


def make_catalogue_panels() -> list[Any]:
    """Return the edit panels of the fields that both languages share."""
    return [
        MultiFieldPanel([FieldPanel("dimensions")], heading=_("Dimensions"), classname="collapsed"),
        MultiFieldPanel(
            [
                FieldPanel("tolerances"),
                *make_bilingual_panels("tolerances_source", _("Source of the tolerances")),
            ],
            heading=_("Tolerances"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldPanel("gallery"), FieldPanel("documents")],
            heading=_("Pictures and documents"),
            classname="collapsed",
        ),
    ]
