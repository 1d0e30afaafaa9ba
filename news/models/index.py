"""News index page: routes and views of the article lists and Atom feeds."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path
from wagtail.url_routing import RouteResult

from core.models import SitePage
from core.panels import make_page_edit_handler
from news import feeds
from news.listings import Listing
from news.models.article import ArticlePage
from news.querysets import ArticleQuerySet
from seo import structured_data

LIST = r"^(?:category/(?P<slug>[-\w]+)/)?(?:(?P<year>[12]\d{3})/)?$"
FEED = r"^(?:category/(?P<slug>[-\w]+)/)?feed/$"


class NewsIndexPage(RoutablePageMixin, SitePage):
    """Page that lists articles, newest first, also by category and year, with their feeds."""

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["news.ArticlePage"]
    max_count = 1
    query_parameters = frozenset({"page"})
    template = "news/news_index_page.html"
    edit_handler = make_page_edit_handler()

    class Meta:
        verbose_name = _("news index")
        verbose_name_plural = _("news indexes")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Route to an article with one query that also reads its picture and category.

        Wagtail's method needs two queries for the article, and more for what it shows.
        """
        if len(path_components) == 1:
            articles = ArticlePage.objects.child_of(self).filter(slug=path_components[0])
            for article in articles.select_related("picture", "category"):
                article.routed_parent = self
                return article.route(request, [])
        return super().route(request, path_components)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.elsewhere(request) or super().serve(request, *args, **kwargs)

    @re_path(LIST)
    def list_articles(
        self, request: HttpRequest, slug: str | None = None, year: str | None = None
    ) -> HttpResponse:
        listing = self.get_listing(request, slug or "", int(year) if year else None)
        if not listing.exists:
            raise Http404("No such list of articles")
        # ``core.site_context`` uses it: languages keep it, filtered lists get no canonical URL.
        subpath = listing.address(listing.slug, listing.year)[len(listing.url) :]
        request.subpath = subpath  # type: ignore[attr-defined]
        context = {"listing": listing}
        response: HttpResponse = self.render(request, context_overrides=context)
        return response

    @re_path(FEED)
    def feed(self, request: HttpRequest, slug: str | None = None) -> HttpResponse:
        listing = self.get_listing(request, slug or "")
        if not listing.exists:
            raise Http404("No such feed")
        title = self.title
        if listing.category:
            title = gettext("%(list)s: %(category)s") % {
                "list": title,
                "category": listing.category.name,
            }
        return feeds.respond(request, title, listing)

    def get_listing(self, request: HttpRequest, slug: str = "", year: int | None = None) -> Listing:
        """Return the list of a category and a year, with the page number of the query string."""
        url = self.get_url(request) or "/"
        return Listing(url, slug, year, request.GET.get("page"))

    def get_teasers(self, limit: int | None = None) -> ArticleQuerySet:
        """Return the newest articles, at most ``limit``."""
        articles: ArticleQuerySet = ArticlePage.objects.read(
            ArticlePage.objects.listed_keys()[:limit]
        )
        return articles

    def get_structured_data(self, context: dict[str, Any]) -> list[dict[str, Any]]:
        articles = context["listing"].articles
        return [
            structured_data.make_item_list(
                articles, context["site_context"], articles.start_index() or 1
            )
        ]
