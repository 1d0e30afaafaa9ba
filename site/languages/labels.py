"""Labels of form fields that exist once for each language."""

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

LABELS = {"en": _("English"), "zh-hans": _("Chinese")}


def label_in_language(label: str | Promise, code: str) -> Promise:
    """Return a field's label with its language: Title (English)."""
    return format_lazy("{label} ({language})", label=label, language=LABELS[code])
