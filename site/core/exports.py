"""Lists of the admin as files, in which what strangers wrote stays text."""

from typing import Any, ClassVar

from django.utils.encoding import force_str
from wagtail.admin.views.mixins import SpreadsheetExportMixin

BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""As OWASP lists them ("CSV injection"): a spreadsheet computes a cell that begins so."""


def as_text(value: Any) -> str:
    """A text that no spreadsheet takes for a formula; a telephone number keeps its plus, too."""
    text = force_str(value)
    return f"'{text}" if text.startswith(BEGINS_A_FORMULA) else text


class TextExportMixin(SpreadsheetExportMixin):
    """CSV without formulas; Wagtail sees to that in XLSX itself."""

    custom_value_preprocess: ClassVar[dict[Any, Any]] = {
        **SpreadsheetExportMixin.custom_value_preprocess,
        str: {SpreadsheetExportMixin.FORMAT_CSV: as_text},
    }
