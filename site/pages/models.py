"""Page types for the home page and for pages of text."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from core.blocks import BodyBlock
from core.fields import BodyField
from core.models import SitePage
from core.panels import make_page_edit_handler
from seo import structured_data


class HomePage(SitePage):
    """The home page; the pages below it make up the menu."""

    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    parent_page_types = ["core.SitePage"]
    max_count = 1
    template = "pages/home_page.html"
    edit_handler = make_page_edit_handler([("body", _("Body"))])

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_structured_data(self, context: dict[str, Any]) -> list[dict[str, Any]]:
        return [structured_data.make_web_site(context["site_context"])]


class ContentPage(SitePage):
    """A page of text, such as About us, Quality or Privacy."""

    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))

    parent_page_types = ["pages.HomePage", "pages.ContentPage"]
    subpage_types = ["pages.ContentPage"]
    template = "pages/content_page.html"
    edit_handler = make_page_edit_handler([("body", _("Body"))])

    class Meta:
        verbose_name = _("content page")
        verbose_name_plural = _("content pages")
