"""What a CDN is told to forget, where the settings name one: a page that was published, hidden,
moved or deleted, and those above it, in both languages. All else it asks for after CDN_SECONDS.

It is noted with the change and told by the worker: no request waits for a CDN.
"""

from typing import Any

from django.conf import settings
from django.db.models.signals import pre_delete
from django.utils import translation
from wagtail.contrib.frontend_cache.utils import get_backends
from wagtail.models import AbstractPage
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
    pre_page_move,
)

from cached_pages.models import StaleAddress

AT_ONCE = 500
"""Addresses in one turn of the worker."""


def connect() -> None:
    """To all by which a page changes what stands at its address."""
    for signal in (page_published, page_unpublished, pre_page_move, post_page_move):
        signal.connect(_changed)
    page_slug_changed.connect(_renamed)
    pre_delete.connect(_changed)


def _changed(instance: Any, **kwargs: Any) -> None:
    if settings.WAGTAILFRONTENDCACHE and isinstance(instance, AbstractPage):
        StaleAddress.objects.bulk_create(StaleAddress(url=url) for url in addresses(instance))


def _renamed(instance: Any, instance_before: Any, **kwargs: Any) -> None:
    _changed(instance_before)


def addresses(page: Any) -> list[str]:
    """Those of a page and of the pages above it, in both languages."""
    way = [*page.get_ancestors().filter(depth__gt=1), page]
    found = []
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            found += [path for one in way if (path := one.get_url())]
    return [settings.WAGTAILADMIN_BASE_URL + path for path in found]


def purge() -> int:
    """Tells every CDN; how many addresses. What one refuses is told again with the next turn."""
    if not settings.WAGTAILFRONTENDCACHE:
        return 0
    stale = list(StaleAddress.objects.order_by("pk")[:AT_ONCE])
    urls = list(dict.fromkeys(one.url for one in stale))
    if urls:
        for backend in get_backends().values():
            backend.purge_batch(urls)
        StaleAddress.objects.filter(pk__in=[one.pk for one in stale]).delete()
    return len(urls)
