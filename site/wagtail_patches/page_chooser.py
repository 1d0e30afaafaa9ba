"""The dialog in which staff choose a page for a link.

Wagtail's editor of running text asks it for pages of Wagtail's own model by name, also where the
site's stands in its place: nothing of that name is a page, and no link could be set.
"""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.views.generic import View
from wagtail.admin.views import chooser

ASKED_FOR = "wagtailcore.page"


def _setup(self: View, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
    """As View.setup, with the site's base page for Wagtail's."""
    if request.GET.get("page_type") == ASKED_FOR:
        given = request.GET.copy()
        given["page_type"] = settings.WAGTAIL_PAGE_MODEL.lower()
        request.GET = given  # type: ignore[assignment]
    View.setup(self, request, *args, **kwargs)


def connect() -> None:
    for view in (chooser.BrowseView, chooser.SearchView):
        view.setup = _setup
