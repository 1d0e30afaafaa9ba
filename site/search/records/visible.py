"""Querysets of the pages that readers can find, by language."""

from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Site

import languages
from core.models import SitePage
from core.querysets import SitePageQuerySet


def get_visible_pages(code: str) -> SitePageQuerySet:
    """Return the pages that readers of a language can find.

    They are live, not expired, without view restriction (for an alias, its source, too), shown in
    the language, and at or below a site's root page.
    """
    now = timezone.now()
    open_pages = SitePage.objects.live().unrestricted().filter(_below_a_site())
    visible: SitePageQuerySet = open_pages.filter(
        Q(expire_at=None) | Q(expire_at__gt=now),
        Q(alias_of=None) | Q(alias_of__in=SitePage.objects.unrestricted().order_by().values("pk")),
        **{languages.get_field_name("shown", code): True},
        depth__gt=1,
    )
    return visible


def _below_a_site() -> Q:
    """Return the condition for pages that have a URL. Wagtail caches the sites' root paths."""
    roots = [root.root_path for root in Site.get_site_root_paths()]
    return reduce(or_, (Q(url_path__startswith=root) for root in roots), Q(pk__in=[]))


def get_visible_page_keys(code: str) -> QuerySet:
    """Return the keys of ``get_visible_pages``, for use as a subquery."""
    keys: QuerySet = get_visible_pages(code).order_by().values("pk")
    return keys
