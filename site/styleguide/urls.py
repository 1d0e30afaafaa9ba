"""URL of the style guide."""

from django.urls import path

from styleguide import views

urlpatterns = [path("", views.style_guide, name="style_guide")]
