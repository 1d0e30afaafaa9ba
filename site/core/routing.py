"""The way from a page to the one that an address asks for, in two queries however deep it lies."""

from typing import Any

from django.db.models import CharField, Exists, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest
from wagtail.models import PageViewRestriction

from core import languages
from core.models.share_picture import SharePicture


def route_below(page: Any, request: HttpRequest, slugs: list[str]) -> Any:
    """What ``route`` of the page at the end of the slugs answers; Http404 where there is none.

    Wagtail asks twice for each level. Here all levels come at once, and the last page's own type;
    a page on the way that answers for what is below it (a routable one) is asked first.
    """
    last, rest = walk(page, slugs)
    if last is page:
        raise Http404("There is no such page")
    specific = last.specific
    specific._cached_parent_obj = last._cached_parent_obj
    specific.restrictions_exist = last.restrictions_exist
    specific.share_file = last.share_file
    return specific.route(request, rest)


def _share_files() -> Any:
    """The share picture of each page in the active language."""
    return SharePicture.objects.filter(page_id=OuterRef("pk"), language=languages.active())


def walk(page: Any, slugs: list[str]) -> tuple[Any, list[str]]:
    """The last page on the way and the slugs that are left."""
    found = page.base_page_model.objects.filter(
        slug__in=slugs,
        path__startswith=page.path,
        depth__gt=page.depth,
        depth__lte=page.depth + len(slugs),
    ).annotate(
        restrictions_exist=Exists(PageViewRestriction.objects.all()),
        share_file=Coalesce(
            Subquery(_share_files().values("file")[:1]), Value(""), output_field=CharField()
        ),
    )
    by_place = {(below.path[: -below.steplen], below.slug): below for below in found}
    last: Any = page
    for number, slug in enumerate(slugs):
        below = by_place.get((last.path, slug))
        if below is None:
            return last, slugs[number:]
        below._cached_parent_obj = last
        last = below
        if last.specific_class.answers_below:
            return last, slugs[number + 1 :]
    return last, []
