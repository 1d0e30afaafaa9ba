"""Let the page chooser of the rich-text editor find pages of a custom base page model.

Reason: Wagtail's editor requests ``wagtailcore.page`` from the chooser by name, even if
WAGTAIL_PAGE_MODEL names another model: no page has that type, so no link could be made.
Upstream: not reported yet; the editor's script still sends that name in 8.1rc1.
Checked with: Wagtail 8.0.1, 8.1rc1.
"""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.views.generic import View
from wagtail.admin.views import chooser

PATCHED = (
    "wagtail.admin.views.chooser:BrowseView.setup",
    "wagtail.admin.views.chooser:SearchView.setup",
)
ASKED_FOR = "wagtailcore.page"


def _setup(self: View, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
    """Run View.setup with the site's base page type instead of Wagtail's."""
    if request.GET.get("page_type") == ASKED_FOR:
        query = request.GET.copy()
        query["page_type"] = settings.WAGTAIL_PAGE_MODEL.lower()
        request.GET = query  # type: ignore[assignment]
    View.setup(self, request, *args, **kwargs)


def apply() -> None:
    """Replace ``setup`` of both views of the chooser's dialog."""
    for view in (chooser.BrowseView, chooser.SearchView):
        view.setup = _setup
