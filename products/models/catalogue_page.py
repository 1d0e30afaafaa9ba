"""What pages of families, product types and applications have in common."""

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
from core.panels import bilingual
from products.blocks import CatalogueDocumentBlock, DimensionBlock, GalleryBlock, ToleranceBlock
from products.models.grade import Grade
from products.tolerances import ToleranceTable, tabulate


class CataloguePage(SitePage):
    """A page of the catalogue: its story, dimensions, tolerances, pictures and documents.

    Lengths are in mm and stand once for both languages.
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
        """The tolerances of all processes side by side."""
        return tabulate([block.value for block in self.tolerances])

    def texts_in(self, code: str) -> list[str]:
        """The body, then what stands once for both languages, by its names in this one."""
        named = [*self.dimensions, *self.tolerances, *self.gallery]
        names = [block.value.get(languages.field_name("name", code)) for block in named]
        source = getattr(self, languages.field_name("tolerances_source", code))
        return [*super().texts_in(code), *(text for text in (*names, source) if text)]

    def documents_in(self, code: str) -> Iterator[tuple[int, str]]:
        yield from super().documents_in(code)
        for block in self.documents:
            if document := block.value["document"]:
                yield document.pk, block.value.get(languages.field_name("name", code)) or ""

    @property
    def has_limits(self) -> bool:
        """Whether a dimension says how small or large it can be."""
        return any(limit is not None for block in self.dimensions for limit in block.value.limits)

    @property
    def has_notes(self) -> bool:
        """Whether a dimension has a note."""
        return any(block.value.note for block in self.dimensions)

    # How a grade calls the choices of this page type.
    chosen_as = ""

    def get_grades(self, request: HttpRequest) -> models.QuerySet:
        """The grades that staff chose; in a preview, those of the draft."""
        if getattr(request, "is_preview", False):
            chosen = [choice.grade_id for choice in self.grade_choices.all()]
            return Grade.objects.filter(pk__in=chosen)
        return Grade.objects.filter(**{f"{self.chosen_as}__page": self})

    def linked(self) -> list[Q]:
        """Which pages of the catalogue this one leads to: what one of the conditions finds."""
        return []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["links"] = links_of(self.linked(), besides=self.pk)
        return context


MOST_LINKS = 100
"""A page leads to no more: the lists have all."""
KINDS = {
    "familypage": "families",
    "producttypepage": "product_types",
    "applicationpage": "applications",
    "gradeindexpage": "grade_lists",
}


def links_of(conditions: list[Q], besides: int = 0) -> dict[str, list[SitePage]]:
    """The pages that one of the conditions finds, by their kind (``KINDS``), and the list of
    grades, below which each grade has its address. One query."""
    found: dict[str, list[SitePage]] = {kind: [] for kind in KINDS.values()}
    lists = apps.get_model("products.GradeIndexPage").objects.order_by().values("pk")
    # Each by an index of its own; as one condition the database would look at every page there is.
    keys = [SitePage.objects.filter(one).order_by().values("pk") for one in conditions]
    wanted = lists.union(*keys)
    pages = SitePage.objects.for_readers().filter(pk__in=wanted).exclude(pk=besides)
    pages = pages.order_by("path")
    for page in pages[:MOST_LINKS]:
        if kind := KINDS.get(page.cached_content_type.model):
            found[kind].append(page)
    return found


def catalogue_panels() -> list[Any]:
    """The panels of what both languages share."""
    return [
        MultiFieldPanel([FieldPanel("dimensions")], heading=_("Dimensions"), classname="collapsed"),
        MultiFieldPanel(
            [
                FieldPanel("tolerances"),
                *bilingual("tolerances_source", _("Source of the tolerances")),
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
