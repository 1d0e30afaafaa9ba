"""What stands before every view of the admin, beside the view's own check."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.decorators import reauthentication_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import ResolverMatch
from wagtail.permissions import policy_registry

from core.models import SiteImage, SitePage

NAMESPACES = {"wagtailusers_users", "wagtailusers_groups", "wagtailsettings", "wagtailsites"}
"""Accounts and their rights, and what the whole site says of itself."""
RESULTS = "index_results"
"""What a list fetches by itself while somebody filters it: no page that could ask."""
WRITING = (
    "wagtailadmin_api:", "wagtailadmin_pages:", "wagtailadmin_choose_page", "wagtailadmin_tag",
    "wagtailadmin_workflows:", "wagtailadmin_block_preview", "wagtailadmin_collections:",
    "wagtailembeds:", "wagtailsnippetchoosers_", "wagtaildocs_chooser:", "wagtailimages_chooser:",
    "wagtail_bulk_action", "wagtailredirects:", "news_write_article",
)  # fmt: skip
"""What helps to write pages. Wagtail opens some of it to everybody in the admin."""
View = Callable[..., HttpResponseBase]


def is_sensitive(request: HttpRequest, match: ResolverMatch) -> bool:
    """Whether a request changes who may do what, changes the site's settings, or takes personal
    data out of it."""
    if match.view_name == "wagtail_bulk_action":
        return match.kwargs.get("app_label") == "accounts"
    if match.namespace == "enquiries":
        return "export" in request.GET
    return match.namespace in NAMESPACES and match.url_name != RESULTS


def writes(user: Any) -> bool:
    """Whether somebody writes pages, or chooses pictures for what he keeps."""
    pages, pictures = map(policy_registry.get_by_type, (SitePage, SiteImage))
    return bool(
        pages.user_has_any_permission(user, {"add", "change", "publish"})
        or pictures.user_has_any_permission(user, {"add", "change", "choose"})
    )


def guarded(view: View) -> View:
    """A view that is closed to who has nothing to do there, and asks again who one is where the
    request is sensitive, before it goes on with it."""
    asking = reauthentication_required(view)

    @wraps(view)
    def guard(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        match = request.resolver_match
        chosen = view
        if match is not None and request.user.is_authenticated:
            if match.view_name.startswith(WRITING) and not writes(request.user):
                raise PermissionDenied
            if is_sensitive(request, match):
                chosen = asking
        answer: HttpResponseBase = chosen(request, *args, **kwargs)
        return answer

    return guard
