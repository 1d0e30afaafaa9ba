"""Marking of share pictures as wanted (``wanted_since``); the worker then draws them."""

from typing import Any

from django.db.models import Q
from django.utils import timezone

import languages
from core.models import SharePicture, SitePage


def want(page: SitePage) -> None:
    """Mark the page's share pictures in all languages as wanted."""
    for code in languages.CODES:
        SharePicture.objects.update_or_create(
            page_id=page.pk, language=code, defaults={"wanted_since": timezone.now()}
        )


def want_missing() -> int:
    """Mark the share pictures of published pages that have none; return the number of pages."""
    missing = SitePage.objects.live().filter(depth__gt=1, share_pictures__isnull=True)
    pages = list(missing)
    for page in pages:
        want(page)
    return len(pages)


def want_where(**conditions: Any) -> None:
    """Mark the existing share pictures that match the filter as wanted; without a filter, all."""
    SharePicture.objects.filter(Q(**conditions)).update(wanted_since=timezone.now())
