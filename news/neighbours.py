"""What stands below an article: the next older and newer one, and related ones.

Two queries, however many there are: one finds keys in indexes, one reads the articles.
"""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, F, IntegerField, Q, QuerySet, Value

from news.models.related import RelatedArticle
from news.models.tags import TaggedArticle
from news.querysets import NEWEST_FIRST

RELATED = 3
CANDIDATES = 12
"""Articles that share tags, of which some may be hidden."""
NEWEST = 2**63 - 1  # above every primary key
NEWER, OLDER, CHOSEN, SAME_TAGS, SAME_CATEGORY = range(5)


@dataclass
class Neighbours:
    """Articles that readers find in the active language."""

    newer: Any = None
    older: Any = None
    related: list[Any] = field(default_factory=list)


def of(article: Any, preview: bool = False) -> Neighbours:
    """The neighbours of an article. A preview shows what its form says, not what was published.

    Related are those that staff chose, in their order; else those that share most tags, then the
    newest of the same category.
    """
    articles = type(article).objects
    ranked = sorted(_keys(article, articles, preview))
    wanted = {key for _role, _rank, key in ranked}
    if not wanted:
        return Neighbours()
    found = articles.for_readers().defer_streamfields().in_bulk(wanted)
    neighbours = Neighbours()
    chosen = any(role == CHOSEN for role, _rank, _key in ranked)
    for role, _rank, key in ranked:
        if (other := found.get(key)) is None:
            continue
        if role == NEWER:
            neighbours.newer = other
        elif role == OLDER:
            neighbours.older = other
        elif (role == CHOSEN) == chosen and other not in neighbours.related:
            neighbours.related.append(other)
    neighbours.related = neighbours.related[:RELATED]
    return neighbours


def _keys(article: Any, articles: Any, preview: bool) -> list[tuple[int, int, int]]:
    """(role, rank, primary key) of all that may be shown."""
    others = articles.exclude(pk=article.pk)
    parts = [
        _part(others.filter(_later(article)).order_by("archive_year", "date", "pk"), NEWER, 1),
        _part(others.filter(_earlier(article)).order_by(*NEWEST_FIRST), OLDER, 1),
    ]
    if article.category_id:
        same = others.filter(category_id=article.category_id).order_by(*NEWEST_FIRST)
        parts.append(_part(same, SAME_CATEGORY, RELATED + 2))
    if preview:
        chosen = [item.article_id for item in article.chosen_related.all()]
        tags: Any = [tag.pk for tag in article.tags.all()]
    else:
        picks = RelatedArticle.objects.filter(page=article.pk).order_by()
        parts.append(picks.values_list(Value(CHOSEN, IntegerField()), "sort_order", "article"))
        chosen = []
        tags = TaggedArticle.objects.filter(content_object=article.pk).values("tag")
    parts.append(_sharing(article, tags))
    first, *rest = parts
    return [
        *first.union(*rest, all=True),
        *((CHOSEN, rank, key) for rank, key in enumerate(chosen)),
    ]


def _part(articles: Any, role: int, count: int) -> QuerySet:
    # Wrapped: SQLite takes no LIMIT in a part of a union. In Django's own queryset:
    # modeltranslation's puts the columns in another order.
    keys = articles.filter(listed=True).values("pk")[:count]
    number = IntegerField()
    wrapped: QuerySet = QuerySet(articles.model).filter(pk__in=keys).order_by()
    return wrapped.values_list(Value(role, number), Value(0, number), "pk")


def _sharing(article: Any, tags: Any) -> QuerySet:
    """Those that share tags: the more, the lower their rank."""
    shared = TaggedArticle.objects.filter(tag__in=tags).exclude(content_object=article.pk)
    # "+ 0": grouped by the bare column, SQLite reads the tags of all articles in its order.
    counted = shared.annotate(key=F("content_object") + 0).values("key")
    best = counted.annotate(shared=Count("tag")).order_by("-shared", "-key").values("key")
    ranked = TaggedArticle.objects.filter(
        tag__in=tags, content_object__in=best[:CANDIDATES]
    ).order_by()
    least = ranked.values("content_object").annotate(rank=-Count("tag"))
    return least.values_list(Value(SAME_TAGS, IntegerField()), "rank", "content_object")


def _later(article: Any) -> Q:
    number, year = article.pk or NEWEST, article.date.year
    return Q(archive_year__gte=year) & (
        Q(date__gt=article.date) | Q(date=article.date, pk__gt=number)
    )


def _earlier(article: Any) -> Q:
    number, year = article.pk or NEWEST, article.date.year
    return Q(archive_year__lte=year) & (
        Q(date__lt=article.date) | Q(date=article.date, pk__lt=number)
    )
