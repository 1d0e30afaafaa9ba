"""Links from catalogue pages to the grades that editors choose for them."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultipleChooserPanel
from wagtail.models import Orderable


class GradeChoice(Orderable):
    """Abstract link from a page to a grade.

    Subclasses add the foreign key ``page``, with ``related_name="grade_choices"``.
    """

    grade = models.ForeignKey(
        "products.Grade",
        verbose_name=_("grade"),
        on_delete=models.CASCADE,
        related_name="%(class)ss",
    )

    panels = [FieldPanel("grade")]

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("grade")
        verbose_name_plural = _("grades")


def make_grade_choices_panel(help_text: str | Promise) -> MultipleChooserPanel:
    """Return the edit panel in which editors choose the grades of a page."""
    return MultipleChooserPanel(
        "grade_choices",
        chooser_field_name="grade",
        heading=_("Grades"),
        label=_("grade"),
        help_text=help_text,
    )
