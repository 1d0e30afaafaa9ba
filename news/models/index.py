"""The list of articles."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from core import structured_data
from core.models import SitePage
from core.panels import page_form
from news.models.article import ArticlePage

PER_PAGE = 12


class NewsIndexPage(SitePage):
    """All articles, the newest first."""

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["news.ArticlePage"]
    max_count = 1
    template = "news/news_index_page.html"
    edit_handler = page_form()

    class Meta:
        verbose_name = _("news index")
        verbose_name_plural = _("news indexes")

    def get_articles(self) -> Any:
        """What readers find here, the newest first."""
        return (
            ArticlePage.objects.child_of(self)
            .for_readers()
            .defer_streamfields()
            .order_by("-date", "-pk")
        )

    def get_teasers(self, limit: int | None = None) -> Any:
        return self.get_articles().with_pictures()[:limit]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        paginator = Paginator(self.get_articles().with_pictures(), PER_PAGE)
        context["articles"] = paginator.get_page(request.GET.get("page"))
        return context

    def get_structured_data(self, context: dict[str, Any]) -> list[dict[str, Any]]:
        articles = context["articles"]
        return [structured_data.item_list(articles, context["frame"], articles.start_index() or 1)]
