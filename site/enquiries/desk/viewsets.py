"""Admin viewset of enquiries: read, set the state, write notes, release from quarantine, export."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies.base import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from accounts import audit
from core.exports import TextExportMixin
from enquiries import summary
from enquiries.models import Enquiry
from enquiries.spam import REASONS
from outbox.models import Message

AS_SENT = (
    "reference",
    "created_at",
    "language",
    "name",
    "company",
    "preferred_way",
    "email",
    "telephone",
    "wechat",
    "whatsapp",
    "country",
    "required_on",
    "end_use",
    "end_user",
    "message",
)


class ReceivedOnlyPolicy(ModelPermissionPolicy):
    """Permission policy: nobody adds an enquiry in the admin, not even a superuser."""

    def user_has_permission(self, user: AbstractBaseUser | AnonymousUser, action: str) -> bool:
        return action != "add" and super().user_has_permission(user, action)


register_permission_policy(Enquiry, ReceivedOnlyPolicy(Enquiry))


def describe_enquiry_as_sent(enquiry: Enquiry) -> dict[str, Any]:
    """Return the context of the template ``enquiries/desk/as_sent.html``; four queries."""
    lines, files = list(enquiry.lines.all()), list(enquiry.files.all())
    return {
        "enquiry": enquiry,
        "sections": summary.make_summary_sections(enquiry, lines, []),
        "files": files,
        "reasons": [REASONS.get(key, key) for key in enquiry.suspicions],
        "mails": Message.objects.filter(subject__contains=enquiry.reference).order_by("pk"),
    }


class AsSentPanel(Panel):
    """Read-only panel with everything that the prospect wrote."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "enquiries/desk/as_sent.html"

        def get_context_data(self, parent_context: object = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context) or {}
            return {**context, **describe_enquiry_as_sent(self.instance), "may_release": True}


class EnquiryIndexView(TextExportMixin, IndexView):
    """Admin list of enquiries; each export is recorded in the audit log."""

    def as_spreadsheet(
        self, queryset: QuerySet[Enquiry], spreadsheet_format: str
    ) -> HttpResponseBase:
        audit.log_staff_action(
            "enquiries.exported",
            self.request.user,
            self.request,
            number=queryset.count(),
            query=self.request.GET.urlencode(),
        )
        response: HttpResponseBase = super().as_spreadsheet(queryset, spreadsheet_format)
        return response


class EnquiryInspectView(InspectView):
    """Read-only admin page of one enquiry, with the button to release it if permitted."""

    template_name = "enquiries/desk/inspect.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        may_release = self.request.user.has_perm("enquiries.change_enquiry")
        return {**context, **describe_enquiry_as_sent(self.object), "may_release": may_release}


class EnquiryViewSet(ModelViewSet):
    """Admin viewset of enquiries: none can be added, and only state and note can be changed."""

    model = Enquiry
    name = "enquiries"
    icon = "mail"
    menu_label = _("Enquiries")
    menu_order = 150
    add_to_admin_menu = True
    index_view_class = EnquiryIndexView
    inspect_view_enabled = True
    inspect_view_class = EnquiryInspectView
    inspect_template_name = "enquiries/desk/inspect.html"
    copy_view_enabled = False
    list_display = [
        "reference",
        "name",
        "company",
        Column("country_name", label=_("Country or region")),
        "created_at",
        Column("get_state_display", label=_("State"), sort_key="state"),
        BooleanColumn("quarantined", label=_("In quarantine"), sort_key="quarantined"),
    ]
    list_filter = ["state", "quarantined", "language", "created_at"]
    search_fields = ["reference", "name", "company", "email", "message"]
    list_export = [*AS_SENT, "state", "note"]
    panels = [AsSentPanel(heading=_("As it was sent")), FieldPanel("state"), FieldPanel("note")]
