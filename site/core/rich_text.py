"""The editor of running text."""

import re
from typing import Any

from wagtail.admin.rich_text import DraftailRichTextArea

from core import links

FORGED = re.compile(r'<(?:a|embed)\b[^>]*\sid="(?!\d+")')
"""A link to a page or document whose number is none: readers' pages would fail on it."""
UNKEPT = re.compile("[\0\ud800-\udfff]")
"""NUL and halves of characters: PostgreSQL refuses a page with them."""


class RichTextArea(DraftailRichTextArea):
    """As Wagtail's, which fails on a value that no editor sends; this one takes it for no text.

    What is stored is no more than the design has, whatever was sent.
    """

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str | None:
        try:
            html = super().value_from_datadict(data, files, name)
        except (AttributeError, KeyError, TypeError, ValueError):
            return None
        if not html:
            return html
        html = links.clean(UNKEPT.sub("", html))
        return None if FORGED.search(html) else html
