"""CSV exports of admin lists, protected against formula injection."""

from typing import Any, ClassVar

from django.utils.encoding import force_str
from wagtail.admin.views.mixins import SpreadsheetExportMixin

BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""First characters by which a spreadsheet recognises a formula (OWASP, "CSV injection")."""


def escape_formula(value: object) -> str:
    """Return ``value`` as text, with an apostrophe in front if it would be read as a formula.

    This also keeps the plus of a telephone number.
    """
    text = force_str(value)
    return f"'{text}" if text.startswith(BEGINS_A_FORMULA) else text


class TextExportMixin(SpreadsheetExportMixin):
    """Spreadsheet export without formulas in CSV; for XLSX, Wagtail prevents them itself."""

    custom_value_preprocess: ClassVar[dict[Any, Any]] = {
        **SpreadsheetExportMixin.custom_value_preprocess,
        str: {SpreadsheetExportMixin.FORMAT_CSV: escape_formula},
    }
