"""Old addresses go on working, in both languages."""

from typing import Any

from django.utils import translation
from wagtail.contrib.redirects.signal_handlers import (
    autocreate_redirects_on_page_move,
    autocreate_redirects_on_slug_change,
)
from wagtail.signals import page_slug_changed, post_page_move

import languages


def on_slug_change(sender: Any, **kwargs: Any) -> None:
    """Wagtail makes the redirect under the editor's language alone; this adds the other prefix."""
    for code in languages.CODES:
        with translation.override(code):
            autocreate_redirects_on_slug_change(**kwargs)


def on_move(sender: Any, **kwargs: Any) -> None:
    """The same for a page moved to another place in the tree."""
    for code in languages.CODES:
        with translation.override(code):
            autocreate_redirects_on_page_move(**kwargs)


def connect() -> None:
    page_slug_changed.connect(on_slug_change, dispatch_uid="core_redirects_slug")
    post_page_move.connect(on_move, dispatch_uid="core_redirects_move")
