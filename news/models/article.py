"""An article, in one or both languages."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from core import structured_data
from core.blocks import BodyBlock
from core.fields import BodyField
from core.models import SitePage
from core.models.site_page import SitePageManager
from core.panels import bilingual, page_form

NEWEST = 2**63 - 1  # above every primary key


def today() -> Any:
    """Today in the company's time zone."""
    return timezone.localdate()


class ArticlePageManager(SitePageManager):
    """Brings along what every article shows, in the query that reads it."""

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related("category", "picture")


class ArticlePage(SitePage):
    """News of the industry or the company, or a piece of technical knowledge."""

    date = models.DateField(_("date"), default=today)
    category = models.ForeignKey(
        "news.Category",
        verbose_name=_("category"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="articles",
    )
    body = BodyField(BodyBlock(), blank=True, verbose_name=_("body"))
    source_name = models.CharField(
        _("source"), max_length=200, blank=True, help_text=_("Whose report the facts come from")
    )
    source_url = models.URLField(_("address of the source"), blank=True)
    source_date = models.DateField(_("date of the source"), null=True, blank=True)

    objects = ArticlePageManager()

    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []
    template = "news/article_page.html"
    edit_handler = page_form(
        [("body", _("Body"))],
        details=[
            FieldPanel("date"),
            FieldPanel("category"),
            MultiFieldPanel(
                [
                    *bilingual("source_name", _("Source")),
                    FieldPanel("source_url"),
                    FieldPanel("source_date"),
                ],
                heading=_("Source"),
            ),
        ],
    )

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        articles = ArticlePage.objects.child_of(self.get_parent()).for_readers()
        number = self.pk or NEWEST  # a preview of an article that was never saved
        earlier = models.Q(date__lt=self.date) | models.Q(date=self.date, pk__lt=number)
        later = models.Q(date__gt=self.date) | models.Q(date=self.date, pk__gt=number)
        context["older"] = articles.filter(earlier).order_by("-date", "-pk").first()
        context["newer"] = articles.filter(later).order_by("date", "pk").first()
        return context

    open_graph_type = "article"

    def get_structured_data(self, context: dict[str, Any]) -> list[dict[str, Any]]:
        return [structured_data.news_article(self, self.date, context["frame"])]
