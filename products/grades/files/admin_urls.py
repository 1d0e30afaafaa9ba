"""Admin URLs for the import and download of grades."""

from django.urls import path, re_path

from products.grades.files import admin_views

urlpatterns = [
    re_path(r"^grades/download\.(?P<extension>xlsx|csv)$", admin_views.download,
            name="grade_download"),
    path("grades/import/", admin_views.show_check, name="grade_import"),
    path("grades/import/confirm/", admin_views.confirm, name="grade_import_confirm"),
]  # fmt: skip
