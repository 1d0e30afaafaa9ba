"""URLs of the open data files; they have no language prefix."""

from django.urls import path

from products import views

urlpatterns = [
    path("products/grades.json", views.grades_json, name="grades_json"),
    path("products/grades.csv", views.grades_csv, name="grades_csv"),
    path("products/grades/<slug:slug>.json", views.grade_json, name="grade_json"),
]
