"""The contact page's form, and enquiries in the admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import path
from django.urls.resolvers import URLPattern
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component

from enquiries.contact.views import answer_contact_form
from enquiries.desk import views
from enquiries.desk.dashboard import EnquiriesPanel
from enquiries.desk.viewsets import EnquiryViewSet

# After Wagtail's own hook, which checks view restrictions: a restricted page takes nothing in.
hooks.register("on_serve_page", answer_contact_form, order=100)


@hooks.register("register_admin_viewset")
def register_enquiries() -> EnquiryViewSet:
    return EnquiryViewSet()


@hooks.register("register_admin_urls")
def register_views() -> list[URLPattern]:
    return [
        path("enquiry-files/<int:pk>/", views.file, name="enquiry_file"),
        path("enquiries/release/<int:pk>/", views.release_enquiry, name="enquiry_release"),
    ]


@hooks.register("register_log_actions")
def register_actions(registry: Any) -> None:
    """What is written down of personal data that leaves the site."""
    registry.register_action("enquiries.exported", _("Export enquiries"), _("Exported enquiries"))
    registry.register_action(
        "enquiries.file_taken", _("Download a drawing"), _("Downloaded a drawing")
    )


@hooks.register("construct_homepage_panels")
def add_enquiries_panel(request: HttpRequest, panels: list[Component]) -> None:
    user = request.user
    if user.has_perm("enquiries.view_enquiry") or user.has_perm("enquiries.change_enquiry"):
        panels.append(EnquiriesPanel())
