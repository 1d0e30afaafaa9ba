"""Rich-text editor widget that sanitises the submitted HTML."""

import re
from collections.abc import Mapping
from typing import Any

from wagtail.admin.rich_text import DraftailRichTextArea

from core import links

FORGED = re.compile(r'<(?:a|embed)\b[^>]*\sid="(?!\d+")')
"""A link to a page or document whose id is not a number; it would make the public page fail."""
UNKEPT = re.compile("[\0\ud800-\udfff]")
"""NUL and unpaired surrogates, which PostgreSQL cannot store."""


class RichTextArea(DraftailRichTextArea):
    """Wagtail's editor widget, which returns None for values that no editor sends.

    Wagtail's own fails on them. Of the rest, only the elements that the design allows are stored.
    """

    def value_from_datadict(self, data: Mapping[str, Any], files: object, name: str) -> str | None:
        try:
            html: str | None = super().value_from_datadict(data, files, name)
        except (AttributeError, KeyError, TypeError, ValueError):
            return None
        if not html:
            return html
        html = links.clean_rich_text(UNKEPT.sub("", html))
        return None if FORGED.search(html) else html
