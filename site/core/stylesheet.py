"""The stylesheets: one file per component in the source, in the page for the reader.

An external stylesheet costs a round trip before anything is painted. So the site's stands in each
page, and what a kind of page alone needs in a second one beside it; the content security policy
allows them by their hashes.
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
"""The stylesheet of every page."""


@dataclass(frozen=True)
class Stylesheet:
    """What stands between ``<style>`` and ``</style>``, and the policy's source for it."""

    text: str
    csp_source: str


def sources() -> dict[str, list[Path]]:
    """The component files of each stylesheet in the order of the cascade, as ``order.txt`` beside
    them states it."""
    folder = settings.BASE_DIR / "static" / "css"
    order = ConfigParser(allow_no_value=True)
    order.read(folder / "order.txt")
    return {sheet: [folder / name for name in order[sheet]] for sheet in order.sections()}


def build(sheet: str = SITE) -> Stylesheet:
    """Joins the component files of a stylesheet; KeyError if there is none of that name, ValueError
    if it could not stand in HTML."""
    text = cssmin("\n".join(file.read_text() for file in sources()[sheet]))
    if "</" in text:
        raise ValueError("'</' in the stylesheet would end its element: write it as '<\\2f'")
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return Stylesheet(text, f"'sha256-{digest}'")


_kept = cache(build)


def current(sheet: str = SITE) -> Stylesheet:
    """A stylesheet: built once a process, on a developer's machine anew for each page."""
    return build(sheet) if settings.WHITENOISE_AUTOREFRESH else _kept(sheet)


_names = cache(lambda: tuple(sources()))


def csp_sources() -> list[str]:
    """What the policy allows: every stylesheet."""
    return [current(sheet).csp_source for sheet in _names()]
