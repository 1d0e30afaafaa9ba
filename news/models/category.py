"""News categories, such as industry, company, technology, policy."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.panels import make_bilingual_panels


class Category(models.Model):
    """Category of articles; staff may add more."""

    name = models.CharField(_("category name"), max_length=60)
    slug = models.SlugField(_("slug"), max_length=60, unique=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [
        *make_bilingual_panels("name", _("Category name")),
        FieldPanel("slug"),
        FieldPanel("sort_order"),
    ]

    class Meta:
        verbose_name = _("news category")
        verbose_name_plural = _("news categories")
        ordering = ["sort_order", "slug"]

    def __str__(self) -> str:
        return self.name
