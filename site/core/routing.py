"""The way from a page to the one that an address asks for, in two queries however deep it lies; the
sections below the root are remembered."""

from typing import Any

from django.http import Http404, HttpRequest

from core import site_tree


def route_below(page: Any, request: HttpRequest, slugs: list[str]) -> Any:
    """What ``route`` of the page at the end of the slugs answers; Http404 where there is none.

    Wagtail asks twice for each level. Here all levels come at once, and the last page's own type;
    a page on the way that answers for what is below it (a routable one) is asked first.
    """
    if page.depth == ROOT:
        section = site_tree.section(page, slugs[0])
        if section is None:
            raise Http404("There is no such page")
        if len(slugs) == 1 or section.specific_class.answers_below:
            return site_tree.of_its_own_type(section).route(request, slugs[1:])
        page, slugs = section, slugs[1:]
    last, rest = walk(page, slugs)
    if last is page:
        raise Http404("There is no such page")
    specific = site_tree.hand_on(last.specific, last.get_parent(), last)
    return specific.route(request, rest)


ROOT = 2
"""The depth of a site's root page."""


def walk(page: Any, slugs: list[str]) -> tuple[Any, list[str]]:
    """The last page on the way and the slugs that are left."""
    below_page = page.base_page_model.objects.filter(
        slug__in=slugs,
        path__startswith=page.path,
        depth__gt=page.depth,
        depth__lte=page.depth + len(slugs),
    )
    found = site_tree.with_what_serving_asks(below_page)
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
