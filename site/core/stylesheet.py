"""The stylesheet: one file per component in the source, in the page for the reader.

An external stylesheet costs a round trip before anything is painted. So it stands in each page,
and the content security policy allows it by its hash.
"""

from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from rcssmin import cssmin


@dataclass(frozen=True)
class Stylesheet:
    """What stands between ``<style>`` and ``</style>``, and the policy's source for it."""

    text: str
    csp_source: str


def sources() -> list[Path]:
    """The component files in the order of the cascade, which ``order.txt`` beside them states."""
    folder = settings.BASE_DIR / "static" / "css"
    names = (folder / "order.txt").read_text().split()
    return [folder / name for name in names]


def build() -> Stylesheet:
    """Joins the component files; ValueError if the result could not stand in HTML."""
    text = cssmin("\n".join(file.read_text() for file in sources()))
    if "</" in text:
        raise ValueError("'</' in the stylesheet would end its element: write it as '<\\2f'")
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return Stylesheet(text, f"'sha256-{digest}'")


_kept = cache(build)


def current() -> Stylesheet:
    """The stylesheet: built once a process, on a developer's machine anew for each page."""
    return build() if settings.WHITENOISE_AUTOREFRESH else _kept()
