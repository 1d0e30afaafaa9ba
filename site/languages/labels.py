"""Labels of form fields that exist once for each language."""

from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

LABELS = {"en": _("English"), "zh-hans": _("Chinese")}


def in_language(label: Any, code: str) -> Any:
    """Return a field's label with its language: Title (English)."""
    return format_lazy("{label} ({language})", label=label, language=LABELS[code])
