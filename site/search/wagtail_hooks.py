"""Wagtail hooks of the search: admin views and permission policy."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from search.models import MissedSearch
from search.viewsets import OnlyReadPolicy, SearchGroup

register_permission_policy(MissedSearch, OnlyReadPolicy(MissedSearch))


@hooks.register("register_admin_viewset")
def register_search() -> SearchGroup:
    """Return the viewset group of the search for the admin menu."""
    return SearchGroup()
