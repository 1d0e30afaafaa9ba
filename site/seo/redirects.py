"""Signal handlers that create redirects in both languages when a page's URL changes."""

from typing import Any

from django.utils import translation
from wagtail.contrib.redirects.signal_handlers import (
    autocreate_redirects_on_page_move,
    autocreate_redirects_on_slug_change,
)
from wagtail.signals import page_slug_changed, post_page_move

import languages


def create_slug_redirects(sender: type, **kwargs: Any) -> None:
    """Create redirects under both language prefixes when a page's slug changes.

    Wagtail creates one under the editor's language only.
    """
    for code in languages.CODES:
        with translation.override(code):
            autocreate_redirects_on_slug_change(**kwargs)


def create_move_redirects(sender: type, **kwargs: Any) -> None:
    """Create redirects under both language prefixes when a page moves in the tree.

    Wagtail creates one under the editor's language only.
    """
    for code in languages.CODES:
        with translation.override(code):
            autocreate_redirects_on_page_move(**kwargs)


def connect() -> None:
    """Connect the signal handlers."""
    page_slug_changed.connect(create_slug_redirects, dispatch_uid="core_redirects_slug")
    post_page_move.connect(create_move_redirects, dispatch_uid="core_redirects_move")
