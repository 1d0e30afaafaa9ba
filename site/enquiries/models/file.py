"""File (drawing) sent with an enquiry."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from enquiries.models.enquiry import Enquiry
from uploads.formats import DRAWING_CHOICES
from uploads.storage import get_private_storage, make_random_name


class EnquiryFile(models.Model):
    """File of an enquiry, in the private storage under a random name.

    ``name`` is the file name as sent; ``kind`` is found from the content; ``size`` is in bytes.
    """

    enquiry = models.ForeignKey(
        Enquiry, verbose_name=_("enquiry"), on_delete=models.CASCADE, related_name="files"
    )
    name = models.CharField(_("file name"), max_length=255)
    stored = models.FileField(storage=get_private_storage, upload_to=make_random_name)
    kind = models.CharField(_("kind of file"), max_length=10, choices=DRAWING_CHOICES)
    size = models.PositiveBigIntegerField(_("size in bytes"))

    class Meta:
        verbose_name = _("file of an enquiry")
        verbose_name_plural = _("files of enquiries")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
