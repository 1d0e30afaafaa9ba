"""Admin viewset of the news categories."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from news.models import Category


class CategoryViewSet(SnippetViewSet):
    """Snippet viewset of news categories, with its own menu item."""

    model = Category
    icon = "tag"
    menu_label = _("News categories")
    menu_order = 130
    add_to_admin_menu = True
    list_display = ["name", "slug", "sort_order"]
