"""Limit the schemes of links in Wagtail's own check of running text to those of the site.

Reason: Wagtail allows ``ftp`` and leaves the list to a module constant; there is no setting.
Upstream: wagtail/wagtail#2906 names this way; #4760 (open) asks for a proper one.
Checked with: Wagtail 8.0.1, 8.1rc1.
"""

from wagtail import whitelist

from core.links import SCHEMES

PATCHED = ("wagtail.whitelist:ALLOWED_URL_SCHEMES",)


def apply() -> None:
    """Replace the content of Wagtail's list, which other modules hold by reference."""
    whitelist.ALLOWED_URL_SCHEMES[:] = SCHEMES
