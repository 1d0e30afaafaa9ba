"""The addresses of files of grades, below the admin's own."""

from django.urls import path, re_path

from products.grade_files import admin_views

urlpatterns = [
    re_path(r"^grades/download\.(?P<extension>xlsx|csv)$", admin_views.download,
            name="grade_download"),
    path("grades/import/", admin_views.choose, name="grade_import"),
    path("grades/import/<int:pk>/", admin_views.status, name="grade_import_status"),
    path("grades/import/<int:pk>/progress/", admin_views.progress, name="grade_import_progress"),
    path("grades/import/<int:pk>/confirm/", admin_views.confirm, name="grade_import_confirm"),
    path("grades/import/<int:pk>/cancel/", admin_views.cancel, name="grade_import_cancel"),
]  # fmt: skip
