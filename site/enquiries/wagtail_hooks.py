"""Enquiries in the admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import path
from django.urls.resolvers import URLPattern
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component

from enquiries.models import Enquiry
from enquiries.views import admin
from enquiries.viewsets import EnquiryViewSet


@hooks.register("register_admin_viewset")
def register_enquiries() -> EnquiryViewSet:
    return EnquiryViewSet()


@hooks.register("register_admin_urls")
def register_views() -> list[URLPattern]:
    return [
        path("enquiry-files/<int:pk>/", admin.file, name="enquiry_file"),
        path("enquiries/release/<int:pk>/", admin.release_enquiry, name="enquiry_release"),
    ]


@hooks.register("register_log_actions")
def register_actions(registry: Any) -> None:
    """What is written down of personal data that leaves the site."""
    registry.register_action("enquiries.exported", _("Export enquiries"), _("Exported enquiries"))
    registry.register_action(
        "enquiries.file_taken", _("Download a drawing"), _("Downloaded a drawing")
    )


class EnquiriesPanel(Component):
    """New enquiries and those in quarantine, on the dashboard."""

    name = "enquiries"
    order = 60
    template_name = "enquiries/admin/dashboard.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {
            "new": Enquiry.objects.filter(state=Enquiry.State.NEW, quarantined=False).count(),
            "quarantined": Enquiry.objects.filter(quarantined=True).count(),
        }


@hooks.register("construct_homepage_panels")
def add_enquiries_panel(request: HttpRequest, panels: list[Component]) -> None:
    user = request.user
    if user.has_perm("enquiries.view_enquiry") or user.has_perm("enquiries.change_enquiry"):
        panels.append(EnquiriesPanel())
