"""Article page model, in one or both languages."""

from datetime import date
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager

import languages
from core.fields import BodyField
from core.links import WebAddressField
from core.models import SitePage
from core.models.site_page import SitePageManager
from news.blocks import ArticleBodyBlock
from news.models.category import Category
from news.panels import make_article_tabs
from news.querysets import ArticleQuerySet
from news.related_articles import find_related_articles
from seo import structured_data


def get_company_date() -> date:
    """Return today's date in the company's time zone."""
    return timezone.localdate()


class ArticlePageManager(SitePageManager.from_queryset(ArticleQuerySet)):  # type: ignore[misc]
    """Manager of articles, with the methods of ``ArticleQuerySet``."""


class ArticlePage(SitePage):
    """Page of one article: news of the industry or the company, or technical knowledge."""

    class Authorship(models.TextChoices):
        OWN = "own", _("Our own text")
        SUMMARY = "summary", _("A summary of the source")

    date = models.DateField(_("date"), default=get_company_date)
    category = models.ForeignKey(
        Category,
        verbose_name=_("category"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="articles",
    )
    tags = ClusterTaggableManager(
        through="news.TaggedArticle",
        blank=True,
        verbose_name=_("tags"),
        help_text=_(
            "Words that articles on the same thing share, in either language, with commas between "
            "them. Readers don't see them: related articles are found by them."
        ),
    )
    body = BodyField(ArticleBodyBlock(), blank=True, verbose_name=_("body"))
    authorship = models.CharField(
        _("whose text this is"),
        max_length=10,
        choices=Authorship.choices,
        default=Authorship.OWN,
        help_text=_("Readers are told when an article sums up somebody else's report."),
    )
    source_name = models.CharField(
        _("source"), max_length=200, blank=True, help_text=_("Whose report the facts come from")
    )
    source_url = WebAddressField(_("address of the source"), blank=True, max_length=500)
    source_date = models.DateField(
        _("date of the source"),
        null=True,
        blank=True,
        help_text=_("When the source published its report."),
    )
    first_shown_at = models.DateTimeField(
        _("first published"), null=True, blank=True, editable=False
    )

    # Set by ``ArticleQuerySet.refresh_listing``; lists count and skip rows in an index of these.
    listed = models.BooleanField(default=False, editable=False)
    archive_year = models.PositiveSmallIntegerField(default=0, editable=False)

    objects = ArticlePageManager()

    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []
    template = "news/article_page.html"
    enquiry_kind = "article"
    needed_to_publish = ("title", "summary", "body")
    edit_handler = make_article_tabs()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        # Partial indexes: SQLite does not use an index on a boolean for a plain "WHERE listed".
        indexes = [
            models.Index(
                fields=[*narrower, "-archive_year", "-date", "-sitepage_ptr"],
                condition=models.Q(**{listed: True}),
                name=name,
            )
            for listed, narrower, name in (
                ("listed_en", [], "articles_en"),
                ("listed_zh_hans", [], "articles_zh_hans"),
                ("listed_en", ["category"], "articles_by_category_en"),
                ("listed_zh_hans", ["category"], "articles_by_category_zh_hans"),
            )
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.live:
            for code in self.shown_languages:
                name = languages.get_field_name("first_shown_at", code)
                if getattr(self, name) is None:
                    setattr(self, name, timezone.now())
        super().save(*args, **kwargs)
        ArticlePage.objects.filter(pk=self.pk).refresh_listing()

    def with_content_json(self, content: dict[str, Any]) -> "ArticlePage":
        """Return the page of a revision, but keep the current times of first publication.

        An older revision may not know them yet.
        """
        page: ArticlePage = super().with_content_json(content)
        for code in languages.CODES:
            name = languages.get_field_name("first_shown_at", code)
            setattr(page, name, getattr(self, name))
        return page

    routed_parent: SitePage | None = None
    """News index that routed the request to this article; None otherwise."""

    def get_parent(self, update: bool = False) -> SitePage | None:
        """Return the parent page, without a query if routing has already read it."""
        return (None if update else self.routed_parent) or super().get_parent(update)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        parent = self.get_parent()
        context["list_url"] = parent.get_url(request) if parent else ""
        context["related_articles"] = find_related_articles(
            self, preview=getattr(request, "is_preview", False)
        )
        return context

    def texts_in(self, code: str) -> list[str]:
        """Return the texts of the article in a language: body, name of the source, category."""
        category = getattr(self.category, languages.get_field_name("name", code), "")
        source = getattr(self, languages.get_field_name("source_name", code))
        return [*super().texts_in(code), *(text for text in (source, category) if text)]

    open_graph_type = "article"

    def get_structured_data(self, context: dict[str, Any]) -> list[dict[str, Any]]:
        article = structured_data.make_news_article(self, self.date, context["site_context"])
        if self.category:
            article["articleSection"] = self.category.name
        if self.source_name:
            summary = self.authorship == self.Authorship.SUMMARY
            article["isBasedOn" if summary else "citation"] = structured_data.make_creative_work(
                self.source_name, self.source_url, self.source_date
            )
        return [article]
