"""Wagtail hooks: form of the contact page, enquiries in the admin, audit log actions."""

from django.http import HttpRequest
from django.urls import path
from django.urls.resolvers import URLPattern
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.log_actions import LogActionRegistry

from enquiries.contact.views import answer_contact_form
from enquiries.desk import views
from enquiries.desk.dashboard import EnquiriesPanel
from enquiries.desk.viewsets import EnquiryViewSet

# After Wagtail's hook for view restrictions, so that a restricted page accepts no form.
hooks.register("on_serve_page", answer_contact_form, order=100)


@hooks.register("register_admin_viewset")
def register_enquiries() -> EnquiryViewSet:
    """Return the admin viewset of enquiries for Wagtail to register."""
    return EnquiryViewSet()


@hooks.register("register_admin_urls")
def register_views() -> list[URLPattern]:
    """Return the admin URLs to download a file and to release an enquiry."""
    return [
        path("enquiry-files/<int:pk>/", views.file, name="enquiry_file"),
        path("enquiries/release/<int:pk>/", views.release_enquiry, name="enquiry_release"),
    ]


@hooks.register("register_log_actions")
def register_actions(registry: LogActionRegistry) -> None:
    """Register the audit log actions for personal data that leaves the site."""
    registry.register_action("enquiries.exported", _("Export enquiries"), _("Exported enquiries"))
    registry.register_action(
        "enquiries.file_taken", _("Download a drawing"), _("Downloaded a drawing")
    )


@hooks.register("construct_homepage_panels")
def add_enquiries_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Add the enquiries panel to the admin home page of users who may view or change enquiries."""
    user = request.user
    if user.has_perm("enquiries.view_enquiry") or user.has_perm("enquiries.change_enquiry"):
        panels.append(EnquiriesPanel())
