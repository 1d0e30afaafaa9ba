"""Decorator for all admin views: extra permission check, and reauthentication if sensitive.

It is applied to Wagtail's admin URLs in ``config.urls``, in addition to each view's own check.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.decorators import reauthentication_required
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import ResolverMatch
from wagtail.permissions import policy_registry

from core.models import SiteImage, SitePage

NAMESPACES = {"wagtailusers_users", "wagtailusers_groups", "wagtailsettings", "wagtailsites"}
"""URL namespaces that are sensitive: users, groups (permissions), site-wide settings, sites."""
RESULTS = "index_results"
"""URL name of a list's results, which a script fetches while the list is filtered.

Such a response is a part of a page: it cannot redirect to the reauthentication form.
"""
WRITING = (
    "wagtailadmin_api:", "wagtailadmin_pages:", "wagtailadmin_choose_page", "wagtailadmin_tag",
    "wagtailadmin_workflows:", "wagtailadmin_block_preview", "wagtailadmin_collections:",
    "wagtailembeds:", "wagtailsnippetchoosers_", "wagtaildocs_chooser:", "wagtailimages_chooser:",
    "wagtail_bulk_action", "wagtailredirects:", "news_write_article",
)  # fmt: skip
"""Prefixes of the names of views that are only used to edit pages.

Wagtail allows some of them to everybody who may enter the admin; here they need
``writes_in_admin``.
"""
View = Callable[..., HttpResponseBase]


def is_sensitive(request: HttpRequest, match: ResolverMatch) -> bool:
    """Return True if the request needs a recent reauthentication.

    These are: users, groups and permissions, site settings, and the export of personal data.
    """
    if match.view_name == "wagtail_bulk_action":
        return match.kwargs.get("app_label") == "accounts"
    if match.namespace == "enquiries":
        return "export" in request.GET
    return match.namespace in NAMESPACES and match.url_name != RESULTS


def writes_in_admin(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Return True if the user may edit pages, or add, change or choose images."""
    pages, pictures = map(policy_registry.get_by_type, (SitePage, SiteImage))
    return bool(
        pages.user_has_any_permission(user, {"add", "change", "publish"})
        or pictures.user_has_any_permission(user, {"add", "change", "choose"})
    )


def guarded(view: View) -> View:
    """Decorate an admin view with the checks of this module.

    Views in WRITING raise PermissionDenied for users for whom ``writes_in_admin`` is False. A
    sensitive request is redirected to the reauthentication form unless the user has authenticated
    recently; allauth resumes it afterwards.
    """
    asking = reauthentication_required(view)

    @wraps(view)
    def guard(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        match = request.resolver_match
        chosen = view
        if match is not None and request.user.is_authenticated:
            if match.view_name.startswith(WRITING) and not writes_in_admin(request.user):
                raise PermissionDenied
            if is_sensitive(request, match):
                chosen = asking
        answer: HttpResponseBase = chosen(request, *args, **kwargs)
        return answer

    return guard
