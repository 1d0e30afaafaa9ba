"""Wagtail hooks of the catalogue: snippet viewsets and admin URLs."""

from typing import Any

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from products.grades.files import admin_urls
from products.viewsets import CatalogueGroup

register_snippet(CatalogueGroup)


@hooks.register("register_admin_urls")
def grade_file_urls() -> list[Any]:
    """Return the admin URLs for importing and downloading grades."""
    return admin_urls.urlpatterns
