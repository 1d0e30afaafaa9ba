"""URL patterns of the request for quotation, in each language."""

from django.urls import path

from enquiries import views
from enquiries.quote.views import request, review

urlpatterns = [
    path("", request.request_for_quotation, name="enquiry"),
    path("review/", review.review, name="enquiry_review"),
    path("sent/", views.sent, name="enquiry_sent"),
]
