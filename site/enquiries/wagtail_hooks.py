"""Enquiries in the admin: staff read them, set their state and write notes."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies.base import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from enquiries.models import Enquiry

AS_SENT = (
    "reference",
    "created_at",
    "language",
    "name",
    "company",
    "email",
    "telephone",
    "country",
    "message",
)


class ReceivedOnlyPolicy(ModelPermissionPolicy):
    """Enquiries come from the site's form: nobody adds one here, superusers included."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "add" and super().user_has_permission(user, action)


register_permission_policy(Enquiry, ReceivedOnlyPolicy(Enquiry))


class EnquiryViewSet(ModelViewSet):
    """The inbox. Nothing is added here, and what the prospect wrote can't be changed."""

    model = Enquiry
    name = "enquiries"
    icon = "mail"
    menu_label = _("Enquiries")
    menu_order = 150
    add_to_admin_menu = True
    inspect_view_enabled = True
    inspect_view_fields = [*AS_SENT, "consented_at", "state", "note"]
    copy_view_enabled = False
    list_display = ["reference", "name", "company", "country", "created_at", "state"]
    list_filter = ["state", "language", "created_at"]
    search_fields = ["reference", "name", "company", "email", "message"]
    list_export = [*AS_SENT, "state", "note"]
    panels = [
        MultiFieldPanel(
            [FieldPanel(name, read_only=True) for name in AS_SENT], heading=_("As it was sent")
        ),
        FieldPanel("state"),
        FieldPanel("note"),
    ]


@hooks.register("register_admin_viewset")
def register_enquiries() -> EnquiryViewSet:
    return EnquiryViewSet()
