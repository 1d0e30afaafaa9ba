"""Limit the link schemes that Wagtail allows in rich text to those of the site.

Reason: Wagtail allows ``ftp`` and leaves the list to a module constant; there is no setting.
Upstream: wagtail/wagtail#2906 describes this way; #4760 (open) asks for a setting.
Checked with: Wagtail 8.0.1, 8.1rc1.
"""

from wagtail import whitelist

from core.links import SCHEMES

PATCHED = ("wagtail.whitelist:ALLOWED_URL_SCHEMES",)


def apply() -> None:
    """Replace the content of Wagtail's list, to which other modules hold a reference."""
    whitelist.ALLOWED_URL_SCHEMES[:] = SCHEMES
