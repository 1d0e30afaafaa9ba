"""What asks once more who one is, in the admin."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.decorators import reauthentication_required
from django.http import HttpRequest
from django.http.response import HttpResponseBase

NAMESPACES = {"wagtailusers_users", "wagtailusers_groups", "wagtailsettings", "wagtailsites"}
"""Accounts and their rights, and what the whole site says of itself."""
RESULTS = "index_results"
"""What a list fetches by itself while somebody filters it: no page that could ask."""
View = Callable[..., HttpResponseBase]


def is_sensitive(request: HttpRequest) -> bool:
    """Whether a request of the admin changes who may do what, changes the site's settings, or takes
    personal data out of it."""
    match = request.resolver_match
    if match is None:
        return False
    if match.view_name == "wagtail_bulk_action":
        return match.kwargs.get("app_label") == "accounts"
    if match.namespace == "enquiries":
        return "export" in request.GET
    return match.namespace in NAMESPACES and match.url_name != RESULTS


def asks_again(view: View) -> View:
    """A view that asks again where the request is sensitive, and then goes on with it."""
    asking = reauthentication_required(view)

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        chosen = asking if request.user.is_authenticated and is_sensitive(request) else view
        answer: HttpResponseBase = chosen(request, *args, **kwargs)
        return answer

    return guarded
