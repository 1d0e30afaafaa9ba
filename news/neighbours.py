"""What stands below an article: the next older and newer one, and related ones.

Two queries, however many there are: one finds keys in indexes, one reads the articles.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Count, F, IntegerField, Q, QuerySet, Value

from core import languages
from core.prepared import Prepared
from news.models.related import RelatedArticle
from news.models.tags import TaggedArticle
from news.querysets import NEWEST_FIRST

RELATED = 3
CANDIDATES = 12
"""Articles that share tags, of which some may be hidden."""
NEWEST = 2**63 - 1  # above every primary key
NONE = -1  # the category of an article without one
NEWER, OLDER, CHOSEN, SAME_TAGS, SAME_CATEGORY = range(5)
Key = tuple[int, int, int]
"""Role, rank, primary key."""


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
    ranked = sorted(_keys(article, preview), key=lambda key: (key[0], key[1], -key[2]))
    newer = next((key for role, _rank, key in ranked if role == NEWER), None)
    older = next((key for role, _rank, key in ranked if role == OLDER), None)
    chosen = [key for role, _rank, key in ranked if role == CHOSEN]
    alike = [key for role, _rank, key in ranked if role in (SAME_TAGS, SAME_CATEGORY)]
    related = list(dict.fromkeys(chosen or alike))[:RELATED]
    found = _read([key for key in (newer, older, *related) if key is not None])
    return Neighbours(
        found.get(newer), found.get(older), [found[key] for key in related if key in found]
    )


def _read(keys: list[int]) -> dict[int | None, Any]:
    """The articles of at most five keys."""
    if not keys:
        return {}
    filled = keys + keys[:1] * (len(ARTICLES.types) - len(keys))
    asked = dict(zip(ARTICLES.types, filled, strict=True))
    return {article.pk: article for article in ARTICLES.instances(**asked)}


def _keys(article: Any, preview: bool) -> list[Key]:
    """All that may be shown."""
    place = {
        "number": article.pk or NEWEST,
        "day": article.date,
        "year": article.date.year,
        "category": article.category_id or NONE,
    }
    if not preview:
        return KEYS.rows(**place)
    chosen = [item.article_id for item in article.chosen_related.all()]
    listed = set(_articles().filter(pk__in=chosen, listed=True).values_list("pk", flat=True))
    tags = [tag.pk for tag in article.tags.all()]
    first, *rest = [*_around(**place), _sharing(place["number"], tags)]
    ranks = enumerate(key for key in chosen if key in listed)
    return [*first.union(*rest, all=True), *((CHOSEN, rank, key) for rank, key in ranks)]


def _articles() -> Any:
    return apps.get_model("news", "ArticlePage").objects


def _around(number: int, day: date, year: int, category: int) -> list[QuerySet]:
    """The next newer and older one, and those of the same category."""
    others = _articles().filter(listed=True).exclude(pk=number)
    later = Q(date__gt=day) | Q(date=day, pk__gt=number)
    earlier = Q(date__lt=day) | Q(date=day, pk__lt=number)
    newer = others.filter(later, archive_year__gte=year).order_by("archive_year", "date", "pk")
    older = others.filter(earlier, archive_year__lte=year).order_by(*NEWEST_FIRST)
    same = others.filter(category_id=category).order_by(*NEWEST_FIRST)
    return [
        _part(newer, NEWER, 1), _part(older, OLDER, 1), _part(same, SAME_CATEGORY, RELATED + 2),
    ]  # fmt: skip


def _part(articles: Any, role: int, count: int) -> QuerySet:
    # Wrapped: SQLite takes no LIMIT in a part of a union. In Django's own queryset:
    # modeltranslation's puts the columns in another order.
    keys = articles.values("pk")[:count]
    number = IntegerField()
    wrapped: QuerySet = QuerySet(articles.model).filter(pk__in=keys).order_by()
    return wrapped.values_list(Value(role, number), Value(0, number), "pk")


def _chosen(number: int) -> QuerySet:
    """Those that staff chose."""
    # By the language's own column: these models are not translated.
    shown = {f"article__{languages.field_name('listed', languages.active())}": True}
    picks = RelatedArticle.objects.filter(page=number, **shown).order_by()
    return picks.values_list(Value(CHOSEN, IntegerField()), "sort_order", "article")


def _sharing(number: int, tags: Any) -> QuerySet:
    """Those that share tags: the more, the lower their rank."""
    shared = TaggedArticle.objects.filter(tag__in=tags).exclude(content_object=number)
    # "+ 0": grouped by the bare column, SQLite reads the tags of all articles in its order.
    counted = shared.annotate(key=F("content_object") + 0).values("key")
    best = counted.annotate(shared=Count("tag")).order_by("-shared", "-key").values("key")
    shown = {f"content_object__{languages.field_name('listed', languages.active())}": True}
    ranked = TaggedArticle.objects.filter(
        tag__in=tags, content_object__in=best[:CANDIDATES], **shown
    ).order_by()
    least = ranked.values("content_object").annotate(rank=-Count("tag"))
    return least.values_list(Value(SAME_TAGS, IntegerField()), "rank", "content_object")


def _all_keys(number: int, day: date, year: int, category: int) -> QuerySet:
    tags = TaggedArticle.objects.filter(content_object=number).values("tag")
    first, *rest = _around(number, day, year, category)
    return first.union(*rest, _chosen(number), _sharing(number, tags), all=True)


def _found(**keys: int) -> QuerySet:
    return _articles().for_readers().filter(pk__in=keys.values()).defer_streamfields().order_by()


KEYS = Prepared(_all_keys, number=int, day=date, year=int, category=int)
ARTICLES = Prepared(_found, **{f"key_{place}": int for place in range(2 + RELATED)})
