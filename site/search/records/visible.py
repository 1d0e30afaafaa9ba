"""Which pages readers find, for every way of asking."""

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Site

import languages
from core.models import SitePage


def pages_in(code: str) -> Any:
    """Pages that readers of a language find: published, not expired, open to everybody (the page
    that it mirrors, too), shown, and below the root."""
    now = timezone.now()
    open_pages = SitePage.objects.live().unrestricted().filter(_below_a_site())
    return open_pages.filter(
        Q(expire_at=None) | Q(expire_at__gt=now),
        Q(alias_of=None) | Q(alias_of__in=SitePage.objects.unrestricted().order_by().values("pk")),
        **{languages.field_name("shown", code): True},
        depth__gt=1,
    )


def _below_a_site() -> Q:
    """Pages that have an address. Wagtail keeps the sites' paths at hand."""
    roots = [root.root_path for root in Site.get_site_root_paths()]
    return reduce(or_, (Q(url_path__startswith=root) for root in roots), Q(pk__in=[]))


def keys_in(code: str) -> QuerySet:
    """Their keys, for a query within another."""
    return pages_in(code).order_by().values("pk")
