"""Settings of the catalogue: licence of the open data."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from core.links import WebAddressField


@register_setting(icon="table", order=110)
class CatalogueSettings(BaseGenericSetting):
    """Licence under which others may use the data of the grades; blank if none is stated."""

    data_licence = models.CharField(
        _("licence of the data"),
        max_length=60,
        blank=True,
        help_text=_("The short name, as CC BY 4.0: stands in the data files and beside them."),
    )
    data_licence_url = WebAddressField(_("address of the licence"), blank=True)

    panels = [FieldPanel("data_licence"), FieldPanel("data_licence_url")]

    class Meta:
        verbose_name = _("catalogue")
        verbose_name_plural = _("catalogue")
