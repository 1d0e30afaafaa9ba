"""Line of an enquiry: one part that a prospect asks for."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from enquiries.models.enquiry import Enquiry
from products.magnetisation import Magnetisation
from products.shape_drawings import ShapeDrawing

OTHER_SHAPE = "other"
SHAPES = [*ShapeDrawing.choices, (OTHER_SHAPE, _("Another shape, as in the drawing"))]


class EnquiryLine(models.Model):
    """One part of an enquiry: grade, shape, dimensions, coating and quantities.

    ``item`` is the catalogue item that the line was added from, such as ``grade:n42sh``;
    ``subject`` is its name in the prospect's language. ``dimensions`` is a list of
    ``{"key", "value", "tolerance"}``; the keys are those of ``products.shape_dimensions``, the rest
    is as typed, in mm (angles in °). ``coating`` is the slug of a coating, ``coating_name`` its
    name when the enquiry was sent.
    """

    enquiry = models.ForeignKey(
        Enquiry, verbose_name=_("enquiry"), on_delete=models.CASCADE, related_name="lines"
    )
    position = models.PositiveSmallIntegerField(_("position"))
    item = models.CharField(max_length=120, blank=True)
    subject = models.CharField(_("subject"), max_length=255, blank=True)
    grade = models.CharField(_("grade"), max_length=100, blank=True)
    shape = models.CharField(_("shape"), max_length=20, choices=SHAPES, blank=True)
    dimensions = models.JSONField(_("dimensions"), default=list, blank=True)
    magnetisation = models.CharField(
        _("direction of magnetisation"), max_length=20, choices=Magnetisation.choices, blank=True
    )
    coating = models.CharField(max_length=60, blank=True)
    coating_name = models.CharField(_("coating"), max_length=100, blank=True)
    temperature = models.CharField(_("highest temperature"), max_length=40, blank=True)
    sample_quantity = models.CharField(_("samples"), max_length=60, blank=True)
    batch_quantity = models.CharField(
        pgettext_lazy("quantity", "per batch"), max_length=60, blank=True
    )
    annual_quantity = models.CharField(
        pgettext_lazy("quantity", "per year"), max_length=60, blank=True
    )
    note = models.TextField(_("remarks"), blank=True)

    class Meta:
        verbose_name = _("line of an enquiry")
        verbose_name_plural = _("lines of enquiries")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["enquiry", "position"], name="enquiry_line_once")
        ]

    def __str__(self) -> str:
        return f"{self.position}: {self.subject or self.grade}"
