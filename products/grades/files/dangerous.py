"""Protection against CSV injection: texts that a spreadsheet would execute as a formula.

An apostrophe is put before such a text (OWASP, CSV injection), also if it already begins with
apostrophes, so that removing one apostrophe restores the original text.
"""

import re

DANGEROUS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
ESCAPED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def escape_cell(text: str) -> str:
    """Return the text for a CSV cell, where the program guesses the type of the content."""
    return f"'{text}" if DANGEROUS.match(text) else text


def escape_string_cell(text: str) -> str:
    """Return the text for a workbook cell of type string.

    Such a cell is never a formula; only texts that ``unescape_cell`` would change are escaped.
    """
    return f"'{text}" if ESCAPED.match(text) else text


def unescape_cell(text: str) -> str:
    """Return the text without the apostrophe added by ``escape_cell`` or ``escape_string_cell``."""
    return text[1:] if ESCAPED.match(text) else text
