"""The address under which readers add to an enquiry."""

from django.urls import path

from enquiries import views

urlpatterns = [path("", views.enquiry, name="enquiry")]
