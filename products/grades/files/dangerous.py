"""Texts that a spreadsheet would take for a formula.

An apostrophe before them says that they are texts (OWASP, CSV injection). One more is put before a
text that has some already, so that taking one off gives back what was there.
"""

import re

DANGEROUS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
ESCAPED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def escaped(text: str) -> str:
    """For a CSV file, in which the programme guesses what a cell holds."""
    return f"'{text}" if DANGEROUS.match(text) else text


def escaped_string(text: str) -> str:
    """For a cell that says it is text: only so that ``unescaped`` gives back what was there."""
    return f"'{text}" if ESCAPED.match(text) else text


def unescaped(text: str) -> str:
    """The text without the apostrophe that one of the two has put before it."""
    return text[1:] if ESCAPED.match(text) else text
