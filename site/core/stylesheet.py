"""Inline stylesheets: built from one source file per component, put into each page.

An external stylesheet costs a round trip before anything is painted. So each page contains the
site's stylesheet, and a second one with the rules that only its kind of page needs; the content
security policy allows them by their hashes.
"""

from base64 import b64encode
from configparser import ConfigParser
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from rcssmin import cssmin

SITE = "site"
"""Name of the stylesheet of every page."""


@dataclass(frozen=True)
class Stylesheet:
    """Content of a ``style`` element, and its source in the content security policy."""

    text: str
    csp_source: str


def read_component_files() -> dict[str, list[Path]]:
    """Return the component files of each stylesheet in cascade order, as in ``order.txt``."""
    folder = settings.BASE_DIR / "static" / "css"
    order = ConfigParser(allow_no_value=True)
    order.read(folder / "order.txt")
    return {sheet: [folder / name for name in order[sheet]] for sheet in order.sections()}


def build_stylesheet(sheet: str = SITE) -> Stylesheet:
    """Return a stylesheet, joined from its component files and minified.

    Raises KeyError if there is none of that name, ValueError if ``</`` in it would end the element.
    """
    text = cssmin("\n".join(file.read_text() for file in read_component_files()[sheet]))
    if "</" in text:
        raise ValueError("'</' in the stylesheet would end its element: write it as '<\\2f'")
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return Stylesheet(text, f"'sha256-{digest}'")


_kept = cache(build_stylesheet)


def get_stylesheet(sheet: str = SITE) -> Stylesheet:
    """Return a stylesheet, built once per process.

    With DEBUG, as in development, it is built on every call.
    """
    return build_stylesheet(sheet) if settings.DEBUG else _kept(sheet)


_names = cache(lambda: tuple(read_component_files()))


def get_stylesheet_csp_sources() -> list[str]:
    """Return the sources of all stylesheets for the content security policy."""
    return [get_stylesheet(sheet).csp_source for sheet in _names()]
