"""Wagtail hooks of the news: snippets, and the menu item "Write an article"."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from news.models import ArticlePage, NewsIndexPage
from news.viewsets import CategoryViewSet

register_snippet(CategoryViewSet)


def write_article(request: HttpRequest) -> HttpResponse:
    """Redirect to the form of a new article; show an error if there is no news index page."""
    index = NewsIndexPage.objects.first()
    if index is None:
        messages.error(request, _("Add a news index below the home page first."))
        return redirect("wagtailadmin_explore_root")
    meta = ArticlePage._meta
    return redirect("wagtailadmin_pages:add", meta.app_label, meta.model_name, index.pk)


class WriteArticleItem(MenuItem):
    """Menu item that is shown to users who may add articles."""

    def is_shown(self, request: HttpRequest) -> bool:
        index = NewsIndexPage.objects.first()
        return index is not None and index.permissions_for_user(request.user).can_add_subpage()


@hooks.register("register_admin_urls")
def news_urls() -> list[Any]:
    """Return the admin URL that opens the form of a new article."""
    return [path("news/write/", write_article, name="news_write_article")]


@hooks.register("register_admin_menu_item")
def write_article_item() -> MenuItem:
    """Return the admin menu item "Write an article"."""
    return WriteArticleItem(
        gettext_lazy("Write an article"),
        reverse_lazy("news_write_article"),
        name="write-article",
        icon_name="edit",
        order=90,
    )
