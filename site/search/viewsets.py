"""Admin views of the search: synonyms, and searches without result."""

from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import ListingButton
from wagtail.permission_policies.base import ModelPermissionPolicy

import languages
from core.exports import TextExportMixin
from search.models import MissedSearch, Term

FIELDS = {code: languages.get_field_name("words", code) for code in languages.CODES}


class TermCreateView(generic.CreateView):
    """Create view for synonyms; the link from a search without result prefills its words."""

    def get_initial_form_instance(self) -> Term:
        values = {name: self.request.GET.get(name, "")[:200] for name in FIELDS.values()}
        return Term(**values)


class TermViewSet(ModelViewSet):
    """Admin views for synonyms."""

    model = Term
    name = "search_terms"
    icon = "search"
    menu_label = gettext_lazy("Synonyms")
    add_view_class = TermCreateView
    copy_view_enabled = False
    list_display = [
        Column("english", label=gettext_lazy("English"), accessor="english_line"),
        Column("chinese", label=gettext_lazy("Chinese"), accessor="chinese_line"),
    ]
    search_fields = list(FIELDS.values())
    list_per_page = 50
    panels = [
        HelpPanel(
            gettext_lazy(
                "Who searches for one of these words finds pages with any other of them, in both "
                "languages. Put together only what readers may take one for the other."
            )
        ),
        FieldRowPanel([FieldPanel(name) for name in FIELDS.values()]),
    ]


class OnlyReadPolicy(ModelPermissionPolicy):
    """Permission policy that allows only the action "view"; the site itself writes the rows."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return action == "view" and super().user_has_permission(user, action)


class MissedSearchIndexView(TextExportMixin, generic.IndexView):
    """List of searches without result, with export and a button to make a synonym."""

    any_permission_required = ["view"]

    @cached_property
    def may_add_terms(self) -> bool:
        return bool(self.request.user.has_perm("search.add_term"))

    def get_list_buttons(self, instance: MissedSearch) -> list[Any]:
        if not self.may_add_terms:
            return []
        words = urlencode({FIELDS[instance.language]: instance.words})
        url = f"{reverse('search_terms:add')}?{words}"
        return [ListingButton(_("Make a synonym of it"), url=url)]

    def stream_csv(self, queryset: QuerySet) -> list[Any]:
        """Return all rows at once.

        A streamed response is sent when the admin's language is no longer active.
        """
        return list(super().stream_csv(queryset))


class MissedSearchViewSet(ModelViewSet):
    """Read-only admin views for searches without result, the most frequent first."""

    model = MissedSearch
    name = "missed_searches"
    icon = "help"
    menu_label = gettext_lazy("Searches without result")
    add_to_reference_index = False
    index_view_class = MissedSearchIndexView
    copy_view_enabled = False
    inspect_view_enabled = False
    list_display = [
        "words",
        Column(
            "get_language_display", label=gettext_lazy("Language of the page"), sort_key="language"
        ),
        "times",
        DateColumn("last_on", label=gettext_lazy("Last on"), sort_key="last_on"),
    ]
    list_filter = ["language", "last_on"]
    search_fields = ["words"]
    ordering = ["-times", "-last_on", "words"]
    list_export = ["words", "language", "times", "last_on"]
    list_per_page = 50
    form_fields = ["words"]

    @property
    def permission_policy(self) -> OnlyReadPolicy:
        return OnlyReadPolicy(MissedSearch)

    def get_urlpatterns(self) -> list[Any]:
        """Return the URLs of the list only; there are no views to add, change or delete rows."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
        ]


class SearchGroup(ViewSetGroup):
    """Menu item "Site search" with synonyms and searches without result."""

    menu_label = gettext_lazy("Site search")
    menu_icon = "search"
    menu_order = 140
    items = (TermViewSet("search_terms"), MissedSearchViewSet("missed_searches"))
