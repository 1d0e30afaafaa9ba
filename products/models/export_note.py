"""Export control notes for grades."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import RevisionMixin


class ExportNote(RevisionMixin, models.Model):
    """A dated note on export control, shown with every grade that refers to it.

    Title and text are translated.
    """

    title = models.CharField(_("heading"), max_length=120)
    text = models.TextField(_("text"))
    as_of = models.DateField(_("as of"), help_text=_("The day whose rules the text describes."))
    slug = models.SlugField(_("short name"), max_length=60, unique=True)

    class Meta:
        verbose_name = _("export control note")
        verbose_name_plural = _("export control notes")
        ordering = ["-as_of", "slug"]

    def __str__(self) -> str:
        return self.title or self.slug
