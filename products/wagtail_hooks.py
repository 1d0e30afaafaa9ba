"""What the catalogue adds to Wagtail's admin."""

from typing import Any

from wagtail import hooks

from products.grade_files import admin_urls


@hooks.register("register_admin_urls")
def grade_file_urls() -> list[Any]:
    """Files of grades: download, import."""
    return admin_urls.urlpatterns
