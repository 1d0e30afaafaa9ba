"""Articles linked below an article: the next newer and older one, and related ones.

Each query uses an index, so its time does not grow with the number of articles.
"""

from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db.models import Count, Q

from core.models import SitePage
from news.models.tags import TaggedArticle
from news.querysets import NEWEST_FIRST, ArticleQuerySet

RELATED = 3
CANDIDATES = 12
"""Number of articles with shared tags that are read: some of them may be hidden."""
NEWEST_KEY = 2**63 - 1
"""Primary key assumed for an article that is not saved yet: above every other key."""


@dataclass
class RelatedArticles:
    """Newer, older and related articles that are listed in the active language."""

    newer: Any = None
    older: Any = None
    related: list[Any] = field(default_factory=list)


def find_related_articles(article: SitePage, preview: bool = False) -> RelatedArticles:
    """Return the newer, older and related articles of ``article``.

    Related articles are those that staff chose, in their order; otherwise those that share most
    tags, then the newest of the same category. With ``preview``, the tags are those of the form,
    not those stored in the database.
    """
    articles: ArticleQuerySet = apps.get_model("news", "ArticlePage").objects.filter(listed=True)
    others = articles.exclude(pk=article.pk).values_list("pk", flat=True)
    day, key = article.date, article.pk or NEWEST_KEY
    later = Q(date__gt=day) | Q(date=day, pk__gt=key)
    earlier = Q(date__lt=day) | Q(date=day, pk__lt=key)
    # Filter and sort by the year too, because the index begins with it.
    newer = others.filter(later, archive_year__gte=day.year).order_by("archive_year", "date", "pk")
    older = others.filter(earlier, archive_year__lte=day.year).order_by(*NEWEST_FIRST)
    related = [item.article_id for item in article.chosen_related.all()]
    if not related:
        related = _sharing_tags(article, preview)
        same = others.filter(category=article.category_id).order_by(*NEWEST_FIRST)
        related += same[: 2 * RELATED] if article.category_id else []
    ways = [*newer[:1], None][0], [*older[:1], None][0]
    shown = articles.only("title", "slug", "url_path", "date")
    read = {sibling.pk: sibling for sibling in shown.filter(pk__in=[*filter(None, ways), *related])}
    alike = [read[key] for key in dict.fromkeys(related) if key in read]
    return RelatedArticles(read.get(ways[0]), read.get(ways[1]), alike[:RELATED])


def _sharing_tags(article: SitePage, preview: bool) -> list[int]:
    """Return the keys of the articles that share most tags; equal counts: highest key first."""
    tags: Any = TaggedArticle.objects.filter(content_object=article.pk).values("tag")
    if preview:
        tags = [tag.pk for tag in article.tags.all()]
    shared = TaggedArticle.objects.filter(tag__in=tags).exclude(content_object=article.pk)
    counted = shared.values("content_object").annotate(tags=Count("tag"))
    best = counted.order_by("-tags", "-content_object")
    return list(best.values_list("content_object", flat=True)[:CANDIDATES])
