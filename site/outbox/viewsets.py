"""Admin views of outgoing mail: list, inspect, resend failed mails, or set them aside."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import BaseButton, HeaderButton, ListingButton
from wagtail.permission_policies.base import ModelPermissionPolicy

from outbox.models import Message, MessageQuerySet

State = Message.State


class ReadAndResendPolicy(ModelPermissionPolicy):
    """Permission policy: nobody adds, changes or deletes a mail, not even a superuser."""

    def user_has_permission(self, user: AbstractBaseUser | AnonymousUser, action: str) -> bool:
        return action in {"view", "resend"} and super().user_has_permission(user, action)


def submit_button(
    kind: type[BaseButton], label: str, name: str, *args: int, place: int = 10
) -> BaseButton:
    """Return a button that posts to the URL named ``name``.

    It submits the form ``outbox-form`` of the templates. ``place`` is the priority: lower is first.
    """
    attrs = {"type": "submit", "form": "outbox-form", "formaction": reverse(name, args=args)}
    return kind(label, attrs=attrs, priority=place)


def make_message_buttons(kind: type[BaseButton], message: Message) -> list[BaseButton]:
    """Return the buttons for the actions that the state of ``message`` allows."""
    buttons = []
    if message.state in {State.FAILED, State.SET_ASIDE}:
        buttons.append(submit_button(kind, _("Send again"), "outbox:resend", message.pk))
    if message.state == State.FAILED:
        name = "outbox:set_aside"
        buttons.append(submit_button(kind, _("Don't send"), name, message.pk, place=20))
    return buttons


class MailIndexView(generic.IndexView):
    """Admin list of mails, with buttons to resend; the contents of the mails are not loaded."""

    any_permission_required = ["view"]

    def get_base_queryset(self) -> MessageQuerySet:
        mails: MessageQuerySet = super().get_base_queryset()
        return mails.defer("content")

    def get_list_buttons(self, instance: Message) -> list[BaseButton]:
        own = (
            make_message_buttons(ListingButton, instance)
            if self.user_has_permission("resend")
            else []
        )
        return [*own, *super().get_list_buttons(instance)]

    @cached_property
    def header_buttons(self) -> list[BaseButton]:
        if self.user_has_permission("resend") and Message.objects.failed().exists():
            return [submit_button(HeaderButton, _("Send all failed again"), "outbox:resend_all")]
        return []


class MailInspectView(generic.InspectView):
    """Admin page that shows one mail with its text, state and buttons."""

    any_permission_required = ["view"]

    @cached_property
    def header_buttons(self) -> list[BaseButton]:
        if not self.user_has_permission("resend"):
            return []
        return make_message_buttons(HeaderButton, self.object)

    def get_field_label(self, field_name: str, field: object) -> str:
        return _("Text") if field_name == "text" else super().get_field_label(field_name, field)

    def get_fields_context(self) -> list[dict[str, Any]]:
        """Return the fields that have a value: no time of sending for an unsent mail.

        Times are local as in the list; Wagtail would show them as stored in the database.
        """
        fields = super().get_fields_context()
        for field in fields:
            if isinstance(field["value"], datetime):
                field["value"] = timezone.localtime(field["value"])
        return [field for field in fields if field["value"] not in (None, "")]

    def get_next_attempt_at_display_value(self) -> datetime | None:
        return self.object.next_attempt_at if self.object.state == State.QUEUED else None

    def get_recipients_display_value(self) -> str:
        recipients: str = self.object.recipients_text
        return recipients

    def get_text_display_value(self) -> str:
        if self.object.is_private:
            return _("Not shown: the mail is for its recipient alone.")
        return format_html('<pre class="mail-text">{}</pre>', self.object.text)


def change(
    request: HttpRequest,
    pk: int | None,
    action: Callable[[MessageQuerySet], int],
    format_success: Callable[[int], str],
) -> HttpResponse:
    """Apply ``action`` to one mail, or to all failed mails; report the number and redirect.

    ``pk`` is None for all. ``action`` takes a queryset and returns the number of changed mails;
    ``format_success`` returns the success message for that number. Raises PermissionDenied without
    the permission to resend.
    """
    policy = ReadAndResendPolicy(Message)
    if not policy.user_has_permission(request.user, "resend"):
        raise PermissionDenied
    chosen = Message.objects.failed() if pk is None else Message.objects.filter(pk=pk)
    number = action(chosen)
    if number:
        messages.success(request, format_success(number))
    else:
        messages.warning(request, _("Nothing to do: the mail has been seen to meanwhile."))
    return redirect("outbox:index")


@require_POST
def resend(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Queue one failed or set-aside mail again, or all failed mails."""

    def format_success(number: int) -> str:
        text = ngettext(
            "%(number)s mail is sent again.", "%(number)s mails are sent again.", number
        )
        return text % {"number": number}

    return change(request, pk, MessageQuerySet.send_again, format_success)


@require_POST
def set_aside(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark a failed mail as not to be sent, for example if its address does not exist."""
    return change(
        request, pk, MessageQuerySet.set_aside, lambda number: _("The mail will not be sent.")
    )


class MailViewSet(ModelViewSet):
    """Admin viewset of outgoing mail: queued, sent and failed mails, with the last error."""

    model = Message
    name = "outbox"
    icon = "mail"
    menu_label = gettext_lazy("Outgoing mail")
    menu_order = 160
    add_to_admin_menu = True
    add_to_reference_index = False
    template_prefix = "outbox/admin/"
    index_view_class = MailIndexView
    inspect_view_class = MailInspectView
    inspect_view_enabled = True
    copy_view_enabled = False
    inspect_view_fields = [
        "subject", "sender", "recipients", "state", "attempts", "created_at", "trying_since",
        "next_attempt_at", "sent_at", "last_error", "message_id", "text",
    ]  # fmt: skip
    list_display = [
        "subject",
        Column("recipients", label=gettext_lazy("recipients"), accessor="recipients_text"),
        "state",
        "attempts",
        "created_at",
        Column("when", label=gettext_lazy("Sent, or next attempt"), accessor="sent_or_next"),
        Column("last_error", label=gettext_lazy("last error"), accessor="short_error"),
    ]
    list_filter = ["state"]
    search_fields = ["subject", "recipients", "message_id"]

    def get_urlpatterns(self) -> list[Any]:
        """Return the URL patterns, without views to add, edit or delete mails."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("inspect/<int:pk>/", self.inspect_view, name="inspect"),
            path("resend/", resend, name="resend_all"),
            path("resend/<int:pk>/", resend, name="resend"),
            path("set-aside/<int:pk>/", set_aside, name="set_aside"),
        ]
