"""Enquiries panel of the admin home page."""

from typing import Any

from wagtail.admin.ui.components import Component

from enquiries.models import Enquiry


class EnquiriesPanel(Component):
    """Admin home page panel: numbers of new and of quarantined enquiries."""

    name = "enquiries"
    order = 60
    template_name = "enquiries/desk/dashboard.html"

    def get_context_data(self, parent_context: object) -> dict[str, Any]:
        return {
            "new": Enquiry.objects.filter(state=Enquiry.State.NEW, quarantined=False).count(),
            "quarantined": Enquiry.objects.filter(quarantined=True).count(),
        }
