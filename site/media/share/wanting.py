"""Which share pictures are wanted; the worker makes them."""

from typing import Any

from django.db.models import Q
from django.utils import timezone

import languages
from core.models import SharePicture, SitePage


def want(page: SitePage) -> None:
    """Asks the worker for a page's pictures."""
    for code in languages.CODES:
        SharePicture.objects.update_or_create(
            page_id=page.pk, language=code, defaults={"wanted_since": timezone.now()}
        )


def want_missing() -> int:
    """Asks for the pictures of published pages that have none; the number of pages."""
    missing = SitePage.objects.live().filter(depth__gt=1, share_pictures__isnull=True)
    pages = list(missing)
    for page in pages:
        want(page)
    return len(pages)


def want_where(**conditions: Any) -> None:
    """Asks anew for the pictures that a change concerns: all of them without conditions."""
    SharePicture.objects.filter(Q(**conditions)).update(wanted_since=timezone.now())
