"""The list of articles."""

from functools import cache
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path

from core import cards, site_tree, structured_data
from core.models import SitePage
from core.panels import page_form
from core.prepared import Prepared
from news import feeds
from news.categories import all_categories
from news.listings import Listing
from news.models.article import ArticlePage

LIST = r"^(?:category/(?P<slug>[-\w]+)/)?(?:(?P<year>[12]\d{3})/)?$"
FEED = r"^(?:category/(?P<slug>[-\w]+)/)?feed/$"


def _article(first: str, last: str, depth: int, slug: str) -> QuerySet:
    found = ArticlePage.objects.filter(path__range=(first, last), depth=depth, slug=slug)
    return site_tree.with_what_serving_asks(found.order_by())


ARTICLE = Prepared(_article, first=str, last=str, depth=int, slug=str)


@cache
def _newest(count: int) -> Prepared:
    def newest() -> QuerySet:
        found = ArticlePage.objects.read(ArticlePage.objects.listed_keys()[:count])
        return found.select_related(None).prefetch_related(None)

    return Prepared(newest)


class NewsIndexPage(RoutablePageMixin, SitePage):
    """All articles, the newest first; of a category, of a year; and their feeds."""

    parent_page_types = ["pages.HomePage"]
    subpage_types = ["news.ArticlePage"]
    max_count = 1
    answers_below = True
    query_parameters = frozenset({"page"})
    template = "news/news_index_page.html"
    edit_handler = page_form()

    class Meta:
        verbose_name = _("news index")
        verbose_name_plural = _("news indexes")

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """As Wagtail's; an article is read in one query, where two find any page's own type."""
        if len(path_components) == 1:
            first, last = self._get_children_path_interval(self.path)
            slug = path_components[0]
            found = ARTICLE.instances(first=first, last=last, depth=self.depth + 1, slug=slug)
            for article in found:
                article.use(all_categories())
                return site_tree.hand_on(article, self, article).route(request, [])
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
        # A part of the page that search engines need not keep, with a twin in the other language.
        subpath = listing.address(listing.slug, listing.year)[len(listing.url) :]
        request.subpath = subpath  # type: ignore[attr-defined]
        return self.render(request, context_overrides={"listing": listing})

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
        """The list that an address asks for."""
        url = self.get_url(request) or "/"
        return Listing(url, slug, year, request.GET.get("page"))

    def get_teasers(self, limit: int | None = None) -> Any:
        """The newest articles."""
        return ArticlePage.objects.read(ArticlePage.objects.listed_keys()[:limit])

    def get_cards(self, count: int) -> list[Any]:
        return cards.with_pictures(_newest(count).instances())

    def get_structured_data(self, context: dict[str, Any]) -> list[dict[str, Any]]:
        articles = context["listing"].articles
        return [structured_data.item_list(articles, context["frame"], articles.start_index() or 1)]
