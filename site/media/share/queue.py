"""Marking of share pictures as wanted (``requested_at``); the worker then draws them."""

from typing import Any

from django.db.models import Q
from django.utils import timezone

import languages
from core.models import SharePicture, SitePage


def request_share_pictures(page: SitePage) -> None:
    """Mark the page's share pictures in all languages as wanted."""
    for code in languages.CODES:
        SharePicture.objects.update_or_create(
            page_id=page.pk, language=code, defaults={"requested_at": timezone.now()}
        )


def request_missing_share_pictures() -> int:
    """Mark the share pictures of published pages that have none; return the number of pages."""
    missing = SitePage.objects.live().filter(depth__gt=1, share_pictures__isnull=True)
    pages = list(missing)
    for page in pages:
        request_share_pictures(page)
    return len(pages)


def request_share_pictures_where(**conditions: Any) -> None:
    """Mark the existing share pictures that match the filter as wanted; without a filter, all."""
    SharePicture.objects.filter(Q(**conditions)).update(requested_at=timezone.now())
